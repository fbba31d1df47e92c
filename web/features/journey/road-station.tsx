import { Link } from '@tanstack/react-router';
import type { StationState } from '../../../contract/journey.ts';
import type { Station } from '../../../domain/method.ts';
import { Pill } from '../../components/pill.tsx';
import { StationDot } from '../../components/station-dot.tsx';
import { useSlug } from '../../lib/collaboration.ts';
import { type I18n, useI18n } from '../../lib/i18n.ts';
import { statusLook } from './status.ts';
import { StatusPill } from './status-pill.tsx';

/** First and last day for a station, ISO dates. */
export type RoadPeriod = { from: string; to: string; isDecided: boolean };

export type RoadStationProps = { station: Station; state: StationState; period: RoadPeriod | null; isNext: boolean };

/** One stop on the road: its dot, its question, how far it has come and what it takes. The whole stop is the link. */
export function RoadStation({ station, state, period, isNext }: RoadStationProps) {
  const i18n = useI18n();
  const { t } = i18n;
  const collab = useSlug();
  return (
    <li className="road-stop" data-state={state.status} data-next={isNext || undefined}>
      <Link to="/s/$collab/station/$station" params={{ collab, station: station.key }} className="road-link">
        <span className="road-dot">
          <StationDot number={station.number} state={state.status} done={state.done} total={state.total} size={60} />
        </span>
        <span className="road-card">
          <span className="road-name">{station.shortTitle}</span>
          <span className="road-pills">
            {isNext ? (
              <Pill tone="amber" icon="flag" strong>
                {t('journey.here')}
              </Pill>
            ) : null}
            {state.status === 'begun' && state.total > 0 ? (
              <Pill tone="spruce">{t('journey.exercisesDone', { count: state.done, total: state.total })}</Pill>
            ) : state.status === 'not-started' ? null : (
              <StatusPill status={state.status} />
            )}
          </span>
          <span className="visually-hidden">{t(statusLook[state.status].text)}. </span>
          {state.status === 'skipped' && state.note ? (
            <span className="road-note">{state.note}</span>
          ) : (
            <span className="road-effort">{station.facts.work}</span>
          )}
          {period ? (
            <span className="road-period">
              {t(period.isDecided ? 'journey.decided' : 'journey.proposed', { period: periodWords(period, i18n) })}
            </span>
          ) : null}
        </span>
      </Link>
    </li>
  );
}

/** "januari–mars 2027", or both years when they differ. */
function periodWords({ from, to }: RoadPeriod, { format }: I18n): string {
  const name = (date: string) => format.month(Number(date.slice(5, 7)), 'short').replace('.', '');
  const [fromYear, toYear] = [from.slice(0, 4), to.slice(0, 4)];
  if (from.slice(0, 7) === to.slice(0, 7)) return `${name(from)} ${fromYear}`;
  return fromYear === toYear ? `${name(from)}–${name(to)} ${toYear}` : `${name(from)} ${fromYear}–${name(to)} ${toYear}`;
}
