import { and, eq, sql } from 'drizzle-orm';

import type { JourneyState } from '../../contract/journey.ts';
import { Refusal } from '../../domain/errors.ts';
import { requireRight } from '../policies/may.ts';
import type { Services } from '../services.ts';
import type { Work } from '../store/door.ts';
import { presentState } from '../store/queries/journey.ts';
import { exerciseOf, methodInUse, stationOf } from '../store/queries/method-in-use.ts';
import { type JourneyStatus, journeyState } from '../store/schema/index.ts';

export type JourneyStateInput = {
  method: string;
  station: string;
  /** Empty for the station itself. */
  exercise: string;
  status: JourneyStatus;
  note: string;
  /** Version last seen; 0 when nothing had been said yet. */
  version: number;
};

/**
 * Says where a station or an exercise stands. Any state can follow any other: the handbook advises and never locks.
 * Errors: NOT_ALLOWED; NOT_FOUND for keys the method lacks; BAD_INPUT when something is skipped without a note;
 * STALE_VERSION with the current state.
 * @source inventory A03, design "A soft handbook"
 */
export async function setJourneyState(work: Work, services: Services, input: JourneyStateInput): Promise<JourneyState> {
  requireRight(work.scope, 'write-content');
  const method = await methodInUse(work, services, input.method);
  if (input.exercise) exerciseOf(method, input);
  else stationOf(method, input.station);
  if (input.status === 'skipped' && input.note.trim() === '') throw new Refusal('BAD_INPUT', { fields: [{ path: 'note' }] });
  const row = input.version === 0 ? await insertState(work, input) : await updateState(work, input);
  if (!row) throw new Refusal('STALE_VERSION', { current: await readState(work, input) });
  await work.audit('journey.state-set', `${input.station}/${input.exercise}`, { method: input.method, status: input.status });
  await work.changed('journey', 'collaboration');
  return presentState(row);
}

async function readState(work: Work, input: JourneyStateInput): Promise<JourneyState> {
  const [row] = await work.tx.select().from(journeyState).where(at(work, input));
  return presentState(row);
}

async function insertState({ tx, scope }: Work, { method, station, exercise, status, note }: JourneyStateInput) {
  const [row] = await tx
    .insert(journeyState)
    .values({ collaborationId: scope.collaborationId, method, station, exercise, status, note, setByMember: true })
    .onConflictDoNothing()
    .returning();
  return row;
}

async function updateState(work: Work, input: JourneyStateInput) {
  const [row] = await work.tx
    .update(journeyState)
    .set({
      status: input.status,
      note: input.note,
      setByMember: true,
      version: sql`${journeyState.version} + 1`,
      updatedAt: work.clock.now(),
    })
    .where(and(at(work, input), eq(journeyState.version, input.version)))
    .returning();
  return row;
}

function at({ scope }: Work, { method, station, exercise }: JourneyStateInput) {
  return and(
    eq(journeyState.collaborationId, scope.collaborationId),
    eq(journeyState.method, method),
    eq(journeyState.station, station),
    eq(journeyState.exercise, exercise),
  );
}
