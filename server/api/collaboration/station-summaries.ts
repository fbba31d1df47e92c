import type { CollaborationSummary } from '../../../contract/collaborations.ts';
import { stationProgress } from '../../../domain/journey.ts';
import type { Method } from '../../../domain/method.ts';
import type { journeyState } from '../../store/schema/index.ts';

type StateRow = typeof journeyState.$inferSelect;

/** The stations of a method with the group's state of each and how many of its exercises are over. */
export function stationSummaries(method: Method, states: StateRow[]): CollaborationSummary['stations'] {
  const statusOf = (station: string, exercise: string) =>
    states.find((row) => row.method === method.id && row.station === station && row.exercise === exercise)?.status ??
    'not-started';
  return method.stations.map((station) => {
    const progress = stationProgress(
      statusOf(station.key, ''),
      station.exercises.map(({ key }) => statusOf(station.key, key)),
    );
    return {
      method: method.id,
      key: station.key,
      number: station.number,
      phase: station.phase,
      phaseTitle: method.phases.find((phase) => phase.key === station.phase)?.title ?? '',
      shortTitle: station.shortTitle,
      state: progress.status,
      done: progress.over,
      total: progress.total,
    };
  });
}
