import { type Goal, smartCriteria, type SmartCriterion } from './plan.ts';

/** What a goal can lack: written parts, or the group's own tick where only the group can tell. */
export const smartGaps = ['description', 'measure', 'unit', 'start-value', 'targets', 'tick'] as const;
export type SmartGap = (typeof smartGaps)[number];

/** Advice on one criterion: `met` when it is ticked and lacks nothing. */
export type CriterionAdvice = { criterion: SmartCriterion; ticked: boolean; gaps: SmartGap[]; met: boolean };

/**
 * What a goal lacks to be SMART, one row for each of the five criteria in their order. Specific asks for a
 * description; measurable for a measure, its unit and a start value; timed for a target in at least one year; accepted
 * and realistic are judgements that only the group can make. What is written counts over what is ticked: a tick on
 * measurable does not hide that there is no measure. Advice, never a block.
 * @source inventory M03b, settlements 26-27
 */
export function smartAdvice(goal: Goal): CriterionAdvice[] {
  return smartCriteria.map((criterion) => {
    const ticked = goal.smart.includes(criterion);
    const gaps: SmartGap[] = [...writtenGaps[criterion](goal), ...(ticked ? [] : (['tick'] as const))];
    return { criterion, ticked, gaps, met: gaps.length === 0 };
  });
}

const writtenGaps: Record<SmartCriterion, (goal: Goal) => SmartGap[]> = {
  specific: ({ description }) => (isBlank(description) ? ['description'] : []),
  measurable: ({ measure, unit, startValue }) => [
    ...(isBlank(measure) ? (['measure'] as const) : []),
    ...(isBlank(unit) ? (['unit'] as const) : []),
    ...(startValue === null ? (['start-value'] as const) : []),
  ],
  accepted: () => [],
  realistic: () => [],
  timed: ({ years }) => (years.some(({ target }) => target !== null) ? [] : ['targets']),
};

function isBlank(text: string): boolean {
  return text.trim() === '';
}
