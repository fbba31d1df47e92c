import { isIsoDate } from './dates.ts';
import type { ConfirmationState } from './document.ts';

/** States in which an organisation has made up its mind. */
export const decidedStates = ['confirmed', 'reserved', 'declined'] as const satisfies readonly ConfirmationState[];

/** True when the organisation's own decision is made, whatever it says. */
export function isDecided(state: ConfirmationState): boolean {
  return (decidedStates as readonly string[]).includes(state);
}

/**
 * States that may follow `from`, itself included (to correct the fields). While nothing is decided all are open:
 * anchoring at home may be skipped, or taken back. A decision is changed by opening it again (`proposed`) and deciding
 * anew, so that the log shows that the earlier one was withdrawn and not mistyped.
 * @source design principle 7
 */
export function nextStates(from: ConfirmationState): ConfirmationState[] {
  return isDecided(from) ? [from, 'proposed'] : ['proposed', 'anchored', ...decidedStates];
}

export type DecisionFields = { state: ConfirmationState; decidingBody: string; decidedOn: string | null; reason: string };

/** A field that stops a decision: `state` when it cannot follow the one before, the others when they lack a value. */
export type DecisionGap = 'state' | 'decidingBody' | 'decidedOn' | 'reason';

/**
 * What a decision still lacks, given the state it comes `from`. A decision names the body that made it and the day (an
 * ISO date); a reservation or a refusal also says why. Proposed and anchored need nothing. Empty = it can be saved.
 * @source inventory M25, design principle 7
 */
export function checkDecision(from: ConfirmationState, decision: DecisionFields): { missing: DecisionGap[] } {
  const { state, decidingBody, decidedOn, reason } = decision;
  const missing: DecisionGap[] = [];
  if (!nextStates(from).includes(state)) missing.push('state');
  if (!isDecided(state)) return { missing };
  if (decidingBody.trim() === '') missing.push('decidingBody');
  if (decidedOn === null || !isIsoDate(decidedOn)) missing.push('decidedOn');
  if (state !== 'confirmed' && reason.trim() === '') missing.push('reason');
  return { missing };
}

/** Every field of a decision that is written. */
export type WrittenDecision = DecisionFields & { paragraph: string; signatory: string };

/**
 * The decision with only what its state has room for, so that nothing left over is read as said: an undecided one has
 * no day, paragraph or reason (one that is anchored may say who is to decide), and a plain confirmation has no reason.
 */
export function tidyDecision<D extends WrittenDecision>(decision: D): D {
  const { state } = decision;
  if (state === 'proposed') return { ...decision, decidingBody: '', decidedOn: null, paragraph: '', signatory: '', reason: '' };
  if (state === 'anchored') return { ...decision, decidedOn: null, paragraph: '', signatory: '', reason: '' };
  return state === 'confirmed' ? { ...decision, reason: '' } : decision;
}

/** Why a change concerns an organisation. */
export type TouchReason = { section: string; kind: string; label: string };

/**
 * What becomes of earlier answers when a new version is frozen, one entry for each of `actorIds` in their order. An
 * answer whose organisation the change does not touch is kept as it is, decided or anchored, and still names the
 * version it was made about. A touched one starts over as proposed, with the reasons. One that was opened again before
 * and has not answered since keeps its reasons and gets those of this change too. An organisation that is new, or that
 * had only been asked, starts as proposed without reasons.
 * @source design principle 7
 */
export function carryOver<C extends { actorId: string; state: ConfirmationState; reopenedReasons?: readonly TouchReason[] }>(
  actorIds: readonly string[],
  earlier: readonly C[],
  touched: ReadonlyMap<string, readonly TouchReason[]>,
): { actorId: string; kept: C | null; reopened: TouchReason[] }[] {
  return actorIds.map((actorId) => {
    const before = earlier.find((confirmation) => confirmation.actorId === actorId);
    const since = before?.reopenedReasons ?? [];
    if (!before || (before.state === 'proposed' && since.length === 0)) return { actorId, kept: null, reopened: [] };
    const reasons = touched.get(actorId) ?? [];
    if (before.state === 'proposed') return { actorId, kept: null, reopened: joinReasons(since, reasons) };
    return reasons.length === 0 ? { actorId, kept: before, reopened: [] } : { actorId, kept: null, reopened: [...reasons] };
  });
}

/**
 * Where a version that has just been frozen stands: decisions about an earlier version that hold for it (`kept`), and
 * organisations that have not answered (`asked`). One that answers about this version at once is neither.
 */
export function afterFreeze(
  rows: readonly { state: ConfirmationState; decidedVersion: number | null }[],
  number: number,
): { kept: number; asked: number } {
  const decided = rows.filter(({ state }) => isDecided(state));
  return {
    kept: decided.filter(({ decidedVersion }) => decidedVersion !== null && decidedVersion < number).length,
    asked: rows.length - decided.length,
  };
}

/** Both lists of reasons, each reason once. */
export function joinReasons(first: readonly TouchReason[], then: readonly TouchReason[]): TouchReason[] {
  const isSame = (a: TouchReason, b: TouchReason) => a.section === b.section && a.kind === b.kind && a.label === b.label;
  return [...first, ...then.filter((reason) => !first.some((known) => isSame(known, reason)))];
}

export type ConfirmationSummary = Record<ConfirmationState, number> & { total: number; decided: number };

/** How many organisations stand where, and how many of them have decided. */
export function confirmationSummary(confirmations: readonly { state: ConfirmationState }[]): ConfirmationSummary {
  const count = (state: ConfirmationState) => confirmations.filter((confirmation) => confirmation.state === state).length;
  return {
    total: confirmations.length,
    decided: confirmations.filter(({ state }) => isDecided(state)).length,
    proposed: count('proposed'),
    anchored: count('anchored'),
    confirmed: count('confirmed'),
    reserved: count('reserved'),
    declined: count('declined'),
  };
}
