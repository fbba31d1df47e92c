import { and, eq } from 'drizzle-orm';

import { checkDecision, isDecided, tidyDecision } from '../../domain/document-confirmation.ts';
import type { ConfirmationState } from '../../domain/document.ts';
import { Refusal } from '../../domain/errors.ts';
import {
  type ConfirmationRow,
  lockConfirmation,
  mayDecide,
  ownConfirmation,
  viewConfirmation,
} from '../store/queries/confirmations.ts';
import { readDocument } from '../store/queries/documents.ts';
import type { Work } from '../store/door.ts';
import { confirmation } from '../store/schema/index.ts';
import { carryDecisionForward } from './carry-decision-forward.ts';

export type Decision = {
  id: string;
  version: number;
  state: ConfirmationState;
  decidingBody: string;
  decidedOn: string | null;
  paragraph: string;
  signatory: string;
  reason: string;
};

/**
 * Records where an organisation's own decision stands. `through` says how it came in: by someone signed in (`member`
 * for the own organisation, `paper` when the coordinator enters another's), or by a personal link. A decision about an
 * earlier version also goes on to the later ones, as far as no change touches the organisation.
 * Errors: NOT_FOUND, NOT_ALLOWED, STALE_VERSION with the current row, DECISION_NOT_READY with the fields that are missing.
 * @source design principle 7, inventory M25
 */
export async function decideConfirmation(work: Work, input: Decision, through: 'member' | 'link'): Promise<void> {
  const { tx, scope } = work;
  const current = await lockConfirmation(work, input.id);
  if (through === 'member' && !mayDecide(scope, current.actorId)) throw new Refusal('NOT_ALLOWED');
  if (current.version !== input.version) throw new Refusal('STALE_VERSION', { current: await asShown(work, current, through) });
  const { missing } = checkDecision(current.state, input);
  if (missing.length > 0) throw new Refusal('DECISION_NOT_READY', { fields: missing.map((path) => ({ path })) });
  const of = await readDocument(work, current.documentId);
  const decided = isDecided(input.state);
  const way = through === 'link' || scope.member?.actorId === current.actorId ? through : 'paper';
  const { id, version, ...decision } = tidyDecision(input);
  const fields = { ...decision, decidedVersion: decided ? of.number : null, decidedThrough: decided ? way : '' };
  await tx
    .update(confirmation)
    .set({ ...fields, version: version + 1, updatedAt: work.clock.now() })
    .where(and(eq(confirmation.collaborationId, scope.collaborationId), eq(confirmation.id, id)));
  await work.audit('confirmation.decided', id, { state: input.state, through: way, document: of.number });
  if (decided)
    await carryDecisionForward(work, {
      document: of,
      actorId: current.actorId,
      fields: { ...fields, attachmentId: current.attachmentId },
    });
  await work.changed('documents', 'plan');
}

function asShown(work: Work, row: ConfirmationRow, through: 'member' | 'link') {
  return through === 'link' ? ownConfirmation(row) : viewConfirmation(work, row.id);
}
