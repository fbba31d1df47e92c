import { and, eq, sql } from 'drizzle-orm';

import { checkDecision } from '../../domain/document-confirmation.ts';
import type { ConfirmationState } from '../../domain/document.ts';
import { Refusal } from '../../domain/errors.ts';
import { confirmation, document } from '../store/schema/index.ts';
import type { Work } from '../store/door.ts';
import { mayDecide, readConfirmation } from '../store/queries/documents.ts';

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
 * Records where an organisation's own decision stands. `through` says how it came: a member of the organisation, a
 * personal link, or paper that the coordinator enters.
 * Errors: NOT_FOUND, NOT_ALLOWED, STALE_VERSION with the current row, DECISION_NOT_READY with the fields that are missing.
 * @source design principle 7, inventory M25
 */
export async function decideConfirmation(work: Work, input: Decision, through: 'member' | 'link'): Promise<void> {
  const { tx, scope } = work;
  const current = await readConfirmation(work, input.id);
  if (through === 'member' && !mayDecide(scope, current.actorId)) throw new Refusal('NOT_ALLOWED');
  if (current.version !== input.version) throw new Refusal('STALE_VERSION', { current });
  const { missing } = checkDecision(current.state, input);
  if (missing.length > 0) throw new Refusal('DECISION_NOT_READY', { fields: missing.map((path) => ({ path })) });
  const [of] = await tx
    .select({ number: document.number })
    .from(document)
    .where(and(eq(document.collaborationId, scope.collaborationId), eq(document.id, current.documentId)));
  const decided = input.state === 'confirmed' || input.state === 'reserved' || input.state === 'declined';
  const ownOrganisation = through === 'link' || scope.member?.actorId === current.actorId;
  const { id, version: _version, ...decision } = input;
  await tx
    .update(confirmation)
    .set({
      ...decision,
      decidedVersion: decided ? of!.number : null,
      decidedThrough: decided ? (ownOrganisation ? through : 'paper') : '',
      version: sql`${confirmation.version} + 1`,
      updatedAt: sql`now()`,
    })
    .where(and(eq(confirmation.collaborationId, scope.collaborationId), eq(confirmation.id, id)));
  await work.audit('confirmation.decided', id, { state: input.state, through: ownOrganisation ? through : 'paper' });
  await work.changed('documents', 'plan');
}
