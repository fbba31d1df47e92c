import { cell, heading, own, richBlocks, richPart, said, wide } from '../blocks.ts';
import type { Block } from '../document-model.ts';
import type { PlanContext } from './plan-context.ts';

/** What is evaluated, how and when, and the group's reflection on the plan. @source inventory M22 G09 */
export function evaluationBlocks({ words, plan, actor }: PlanContext): Block[] {
  const say = (key: 'what' | 'how' | 'due' | 'documented' | 'responsible') => words.say(`evaluation.${key}`);
  const table: Block = {
    type: 'table',
    footer: [],
    columns: [
      wide(say('what'), 1.3),
      wide(say('how'), 1.4),
      wide(say('due'), 0.9),
      wide(say('documented'), 1.2),
      wide(say('responsible'), 1.1),
    ],
    rows: [...plan.evaluation]
      .sort((a, b) => a.position - b.position)
      .map((row) => [
        cell(own(row.what)),
        cell(own(row.how)),
        cell(said(row.dueOn === null ? '–' : words.shortDate(row.dueOn))),
        cell(own(row.documented)),
        cell(actor(row.actorId)),
      ]),
  };
  const parts = [
    ...richBlocks(plan.texts.evaluation, 1),
    ...(plan.evaluation.length === 0 ? [] : [heading(2, words.say('evaluation.rows')), table]),
    ...richPart(words.say('evaluation.reflection'), plan.texts.reflection),
  ];
  return parts.length === 0 ? [] : [heading(1, words.say('evaluation.title')), ...parts];
}
