import { and, eq, sql } from 'drizzle-orm';

import { isDecided, joinReasons, type TouchReason } from '../../domain/document-confirmation.ts';
import type { ConfirmationState, DocumentKind, DocumentSnapshot } from '../../domain/document.ts';
import { followMergesInSnapshot } from '../../domain/plan-actors.ts';
import { touchedByVersion } from '../../domain/touched-by-version.ts';
import type { Work } from '../store/door.ts';
import { readMergedActors } from '../store/queries/actor-merges.ts';
import { listLaterDocuments } from '../store/queries/documents.ts';
import { confirmation } from '../store/schema/index.ts';

export type LateDecision = {
  /** The version it was made about. */
  document: { kind: DocumentKind; number: number; snapshot: DocumentSnapshot };
  actorId: string;
  fields: {
    state: ConfirmationState;
    decidingBody: string;
    decidedOn: string | null;
    paragraph: string;
    signatory: string;
    reason: string;
    decidedVersion: number | null;
    decidedThrough: string;
    attachmentId: string | null;
  };
};

/**
 * Boards meet seldom, so a decision about a version often comes in when a newer one has been frozen. It then holds for
 * the newer ones too, up to the first where a change touches the organisation; from there on the question is open again
 * with its reasons. It ends where the organisation was not asked or has decided already. Without a newer version
 * nothing happens.
 * @source design principle 7
 */
export async function carryDecisionForward(work: Work, { document, actorId, fields }: LateDecision): Promise<void> {
  const { tx, scope } = work;
  const merged = await readMergedActors(work);
  let before = followMergesInSnapshot(document.snapshot, merged);
  let reasons: TouchReason[] = [];
  for (const later of await listLaterDocuments(work, document)) {
    const here = and(
      eq(confirmation.collaborationId, scope.collaborationId),
      eq(confirmation.documentId, later.id),
      eq(confirmation.actorId, actorId),
    );
    const [row] = await tx.select().from(confirmation).where(here).for('update');
    if (!row || isDecided(row.state)) return;
    const after = followMergesInSnapshot(later.snapshot, merged);
    reasons = joinReasons(reasons, touchedByVersion(before, after, [actorId]).get(actorId) ?? []);
    const change = reasons.length > 0 ? { reopenedReasons: reasons } : { ...fields, reopenedReasons: [] };
    await tx
      .update(confirmation)
      .set({ ...change, version: sql`${confirmation.version} + 1`, updatedAt: work.clock.now() })
      .where(here);
    if (reasons.length === 0)
      await work.audit('confirmation.carried', row.id, { from: fields.decidedVersion, document: later.number });
    before = after;
  }
}
