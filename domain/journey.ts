/** Where a station or an exercise stands: what the group says, or what is there when it has said nothing. */
export const journeyStatuses = ['not-started', 'begun', 'done', 'skipped'] as const;
export type JourneyStatus = (typeof journeyStatuses)[number];

export type StationProgress = {
  status: JourneyStatus;
  done: number;
  skipped: number;
  /** Done and skipped together: the first number in "4 of 6". */
  over: number;
  /** All exercises of the station: the second number. */
  total: number;
  /** Every exercise is over and the station is still open: time to ask the group whether it is done. Advice, no lock. */
  isReadyToClose: boolean;
};

/**
 * Where a station stands. What the group has said of it wins; `own` is null when it has said nothing. Then a station whose
 * document is frozen (`isFrozen`) is done, and one with an exercise begun, done or skipped is begun. A station that the
 * group calls done stays so when an exercise is taken up again: stations can be skipped and re-entered.
 * @source inventory A03, design "A soft handbook"
 */
export function stationProgress(
  own: JourneyStatus | null,
  exercises: readonly JourneyStatus[],
  isFrozen = false,
): StationProgress {
  const count = (status: JourneyStatus) => exercises.filter((one) => one === status).length;
  const done = count('done');
  const skipped = count('skipped');
  const isTouched = count('not-started') < exercises.length;
  const found = own ?? (isFrozen ? 'done' : 'not-started');
  const status = found === 'not-started' && isTouched ? 'begun' : found;
  const over = done + skipped;
  const isReadyToClose = exercises.length > 0 && over === exercises.length && !isOver(status);
  return { status, done, skipped, over, total: exercises.length, isReadyToClose };
}

/** Where to go on: a station, and an exercise in it or null when only the station itself remains to be called done. */
export type NextStop = { station: string; exercise: string | null };

/** What `nextStop` needs to know; `status` of a station as from `stationProgress`. */
export type JourneyStation = {
  station: string;
  status: JourneyStatus;
  /** The document that the station ends in has been frozen. */
  isFrozen: boolean;
  exercises: readonly { exercise: string; status: JourneyStatus }[];
};

/**
 * The first exercise that is not over in the first station that is not, looked for from the last station whose document is
 * frozen: who has decided the plan goes on from there, and comes to what was passed by on the way last. Null when every
 * station is over.
 */
export function nextStop(stations: readonly JourneyStation[]): NextStop | null {
  const from = Math.max(
    0,
    stations.findLastIndex(({ isFrozen }) => isFrozen),
  );
  const station = [...stations.slice(from), ...stations.slice(0, from)].find(({ status }) => !isOver(status));
  if (!station) return null;
  const exercise = station.exercises.find(({ status }) => !isOver(status));
  return { station: station.station, exercise: exercise?.exercise ?? null };
}

function isOver(status: JourneyStatus): boolean {
  return status === 'done' || status === 'skipped';
}
