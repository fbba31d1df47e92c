import { heading, own, richPart } from '../blocks.ts';
import type { Block } from '../document-model.ts';
import { prepareRichText } from '../prepare-rich-text.ts';
import type { PlanContext } from './plan-context.ts';

/** The vision, its two prompts and the overall goals, as far as they are written. @source inventory M01 */
export function visionBlocks({ words, plan }: PlanContext): Block[] {
  const vision = prepareRichText(plan.texts.vision, 1);
  const overall = plan.overallGoals.filter((goal) => goal.text.trim() !== '');
  const parts: Block[] = [
    ...(vision.length > 0 ? [{ type: 'quote' as const, blocks: vision }] : []),
    ...richPart(words.say('vision.forWhom'), plan.texts['for-whom']),
    ...richPart(words.say('vision.keywords'), plan.texts.keywords),
    ...(overall.length > 0
      ? [heading(2, words.say('vision.overall')), { type: 'list' as const, items: overall.map((goal) => [own(goal.text)]) }]
      : []),
  ];
  return parts.length === 0 ? [] : [heading(1, words.say('vision.title')), ...parts];
}
