import type { CollaborationSummary } from '../../../contract/collaborations.ts';
import type { DocumentKind } from '../../../domain/document.ts';
import { stationProgress } from '../../../domain/journey.ts';
import type { Method } from '../../../domain/method.ts';
import type { journeyState } from '../../store/schema/index.ts';

type StateRow = typeof journeyState.$inferSelect;

/** The stations of a method with the group's state of each and how many of its exercises are over. */
export function stationSummaries(method: Method, states: StateRow[], decided: DocumentKind[]): CollaborationSummary['stations'] {
  const statusOf = (station: string, exercise: string) =>
    states.find((row) => row.method === method.id && row.station === station && row.exercise === exercise)?.status;
  return method.stations.map((station) => {
    const progress = stationProgress(
      statusOf(station.key, '') ?? null,
      station.exercises.map(({ key }) => statusOf(station.key, key) ?? 'not-started'),
      station.decides !== null && decided.includes(station.decides),
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
