import { Link } from '@tanstack/react-router';
import type { CollaborationSummary } from '../../../contract/collaborations.ts';
import { StationDot } from '../../components/station-dot.tsx';
import { useI18n } from '../../lib/i18n.ts';
import type { StationSummary } from '../../lib/collaboration.ts';

type Phase = { title: string; stations: StationSummary[] };

/** Stations in their order, gathered under the phase each belongs to; a station before the phases has no title. */
function phasesOf(stations: readonly StationSummary[]): Phase[] {
  const phases: Phase[] = [];
  for (const station of stations) {
    const last = phases.at(-1);
    if (last && last.title === station.phaseTitle) last.stations.push(station);
    else phases.push({ title: station.phaseTitle, stations: [station] });
  }
  return phases;
}

/** The method's stations with their state, phase by phase. */
export function RailJourney({ collaboration }: { collaboration: CollaborationSummary }) {
  return (
    <div className="rail-journey">
      {phasesOf(collaboration.stations.filter(({ method }) => !collaboration.lenses.includes(method))).map((phase) => (
        <section key={phase.stations[0]?.key} className="rail-phase">
          {phase.title ? <h2>{phase.title}</h2> : null}
          <ul role="list" className="rail-list">
            {phase.stations.map((station) => (
              <RailStation key={`${station.method}/${station.key}`} slug={collaboration.slug} station={station} />
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}

const stateKeys = {
  'not-started': 'shell.stationState.notStarted',
  begun: 'shell.stationState.ongoing',
  done: 'shell.stationState.done',
  skipped: 'shell.stationState.skipped',
} as const;

function RailStation({ slug, station }: { slug: string; station: StationSummary }) {
  const { t } = useI18n();
  return (
    <li>
      <Link to="/s/$collab/station/$station" params={{ collab: slug, station: station.key }} className="rail-link rail-station">
        <StationDot number={station.number} state={station.state} done={station.done} total={station.total} />
        <span>
          {station.shortTitle}
          {station.state === 'begun' && station.total > 0 ? (
            <small>{t('shell.stationProgress', { done: station.done, total: station.total })}</small>
          ) : (
            <span className="visually-hidden"> ({t(stateKeys[station.state])})</span>
          )}
        </span>
      </Link>
    </li>
  );
}
