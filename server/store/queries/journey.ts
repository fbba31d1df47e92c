import { and, eq } from 'drizzle-orm';

import type { Journey, JourneyState, StationState } from '../../../contract/journey.ts';
import type { RoundSummary } from '../../../contract/rounds.ts';
import { nextStop } from '../../../domain/journey.ts';
import { type FoundProgress, journeyProgress } from '../../../domain/journey-content.ts';
import type { Method, Station } from '../../../domain/method.ts';
import { may } from '../../policies/may.ts';
import type { Services } from '../../services.ts';
import type { Work } from '../door.ts';
import { collaboration, journeyState } from '../schema/index.ts';
import { readJourneyContent } from './journey-content.ts';
import { methodInUse } from './method-in-use.ts';
import { readRoadCalendar } from './road-calendar.ts';
import { readOutcomes } from './round-results.ts';
import { listRounds } from './rounds.ts';
import { readWorksheetTimes, worksheetName } from './worksheets.ts';

type StateRow = typeof journeyState.$inferSelect;

/** A row as the API shows it; a missing row is "not started". */
export function presentState(row: StateRow | undefined): JourneyState {
  if (!row) return { status: 'not-started', note: '', version: 0, updatedAt: null };
  return { status: row.status, note: row.note, version: row.version, updatedAt: row.updatedAt.toISOString() };
}

/**
 * Where every station and exercise of a method stands. Every member may read it; the silent rounds are in it only for
 * those who may follow them. `today` is an ISO date in the town's own time. NOT_FOUND for a method that is not in use.
 */
export async function readJourney(work: Work, services: Services, methodId: string, today: string): Promise<Journey> {
  const { tx, scope } = work;
  const method = await methodInUse(work, services, methodId);
  const rows = await tx
    .select()
    .from(journeyState)
    .where(and(eq(journeyState.collaborationId, scope.collaborationId), eq(journeyState.method, methodId)));
  const [town] = await tx
    .select({ startsOn: collaboration.startsOn, months: collaboration.months })
    .from(collaboration)
    .where(eq(collaboration.id, scope.collaborationId));
  const rounds = may(scope, 'read-worksheets') ? await newestRounds(work, methodId) : [];
  const times = await readWorksheetTimes(work, methodId);
  const progress = journeyProgress(method, rows, await readJourneyContent(work));
  const stations = method.stations.map((station) =>
    stationState({ method, station, rows, rounds, times, progress: progress.get(station.key)! }),
  );
  const startsOn = town!.startsOn;
  const months = town!.months === null ? null : Number(town!.months);
  const calendar = await readRoadCalendar(work, method, stations, { startsOn, months, today });
  return {
    method: methodId,
    stations,
    next: nextStop([...progress].map(([station, found]) => ({ station, ...found }))),
    startsOn,
    months,
    calendar,
  };
}

type NewestRound = RoundSummary & { undecided: number };

/** The newest round of each exercise, with how many rows of it the group still has to decide. */
async function newestRounds(work: Work, method: string): Promise<NewestRound[]> {
  const rounds = await listRounds(work, { method });
  const newest = [...new Map(rounds.toReversed().map((round) => [`${round.station}/${round.exercise}`, round])).values()];
  const outcomes = await readOutcomes(
    work,
    newest.filter(({ state }) => state === 'closed').map(({ id }) => id),
  );
  return newest.map((round) => {
    const decided = (outcomes.get(round.id) ?? []).filter(
      ({ item, value }) => value !== null && round.items.includes(item),
    ).length;
    return { ...round, undecided: round.state === 'closed' ? round.items.length - decided : 0 };
  });
}

type StationParts = {
  method: Method;
  station: Station;
  rows: StateRow[];
  rounds: NewestRound[];
  times: Map<string, Date>;
  progress: FoundProgress;
};

function stationState({ method, station, rows, rounds, times, progress }: StationParts): StationState {
  const rowOf = (exercise: string) => rows.find((row) => row.station === station.key && row.exercise === exercise);
  const exercises = progress.exercises.map(({ exercise: key, status }) => {
    const place = { method: method.id, station: station.key, exercise: key };
    const newest = rounds.find((round) => round.station === station.key && round.exercise === key);
    return {
      exercise: key,
      ...presentState(rowOf(key)),
      status,
      writtenAt: times.get(worksheetName(place))?.toISOString() ?? null,
      round: newest
        ? {
            id: newest.id,
            field: newest.field,
            state: newest.state,
            answered: newest.answered,
            invited: newest.invited,
            mine: newest.mine,
            undecided: newest.undecided,
          }
        : null,
    };
  });
  const { status, over, total } = progress;
  return { station: station.key, ...presentState(rowOf('')), status, done: over, total, exercises };
}
