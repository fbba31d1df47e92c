import { createHash } from 'node:crypto';

import { and, asc, count, desc, eq, lt } from 'drizzle-orm';

import { type AuditEvent, findBrokenEvent } from '../../../domain/audit.ts';
import type { Work } from '../door.ts';
import { auditEvent, member } from '../schema/index.ts';

const pageSize = 50;
const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');

type Row = typeof auditEvent.$inferSelect;

/** Fifty events, newest first, before a number; with the names their actors have in the register now. */
export async function listAuditEvents({ tx, scope }: Work, before?: number) {
  const here = eq(auditEvent.collaborationId, scope.collaborationId);
  const rows = await tx
    .select()
    .from(auditEvent)
    .where(before ? and(here, lt(auditEvent.seq, before)) : here)
    .orderBy(desc(auditEvent.seq))
    .limit(pageSize);
  const [all] = await tx.select({ n: count() }).from(auditEvent).where(here);
  const people = await tx
    .select({ userId: member.userId, name: member.name, title: member.title })
    .from(member)
    .where(eq(member.collaborationId, scope.collaborationId));
  const names = new Map(people.map((person) => [person.userId, person.title || person.name]));
  return { total: all!.n, events: rows.map((row) => ({ ...row, who: names.get(row.actor) ?? null })) };
}

/** Checks every event of the collaboration's log against the one before it. */
export async function verifyAuditLog({ tx, scope }: Work) {
  const rows = await tx
    .select()
    .from(auditEvent)
    .where(eq(auditEvent.collaborationId, scope.collaborationId))
    .orderBy(asc(auditEvent.seq));
  const broken = findBrokenEvent(rows.map(toEvent), sha256);
  return { whole: broken === null, events: rows.length, lastHash: rows.at(-1)?.hash ?? '', broken };
}

const toEvent = (row: Row): AuditEvent & { hash: string } => ({ ...row, at: row.at.toISOString() });
