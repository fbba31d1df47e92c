import type { CollaborationSummary } from '../../../contract/collaborations.ts';
import { type JourneyContent, journeyProgress, type KeptState } from '../../../domain/journey-content.ts';
import type { Method } from '../../../domain/method.ts';

/** The stations of a method with where each stands and how many of its exercises are over. */
export function stationSummaries(method: Method, states: KeptState[], content: JourneyContent): CollaborationSummary['stations'] {
  const progress = journeyProgress(method, states, content);
  return method.stations.map((station) => {
    const { status, over, total } = progress.get(station.key)!;
    return {
      method: method.id,
      key: station.key,
      number: station.number,
      phase: station.phase,
      phaseTitle: method.phases.find((phase) => phase.key === station.phase)?.title ?? '',
      shortTitle: station.shortTitle,
      state: status,
      done: over,
      total,
    };
  });
}
