import { createHash } from 'node:crypto';

import { and, eq, sql } from 'drizzle-orm';

import { Refusal } from '../../domain/errors.ts';
import { mediaTypeOf } from '../uploads/media-type.ts';
import type { Work } from '../store/door.ts';
import { mayDecide, readConfirmation } from '../store/queries/documents.ts';
import { attachment, confirmation } from '../store/schema/index.ts';

/** Largest attachment, in bytes. */
export const maxAttachmentBytes = 20 * 1024 * 1024;

/**
 * Attaches the signed paper to a confirmation: PDF, PNG or JPEG by content, whatever the file is called.
 * Errors: NOT_FOUND, NOT_ALLOWED, FILE_TOO_LARGE, FILE_TYPE_NOT_ALLOWED.
 */
export async function attachConfirmation(work: Work, input: { id: string; file: File }, through: 'member' | 'link'): Promise<void> {
  const { tx, scope } = work;
  const current = await readConfirmation(work, input.id);
  if (through === 'member' && !mayDecide(scope, current.actorId)) throw new Refusal('NOT_ALLOWED');
  if (input.file.size > maxAttachmentBytes) throw new Refusal('FILE_TOO_LARGE', { maxBytes: maxAttachmentBytes });
  const bytes = new Uint8Array(await input.file.arrayBuffer());
  const mediaType = mediaTypeOf(bytes);
  if (!mediaType) throw new Refusal('FILE_TYPE_NOT_ALLOWED', { allowed: ['PDF', 'PNG', 'JPEG'] });
  const [stored] = await tx
    .insert(attachment)
    .values({
      collaborationId: scope.collaborationId,
      name: input.file.name.replace(/[\p{C}/\\]/gu, '').slice(-120) || 'bekraftelse',
      mediaType,
      sizeBytes: bytes.length,
      sha256: createHash('sha256').update(bytes).digest('hex'),
      bytes,
    })
    .returning({ id: attachment.id });
  await tx
    .update(confirmation)
    .set({ attachmentId: stored!.id, version: sql`${confirmation.version} + 1`, updatedAt: sql`now()` })
    .where(and(eq(confirmation.collaborationId, scope.collaborationId), eq(confirmation.id, input.id)));
  await work.audit('confirmation.attached', input.id, { bytes: bytes.length });
  await work.changed('documents');
}
