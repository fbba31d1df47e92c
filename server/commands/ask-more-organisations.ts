import { and, eq } from 'drizzle-orm';

import { decidedKinds, type DecidedKind } from '../../domain/document.ts';
import { Refusal } from '../../domain/errors.ts';
import { requireRight } from '../policies/may.ts';
import type { Work } from '../store/door.ts';
import { holdActors } from '../store/queries/actors.ts';
import { readDocument, readNewestDocument } from '../store/queries/documents.ts';
import { confirmation } from '../store/schema/index.ts';
import { lockFreezing } from './insert-document.ts';

export type AskMoreInput = {
  /** The frozen document. */
  id: string;
  /** Organisations to ask; those that have been asked already are left as they are. */
  actorIds: string[];
  answerBy: string | null;
};

/**
 * Asks further organisations about the newest version of the plan or the start decision. The frozen document, its bytes and its
 * SHA-256 stay as they are. Gives how many were added.
 * Errors: NOT_ALLOWED; NOT_FOUND; NOT_NEWEST when a later version is frozen; BAD_INPUT for a kind that nobody confirms and for an
 * organisation that is not in the register; ACTOR_MERGED.
 */
export async function askMoreOrganisations(work: Work, { id, actorIds, answerBy }: AskMoreInput): Promise<number> {
  const { tx, scope } = work;
  requireRight(scope, 'run-confirmations');
  await lockFreezing(work); // a version frozen meanwhile would not carry these over
  const { kind } = await readDocument(work, id);
  if (!isDecidedKind(kind)) throw new Refusal('BAD_INPUT', { fields: [{ path: 'id' }] });
  if ((await readNewestDocument(work, kind))?.id !== id) throw new Refusal('NOT_NEWEST');
  const inRegister = new Set((await holdActors(work, actorIds)).filter(({ archived }) => !archived).map((row) => row.id));
  const unknown = actorIds.filter((actorId) => !inRegister.has(actorId));
  if (unknown.length > 0) throw new Refusal('BAD_INPUT', { fields: unknown.map((one) => ({ path: 'actorIds', message: one })) });
  const asked = await tx
    .select({ actorId: confirmation.actorId })
    .from(confirmation)
    .where(and(eq(confirmation.collaborationId, scope.collaborationId), eq(confirmation.documentId, id)));
  const more = [...inRegister].filter((actorId) => !asked.some((row) => row.actorId === actorId));
  if (more.length === 0) return 0;
  await tx
    .insert(confirmation)
    .values(more.map((actorId) => ({ collaborationId: scope.collaborationId, documentId: id, actorId, answerBy })));
  await work.audit('confirmation.added', id, { count: more.length });
  await work.changed('documents');
  return more.length;
}

const isDecidedKind = (kind: string): kind is DecidedKind => (decidedKinds as readonly string[]).includes(kind);
