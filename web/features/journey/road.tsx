import './road.css';
import type { Journey, StationState } from '../../../contract/journey.ts';
import type { Method, Phase, Station } from '../../../domain/method.ts';
import { useI18n } from '../../lib/i18n.ts';
import { stationPeriod } from '../../../domain/road-calendar.ts';
import { RoadStation, type RoadPeriod } from './road-station.tsx';

type Stop = { station: Station; state: StationState; period: RoadPeriod | null };

/** The whole way, phase by phase: an ordered list drawn as a road that fills with colour as stations are done. */
export function Road({ method, journey }: { method: Method; journey: Journey }) {
  const { t } = useI18n();
  const stops = method.stations.flatMap((station): Stop[] => {
    const state = journey.stations.find((one) => one.station === station.key);
    return state ? [{ station, state, period: periodOf(journey, station) }] : [];
  });
  return (
    <ol className="road" aria-label={t('journey.road')}>
      {method.phases.map((phase) => (
        <RoadPhase
          key={phase.key}
          phase={phase}
          stops={stops.filter(({ station }) => station.phase === phase.key)}
          next={journey.next?.station ?? null}
          isReached={isReached(stops, phase)}
        />
      ))}
    </ol>
  );
}

/** When the group meets for a station; decided once every day of it is. */
function periodOf({ calendar }: Journey, { key }: Station): RoadPeriod | null {
  const period = stationPeriod(calendar, key);
  return period && { ...period, isDecided: calendar.every(({ station, isFixed }) => station !== key || isFixed) };
}

/** True when the stop before the phase is done, so that the road into it is walked. */
function isReached(stops: Stop[], phase: Phase): boolean {
  const first = stops.findIndex(({ station }) => station.phase === phase.key);
  return stops[first - 1]?.state.status === 'done';
}

type RoadPhaseProps = { phase: Phase; stops: Stop[]; next: string | null; isReached: boolean };

function RoadPhase({ phase, stops, next, isReached }: RoadPhaseProps) {
  if (stops.length === 0) return null;
  return (
    <li className="road-phase" data-reached={isReached || undefined} style={{ '--stops': stops.length } as React.CSSProperties}>
      <h2>{phase.title}</h2>
      <ol className="road-stops">
        {stops.map((stop) => (
          <RoadStation key={stop.station.key} {...stop} isNext={stop.station.key === next} />
        ))}
      </ol>
    </li>
  );
}
