import { type Activity, type Goal, isRunningGoal } from './plan.ts';

/** What the yearly revision says of a goal or an activity. @source inventory V02 */
export const revisionChoices = ['keep', 'change', 'end'] as const;
export type RevisionChoice = (typeof revisionChoices)[number];

/** What the revision looks through: each goal, each activity, and the texts of the plan as one. */
export type RevisionOf = 'goal' | 'activity' | 'texts' | 'picture';

/** What of a plan the revision asks about; a goal comes before its activities. */
export type RevisionAsked = { of: 'goal'; row: Goal } | { of: 'activity'; row: Activity };

/** `version`: how many times the answer to this question has been saved. */
export type RevisionAnswer = { of: RevisionOf; id: string; choice: RevisionChoice; why: string; version: number };

/** As it is stored: answers from before they had versions have none, and count as saved once. */
export type StoredRevisionAnswer = Omit<RevisionAnswer, 'version'> & { version?: number };

export function withVersions(answers: readonly StoredRevisionAnswer[]): RevisionAnswer[] {
  return answers.map((answer) => ({ version: 1, ...answer }));
}

/** The answers with this one in place of an earlier one to the same question. */
export function withAnswer<Answer extends StoredRevisionAnswer>(answers: readonly Answer[], answer: Answer): Answer[] {
  return [...answers.filter(({ of, id }) => of !== answer.of || id !== answer.id), answer];
}

/**
 * The goals that run and their activities that are not over, in the order of the plan. Activities of a goal that is to end
 * end with it and are not asked about.
 */
export function askedInRevision(
  { goals, activities }: { goals: readonly Goal[]; activities: readonly Activity[] },
  answers: readonly StoredRevisionAnswer[],
): RevisionAsked[] {
  return goals
    .filter(isRunningGoal)
    .flatMap((goal): RevisionAsked[] => [
      { of: 'goal', row: goal },
      ...(endOf(answers, 'goal', goal.id) === undefined
        ? activities
            .filter(({ goalId, status }) => goalId === goal.id && status !== 'dropped' && status !== 'done')
            .map((row): RevisionAsked => ({ of: 'activity', row }))
        : []),
    ]);
}

/** Why something is to end; undefined when it is not. */
export function endOf(answers: readonly StoredRevisionAnswer[], of: RevisionOf, id: string): string | undefined {
  return answers.find((one) => one.of === of && one.id === id && one.choice === 'end')?.why;
}

/** An answer that is still to be given; the choice to end something says why. */
export function openAnswers(
  asked: readonly { of: RevisionOf; id: string }[],
  answers: readonly StoredRevisionAnswer[],
): { of: RevisionOf; id: string }[] {
  return asked.filter(({ of, id }) => {
    const answer = answers.find((one) => one.of === of && one.id === id);
    return answer === undefined || (answer.choice === 'end' && answer.why.trim() === '');
  });
}
