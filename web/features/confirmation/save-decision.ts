import type { DecisionInput } from '../../../contract/confirmations.ts';
import { type DecisionGap, checkDecision, nextStates } from '../../../domain/document-confirmation.ts';
import type { ConfirmationState } from '../../../domain/document.ts';

type Stored = { state: ConfirmationState; version: number };

/**
 * Saves a decision on top of `stored`. A decision that changes to another is first opened again, so that the log shows
 * that the earlier one was withdrawn.
 */
export async function saveDecision<Row extends Stored>(
  stored: Stored,
  decision: DecisionInput,
  send: (decision: DecisionInput, version: number) => Promise<Row>,
): Promise<Row> {
  if (nextStates(stored.state).includes(decision.state)) return send(decision, stored.version);
  const reopened = await send({ ...decision, state: 'proposed' }, stored.version);
  return send(decision, reopened.version);
}

/** The written fields of a confirmation. */
export function decisionOf({ state, decidingBody, decidedOn, paragraph, signatory, reason }: DecisionInput): DecisionInput {
  return { state, decidingBody, decidedOn, paragraph, signatory, reason };
}

export type DecisionConflict<Row> = { mine: DecisionInput; theirs: Row; fields: (keyof DecisionInput)[] };

/** Fields that someone else changed to something else than `mine` since `base`; empty when both can be joined. */
export function conflictingDecision(base: DecisionInput, mine: DecisionInput, theirs: DecisionInput): (keyof DecisionInput)[] {
  const fields = Object.keys(decisionOf(mine)) as (keyof DecisionInput)[];
  return fields.filter((field) => theirs[field] !== base[field] && theirs[field] !== mine[field]);
}

export type DecisionProblem = Exclude<DecisionGap, 'state'> | 'future';

/** What stops a written decision from being sent: fields that lack a value, and a day that has not been. */
export function decisionProblems(decision: DecisionInput, today: string): DecisionProblem[] {
  // Every state can be reached: `saveDecision` opens an earlier decision first.
  const missing = checkDecision('proposed', decision).missing.filter((gap) => gap !== 'state');
  const future =
    decision.decidedOn !== null && decision.decidedOn > today && decision.state !== 'proposed' && decision.state !== 'anchored';
  return future ? [...missing, 'future'] : missing;
}
