/** What a new collaboration does first, in order. @source design "The pages" */
export const firstStepKeys = ['organisation', 'invite', 'round'] as const;
export type FirstStepKey = (typeof firstStepKeys)[number];

export type FirstStep = { key: FirstStepKey; done: boolean };

/** What tells how far a new collaboration has come. */
export type FirstStepFacts = {
  /** Organisations in the register. */
  organisations: number;
  /** Members beside the coordinator who have joined or hold an invitation. */
  invited: number;
  /** Silent rounds, open or closed. */
  rounds: number;
};

/** The first steps, each with whether it is done; null when all of them are. */
export function firstSteps({ organisations, invited, rounds }: FirstStepFacts): FirstStep[] | null {
  const counts = { organisation: organisations, invite: invited, round: rounds };
  const steps = firstStepKeys.map((key) => ({ key, done: counts[key] > 0 }));
  return steps.every(({ done }) => done) ? null : steps;
}
