import type { PlanTextKey } from '../../../domain/plan.ts';
import { heading, paragraph, richOr } from '../blocks.ts';
import type { Block } from '../document-model.ts';
import type { PlanContext } from './plan-context.ts';

const parts = [
  ['coordination', 'coordination'],
  ['networking', 'networking'],
  ['internal', 'internal-communication'],
  ['training', 'training'],
  ['development', 'development'],
] as const satisfies [string, PlanTextKey][];

/** The five texts that say how the collaboration lives on. @source inventory M08-M12 */
export function platformBlocks({ words, plan }: PlanContext): Block[] {
  return [
    heading(1, words.say('platform.title')),
    paragraph(words.say('platform.intro')),
    ...parts.flatMap(([title, key]) => [
      heading(2, words.say(`platform.${title}`)),
      richOr(plan.texts[key], 2, words.say('notWritten')),
    ]),
  ];
}
