import { heading, own, paragraph, richOr } from '../blocks.ts';
import type { Block } from '../document-model.ts';
import { prepareRichText } from '../prepare-rich-text.ts';
import type { PlanContext } from './plan-context.ts';

/** The vision, its two prompts and the overall goals. @source inventory M01 */
export function visionBlocks({ words, plan }: PlanContext): Block[] {
  const missing = words.say('notWritten');
  const vision = prepareRichText(plan.texts.vision, 1);
  const overall = plan.overallGoals.filter((goal) => goal.text.trim() !== '');
  return [
    heading(1, words.say('vision.title')),
    vision.length > 0 ? { type: 'quote', blocks: vision } : paragraph(missing, 'empty'),
    heading(2, words.say('vision.forWhom')),
    richOr(plan.texts['for-whom'], 2, missing),
    heading(2, words.say('vision.keywords')),
    richOr(plan.texts.keywords, 2, missing),
    heading(2, words.say('vision.overall')),
    overall.length > 0 ? { type: 'list', items: overall.map((goal) => [own(goal.text)]) } : paragraph(missing, 'empty'),
  ];
}
