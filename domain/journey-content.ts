import type { DocumentKind } from './document.ts';
import { type JourneyStatus, type StationProgress, stationProgress } from './journey.ts';
import type { Exercise, Field, Method, Station } from './method.ts';

/** What a collaboration has written and decided, by which an exercise counts when the group has said nothing of it. */
export type JourneyContent = {
  /** Kinds of documents that have been frozen at least once. */
  frozen: readonly DocumentKind[];
  /** The newest round of each field; `isDecided`: closed, and the group has decided every row of it. */
  rounds: readonly { method: string; station: string; exercise: string; isDecided: boolean }[];
  /** Columns in which some row of a register holds something, as `register.column`. */
  columns: ReadonlySet<string>;
};

/** What is kept of a station (`exercise` empty) or an exercise; `setByMember` is false when a write alone made it begun. */
export type KeptState = { method: string; station: string; exercise: string; status: JourneyStatus; setByMember: boolean };

/** Where a station and each of its exercises stand, the exercises in the order of the method. */
export type FoundProgress = StationProgress & {
  isFrozen: boolean;
  exercises: { exercise: string; status: JourneyStatus }[];
};

/** Columns of registers of the application that a row has from the start, by its account or its invitation. */
const givenColumns: ReadonlySet<string> = new Set(['members.title', 'members.actor', 'members.status']);

/**
 * Where every station of a method stands, by its key. What a member has said wins. Of the rest, an exercise is done when
 * the method says that it ends in a document and that one is frozen, or when the group has decided every row of its
 * rounds; it is begun when it has a round, or rows in columns that no exercise before it shows. Texts, lists and rows have
 * no end that could be counted, so they never make an exercise done.
 * @source inventory A03, design "A soft handbook"
 */
export function journeyProgress(method: Method, kept: readonly KeptState[], content: JourneyContent): Map<string, FoundProgress> {
  const shown = new Set(givenColumns);
  return new Map(
    method.stations.map((station) => {
      const stateOf = (exercise: string) =>
        kept.find((one) => one.method === method.id && one.station === station.key && one.exercise === exercise);
      const isFrozen = station.decides !== null && content.frozen.includes(station.decides);
      const exercises = station.exercises.map((exercise) => {
        const own = columnsOf(exercise).filter((column) => !shown.has(column));
        for (const column of own) shown.add(column);
        const found = foundStatus({ method, station, exercise, own, isFrozen, content });
        return { exercise: exercise.key, status: whichHolds(stateOf(exercise.key), found) };
      });
      const own = stateOf('');
      const progress = stationProgress(
        own && (own.setByMember || !isFrozen) ? own.status : null,
        exercises.map(({ status }) => status),
        isFrozen,
      );
      return [station.key, { ...progress, isFrozen, exercises }];
    }),
  );
}

/** What a member said; else the further of what a write has noted and what is there. */
function whichHolds(state: KeptState | undefined, found: JourneyStatus): JourneyStatus {
  if (!state) return found;
  return state.setByMember || found === 'not-started' ? state.status : found;
}

type ExerciseParts = {
  method: Method;
  station: Station;
  exercise: Exercise;
  own: string[];
  isFrozen: boolean;
  content: JourneyContent;
};

function foundStatus({ method, station, exercise, own, isFrozen, content }: ExerciseParts): JourneyStatus {
  if (isFrozen && exercise.fields.some(endsInDocument)) return 'done';
  const rounds = content.rounds.filter(
    (one) => one.method === method.id && one.station === station.key && one.exercise === exercise.key,
  );
  if (rounds.length > 0 && rounds.every(({ isDecided }) => isDecided)) return 'done';
  return rounds.length > 0 || own.some((column) => content.columns.has(column)) ? 'begun' : 'not-started';
}

function endsInDocument({ to }: Field): boolean {
  return to.some((point) => point.kind === 'register' && point.register === 'documents');
}

function columnsOf({ fields }: Exercise): string[] {
  return fields.flatMap(({ register }) => (register ? register.columns.map((column) => `${register.name}.${column}`) : []));
}
