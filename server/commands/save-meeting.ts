import { and, desc, eq, lt } from 'drizzle-orm';

import type { Meeting, SinceLast } from '../../contract/follow-up.ts';
import { Refusal } from '../../domain/errors.ts';
import { type PlanPhase, planPhase } from '../../domain/plan-phase.ts';
import { requireRight } from '../policies/may.ts';
import type { Work } from '../store/door.ts';
import { changesBetween } from '../store/queries/changes-since.ts';
import { readNewestDocument } from '../store/queries/documents.ts';
import { frozenPeriod } from '../store/queries/plan-in-force.ts';
import { meeting } from '../store/schema/index.ts';

type Row = typeof meeting.$inferSelect;
const present = ({ collaborationId: _c, createdAt: _a, updatedAt: _u, ...row }: Row): Meeting => row;

/** Every meeting, the latest day first. Errors: NOT_ALLOWED without the right to read worksheets. */
export async function listMeetings({ tx, scope }: Work): Promise<Meeting[]> {
  requireRight(scope, 'read-worksheets');
  const rows = await tx
    .select()
    .from(meeting)
    .where(eq(meeting.collaborationId, scope.collaborationId))
    .orderBy(desc(meeting.on), desc(meeting.createdAt));
  return rows.map(present);
}

/** A meeting with what changed since the one before it, and where its day stands to the plan. Errors: NOT_ALLOWED, NOT_FOUND. @source inventory V02 */
export async function readMeeting(work: Work, id: string): Promise<{ meeting: Meeting; since: SinceLast; phase: PlanPhase }> {
  const { tx, scope } = work;
  requireRight(scope, 'read-worksheets');
  const row = await requireMeeting(work, id);
  const [before] = await tx
    .select({ on: meeting.on })
    .from(meeting)
    .where(and(eq(meeting.collaborationId, scope.collaborationId), lt(meeting.on, row.on)))
    .orderBy(desc(meeting.on))
    .limit(1);
  return {
    meeting: present(row),
    since: await changesBetween(work, { after: before?.on ?? null, until: row.on }),
    phase: planPhase(frozenPeriod(await readNewestDocument(work, 'plan')), Number(row.on.slice(0, 4))),
  };
}

/** Adds a meeting. Errors: NOT_ALLOWED. */
export async function addMeeting(work: Work, values: { on: string; title: string }): Promise<Meeting> {
  const { tx, scope } = work;
  requireRight(scope, 'write-content');
  const [row] = await tx
    .insert(meeting)
    .values({ collaborationId: scope.collaborationId, ...values })
    .returning();
  await work.changed('followUp');
  return present(row!);
}

export type MeetingChange = Partial<Omit<Meeting, 'id' | 'version'>> & { id: string; version: number };

/** Changes a meeting. Errors: NOT_ALLOWED, NOT_FOUND, STALE_VERSION with the meeting as it is. */
export async function updateMeeting(work: Work, { id, version, ...change }: MeetingChange): Promise<Meeting> {
  const { tx, scope } = work;
  requireRight(scope, 'write-content');
  const [row] = await tx
    .update(meeting)
    .set({ ...change, version: version + 1, updatedAt: work.clock.now() })
    .where(and(eq(meeting.collaborationId, scope.collaborationId), eq(meeting.id, id), eq(meeting.version, version)))
    .returning();
  if (!row) throw new Refusal('STALE_VERSION', { current: present(await requireMeeting(work, id)) });
  await work.changed('followUp');
  return present(row);
}

/** Removes a meeting. Errors: NOT_ALLOWED, NOT_FOUND. */
export async function removeMeeting(work: Work, id: string): Promise<{ id: string }> {
  const { tx, scope } = work;
  requireRight(scope, 'write-content');
  await requireMeeting(work, id);
  await tx.delete(meeting).where(and(eq(meeting.collaborationId, scope.collaborationId), eq(meeting.id, id)));
  await work.changed('followUp');
  return { id };
}

async function requireMeeting({ tx, scope }: Work, id: string): Promise<Row> {
  const [row] = await tx
    .select()
    .from(meeting)
    .where(and(eq(meeting.collaborationId, scope.collaborationId), eq(meeting.id, id)));
  if (!row) throw new Refusal('NOT_FOUND');
  return row;
}
