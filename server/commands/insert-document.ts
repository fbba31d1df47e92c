import { createHash, randomBytes } from 'node:crypto';

import { and, eq, max, sql } from 'drizzle-orm';

import { canonicalJson } from '../../domain/canonical-json.ts';
import type { DocumentKind, DocumentSnapshot } from '../../domain/document.ts';
import { isSafeText } from '../../domain/safe-text.ts';
import { printVerifyCode, verifyCodeFrom, verifyCodeLength } from '../../domain/verify-code.ts';
import type { Work } from '../store/door.ts';
import { wholeTown } from '../store/queries/documents.ts';
import { document } from '../store/schema/index.ts';

export type NewDocument = {
  kind: DocumentKind;
  /** The mission that a paper is of; left out for a document of the whole collaboration. */
  subjectId?: string;
  /** The snapshot, made when its number is known. */
  snapshotOf: (version: number) => DocumentSnapshot | Promise<DocumentSnapshot>;
  frozenAt: Date;
};

/** Keeps a snapshot as the next version of its kind (and mission), with its SHA-256 and a code that verifies it. */
export async function insertDocument(
  work: Work,
  { kind, subjectId = wholeTown, snapshotOf, frozenAt }: NewDocument,
): Promise<{ id: string; number: number; sha256: string; snapshot: DocumentSnapshot }> {
  const { tx, scope } = work;
  await lockFreezing(work);
  const [latest] = await tx
    .select({ number: max(document.number) })
    .from(document)
    .where(and(eq(document.collaborationId, scope.collaborationId), eq(document.kind, kind), eq(document.subjectId, subjectId)));
  const number = (latest?.number ?? 0) + 1;
  const snapshot = await snapshotOf(number);
  const sha256 = hashSnapshot(snapshot);
  const [created] = await tx
    .insert(document)
    .values({
      ...{ collaborationId: scope.collaborationId, kind, subjectId, number, snapshot, sha256, frozenAt },
      verifyCode: newVerifyCode(),
      frozenBy: scope.member?.id ?? null,
    })
    .returning({ id: document.id });
  return { id: created!.id, number, sha256, snapshot };
}

/** Until the transaction is over nobody else freezes here: two freezes at once would get the same number. */
export async function lockFreezing({ tx, scope }: Work): Promise<void> {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`freeze:${scope.collaborationId}`}, 0))`);
}

/** SHA-256 of the snapshot's canonical JSON, in hex. */
export function hashSnapshot(snapshot: DocumentSnapshot): string {
  return createHash('sha256').update(canonicalJson(snapshot)).digest('hex');
}

/** A fresh code. One that happens to look like an identity number is thrown away: the safe-text guard would refuse it. */
function newVerifyCode(): string {
  const code = verifyCodeFrom(randomBytes(verifyCodeLength));
  return isSafeText(printVerifyCode(code)) && isSafeText(code) ? code : newVerifyCode();
}
