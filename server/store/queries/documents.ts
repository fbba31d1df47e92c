import { and, desc, eq, gt, inArray, sql } from 'drizzle-orm';

import type { DocumentKind } from '../../../domain/document.ts';
import { Refusal } from '../../../domain/errors.ts';
import type { Work } from '../door.ts';
import { confirmation, document } from '../schema/index.ts';

const decidedStates = sql`('confirmed', 'reserved', 'declined')`;
const countOf = (state: string) => sql<number>`count(*) filter (where ${confirmation.state} = ${state})::integer`;

/** `subjectId` of a document that is of no mission. */
export const wholeTown = '00000000-0000-0000-0000-000000000000';

/** Frozen documents, newest first, with how far their confirmations have come. */
export async function listDocuments({ tx, scope }: Work) {
  const rows = await tx
    .select({
      id: document.id,
      kind: document.kind,
      subjectId: document.subjectId,
      number: document.number,
      paper: document.paper,
      reportId: document.reportId,
      title: document.title,
      frozenAt: document.frozenAt,
      sha256: document.sha256,
      total: sql<number>`count(${confirmation.id})::integer`,
      decided: sql<number>`count(*) filter (where ${confirmation.state} in ${decidedStates})::integer`,
      anchored: countOf('anchored'),
      confirmed: countOf('confirmed'),
      reserved: countOf('reserved'),
      declined: countOf('declined'),
    })
    .from(document)
    .leftJoin(
      confirmation,
      and(eq(confirmation.collaborationId, document.collaborationId), eq(confirmation.documentId, document.id)),
    )
    .where(eq(document.collaborationId, scope.collaborationId))
    .groupBy(document.collaborationId, document.id)
    .orderBy(desc(document.frozenAt), desc(document.number));
  const newest = new Map<string, number>();
  const sort = (row: (typeof rows)[number]) => [row.kind, row.subjectId, row.paper, row.reportId].join(' ');
  for (const row of rows) newest.set(sort(row), Math.max(newest.get(sort(row)) ?? 0, row.number));
  return rows.map((whole) => {
    const { reportId: _reportId, total, decided, anchored, confirmed, reserved, declined, ...row } = whole;
    return {
      ...row,
      frozenAt: row.frozenAt.toISOString(),
      current: newest.get(sort(whole)) === row.number,
      confirmations: { total, decided, anchored, confirmed, reserved, declined },
    };
  });
}

/** One frozen document. NOT_FOUND when it is not of this collaboration. */
export async function readDocument({ tx, scope }: Work, id: string) {
  const [row] = await tx
    .select()
    .from(document)
    .where(and(eq(document.collaborationId, scope.collaborationId), eq(document.id, id)));
  if (!row) throw new Refusal('NOT_FOUND');
  return row;
}

/** The newest frozen document of a kind, or null. */
export async function readNewestDocument({ tx, scope }: Work, kind: DocumentKind) {
  const [row] = await tx
    .select()
    .from(document)
    .where(and(eq(document.collaborationId, scope.collaborationId), eq(document.kind, kind)))
    .orderBy(desc(document.number))
    .limit(1);
  return row ?? null;
}

/**
 * The newest frozen plan and start decision, the plan first, without what they hold; `period` is that of the plan, null for
 * a start decision.
 */
export function listNewestDecided({ tx, scope }: Work) {
  return tx
    .selectDistinctOn([document.kind], {
      id: document.id,
      kind: document.kind,
      number: document.number,
      period: sql<{ startYear: number; endYear: number } | null>`case when ${document.kind} = 'plan' then
        jsonb_build_object('startYear', ${document.startYear}, 'endYear', ${document.endYear}) end`,
    })
    .from(document)
    .where(and(eq(document.collaborationId, scope.collaborationId), inArray(document.kind, ['plan', 'start-decision'])))
    .orderBy(document.kind, desc(document.number));
}

/** Versions of a kind later than `number`, the next one first. */
export function listLaterDocuments({ tx, scope }: Work, { kind, number }: { kind: DocumentKind; number: number }) {
  return tx
    .select({ id: document.id, number: document.number, snapshot: document.snapshot })
    .from(document)
    .where(and(eq(document.collaborationId, scope.collaborationId), eq(document.kind, kind), gt(document.number, number)))
    .orderBy(document.number);
}
