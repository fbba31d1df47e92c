import type { PlanTextKey } from '../../../domain/plan.ts';
import { heading, paragraph, richPart } from '../blocks.ts';
import type { Block } from '../document-model.ts';
import type { PlanContext } from './plan-context.ts';

const parts = [
  ['coordination', 'coordination'],
  ['networking', 'networking'],
  ['internal', 'internal-communication'],
  ['training', 'training'],
  ['development', 'development'],
] as const satisfies [string, PlanTextKey][];

/** Those of the five texts that say how the collaboration lives on that are written. @source inventory M08-M12 */
export function platformBlocks({ words, plan }: PlanContext): Block[] {
  const written = parts.flatMap(([title, key]) => richPart(words.say(`platform.${title}`), plan.texts[key]));
  return written.length === 0
    ? []
    : [heading(1, words.say('platform.title')), paragraph(words.say('platform.intro')), ...written];
}
