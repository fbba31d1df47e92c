import { cell, cellLines, heading, own, richBlocks, said, wide } from '../blocks.ts';
import type { Block } from '../document-model.ts';
import type { PlanContext } from './plan-context.ts';

/** Who needs to know, what matters to them and how they are reached. @source inventory M17 */
export function communicationBlocks({ words, plan, actor }: PlanContext): Block[] {
  const say = (key: 'audience' | 'matters' | 'reach' | 'helpers' | 'responsible' | 'tone') => words.say(`communication.${key}`);
  const tone = (text: string) =>
    text.trim() === '' ? null : { spans: [said(`${say('tone')}: `, { tone: 'muted' as const }), own(text)], gap: true as const };
  const table: Block = {
    type: 'table',
    footer: [],
    columns: [
      wide(say('audience'), 1.1),
      wide(say('matters'), 1.4),
      wide(say('reach'), 1.5),
      wide(say('helpers'), 1.1),
      wide(say('responsible'), 1.1),
    ],
    rows: [...plan.communication]
      .sort((a, b) => a.position - b.position)
      .map((row) => [
        cell(own(row.audience)),
        cell(own(row.matters)),
        cellLines(own(row.reach), tone(row.tone)),
        cell(own(row.helpers)),
        cell(actor(row.actorId)),
      ]),
  };
  const parts = [
    ...richBlocks(plan.texts.communication, 1),
    ...(plan.communication.length === 0 ? [] : [heading(2, words.say('communication.rows')), table]),
  ];
  return parts.length === 0 ? [] : [heading(1, words.say('communication.title')), ...parts];
}
