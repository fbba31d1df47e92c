/** What the yearly revision says of a goal or an activity. @source inventory V02 */
export const revisionChoices = ['keep', 'change', 'end'] as const;
export type RevisionChoice = (typeof revisionChoices)[number];

/** What the revision looks through: each goal, each activity, and the texts of the plan as one. */
export type RevisionOf = 'goal' | 'activity' | 'texts' | 'picture';

export type RevisionAnswer = { of: RevisionOf; id: string; choice: RevisionChoice; why: string };

/** The answers with this one in place of an earlier one to the same question. */
export function withAnswer(answers: readonly RevisionAnswer[], answer: RevisionAnswer): RevisionAnswer[] {
  return [...answers.filter(({ of, id }) => of !== answer.of || id !== answer.id), answer];
}

/** An answer that is still to be given; the choice to end something says why. */
export function openAnswers(
  asked: readonly { of: RevisionOf; id: string }[],
  answers: readonly RevisionAnswer[],
): { of: RevisionOf; id: string }[] {
  return asked.filter(({ of, id }) => {
    const answer = answers.find((one) => one.of === of && one.id === id);
    return answer === undefined || (answer.choice === 'end' && answer.why.trim() === '');
  });
}
