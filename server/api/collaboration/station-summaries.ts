import type { CollaborationSummary } from '../../../contract/collaborations.ts';
import type { Method } from '../../../domain/method.ts';
import type { journeyState } from '../../store/schema/index.ts';

type StateRow = typeof journeyState.$inferSelect;

/** The stations of a method with the group's state of each and how many of its exercises are done. */
export function stationSummaries(method: Method | undefined, states: StateRow[]): CollaborationSummary['stations'] {
  if (!method) return [];
  const mine = states.filter((state) => state.method === method.id);
  return method.stations.map((station) => {
    const rows = mine.filter((state) => state.station === station.key);
    const finished = rows.filter((row) => row.exercise !== '' && (row.status === 'done' || row.status === 'skipped'));
    const own = rows.find((row) => row.exercise === '')?.status;
    return {
      method: method.id,
      key: station.key,
      number: station.number,
      phase: station.phase,
      phaseTitle: method.phases.find((phase) => phase.key === station.phase)?.title ?? '',
      shortTitle: station.shortTitle,
      state: own ?? (rows.length > 0 ? 'begun' : 'not-started'),
      done: station.exercises.filter((exercise) => finished.some((row) => row.exercise === exercise.key)).length,
      total: station.exercises.length,
    };
  });
}
