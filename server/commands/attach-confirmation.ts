import { createHash } from 'node:crypto';

import { and, eq, sql } from 'drizzle-orm';

import { Refusal } from '../../domain/errors.ts';
import { findUnsafeText } from '../../domain/safe-text.ts';
import { mediaTypeOf } from '../uploads/media-type.ts';
import type { Work } from '../store/door.ts';
import { type ConfirmationRow, lockConfirmation, mayDecide } from '../store/queries/confirmations.ts';
import { attachment, confirmation } from '../store/schema/index.ts';

/** Largest attachment, in bytes. */
export const maxAttachmentBytes = 20 * 1024 * 1024;

/**
 * Attaches the signed paper to a confirmation: PDF, PNG or JPEG by content, whatever the file is called. An earlier
 * paper is replaced, and deleted unless another version's confirmation still refers to it.
 * Errors: NOT_FOUND, NOT_ALLOWED, FILE_TOO_LARGE, FILE_TYPE_NOT_ALLOWED, UNSAFE_TEXT for a name with an identity number.
 */
export async function attachConfirmation(
  work: Work,
  input: { id: string; file: File },
  through: 'member' | 'link',
): Promise<void> {
  const { tx, scope } = work;
  const current = await lockAllowed(work, input.id, through);
  const { name, mediaType, bytes } = await readPaper(work, input.file);
  const [stored] = await tx
    .insert(attachment)
    .values({
      collaborationId: scope.collaborationId,
      name,
      mediaType,
      sizeBytes: bytes.length,
      sha256: createHash('sha256').update(bytes).digest('hex'),
      bytes,
    })
    .returning({ id: attachment.id });
  await replacePaper(work, current, stored!.id);
  await work.audit('confirmation.attached', input.id, { bytes: bytes.length });
  await work.changed('documents');
}

/** Takes the attached paper away; nothing happens when there is none. Errors: NOT_FOUND, NOT_ALLOWED. */
export async function detachConfirmation(work: Work, id: string): Promise<void> {
  const current = await lockAllowed(work, id, 'member');
  if (current.attachmentId === null) return;
  await replacePaper(work, current, null);
  await work.audit('confirmation.detached', id);
  await work.changed('documents');
}

async function lockAllowed(work: Work, id: string, through: 'member' | 'link'): Promise<ConfirmationRow> {
  const current = await lockConfirmation(work, id);
  if (through === 'member' && !mayDecide(work.scope, current.actorId)) throw new Refusal('NOT_ALLOWED');
  return current;
}

async function readPaper({ clock }: Work, file: File) {
  if (file.size > maxAttachmentBytes) throw new Refusal('FILE_TOO_LARGE', { maxBytes: maxAttachmentBytes });
  const name =
    file.name
      .replace(/[\p{C}/\\]/gu, '')
      .slice(-120)
      .toWellFormed() || 'bekraftelse';
  const [unsafe] = findUnsafeText(name, { today: clock.today() });
  if (unsafe) throw new Refusal('UNSAFE_TEXT', { found: [{ path: 'file', kind: unsafe.kind }] });
  const bytes = new Uint8Array(await file.arrayBuffer());
  const mediaType = mediaTypeOf(bytes);
  if (!mediaType) throw new Refusal('FILE_TYPE_NOT_ALLOWED', { allowed: ['PDF', 'PNG', 'JPEG'] });
  return { name, mediaType, bytes };
}

async function replacePaper({ tx, scope, clock }: Work, current: ConfirmationRow, attachmentId: string | null): Promise<void> {
  const inTown = eq(confirmation.collaborationId, scope.collaborationId);
  await tx
    .update(confirmation)
    .set({ attachmentId, version: sql`${confirmation.version} + 1`, updatedAt: clock.now() })
    .where(and(inTown, eq(confirmation.id, current.id)));
  if (current.attachmentId === null) return;
  const [user] = await tx
    .select({ id: confirmation.id })
    .from(confirmation)
    .where(and(inTown, eq(confirmation.attachmentId, current.attachmentId)))
    .limit(1);
  if (user) return; // a decision carried over to another version rests on the same paper
  await tx
    .delete(attachment)
    .where(and(eq(attachment.collaborationId, scope.collaborationId), eq(attachment.id, current.attachmentId)));
}
