import { type PlanContent, planTextKeys, type PlanTextKey } from './plan.ts';
import { isRichTextEmpty } from './rich-text.ts';

/** Rows of a plan that make a part of a chapter. */
const rowParts = ['overallGoals', 'goals', 'activities', 'budget', 'grants', 'communicationRows', 'evaluationRows'] as const;
export type PlanPart = PlanTextKey | (typeof rowParts)[number];

/** The chapters of the plan document that the group writes, in its order, each with its parts. */
export const planChapters = {
  vision: ['vision', 'for-whom', 'keywords', 'overallGoals'],
  goals: ['goals'],
  activities: ['activities'],
  platform: ['coordination', 'networking', 'internal-communication', 'training', 'development'],
  resources: ['funding', 'budget', 'grants'],
  communication: ['communication', 'communicationRows'],
  evaluation: ['evaluation', 'evaluationRows', 'reflection'],
} as const satisfies Record<string, readonly PlanPart[]>;
export type PlanChapter = keyof typeof planChapters;

/** True when the part holds something that the document would print. */
export function holdsPart(plan: PlanContent, part: PlanPart): boolean {
  if ((planTextKeys as readonly string[]).includes(part)) return !isRichTextEmpty(plan.texts[part as PlanTextKey]);
  const rows = {
    overallGoals: plan.overallGoals.filter(({ text }) => text.trim() !== ''),
    goals: plan.goals,
    activities: plan.activities,
    budget: plan.budget,
    grants: plan.grants,
    communicationRows: plan.communication,
    evaluationRows: plan.evaluation,
  };
  return rows[part as (typeof rowParts)[number]].length > 0;
}

/** A chapter that is left out (`part` null), or a part left out of a chapter that holds something else. */
export type EmptyPart = { chapter: PlanChapter; part: PlanPart | null };

/** What the plan document leaves out because nothing is written there, in the order of the document. Never stops a freeze. */
export function emptyPlanParts(plan: PlanContent): EmptyPart[] {
  return (Object.keys(planChapters) as PlanChapter[]).flatMap((chapter): EmptyPart[] => {
    const parts: readonly PlanPart[] = planChapters[chapter];
    const empty = parts.filter((part) => !holdsPart(plan, part));
    return empty.length === parts.length ? [{ chapter, part: null }] : empty.map((part) => ({ chapter, part }));
  });
}
