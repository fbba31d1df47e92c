import type { Journey } from '../../../contract/journey.ts';
import type { Method } from '../../../domain/method.ts';
import { addMonths, daysBetween } from '../../../domain/dates.ts';
import { BarClock } from '../../components/bar-clock.tsx';
import { Progress } from '../../components/progress.tsx';
import { useI18n } from '../../lib/i18n.ts';
import { today } from '../../lib/clock.ts';

/** How far the group has come, and how far its period. */
export function JourneyFacts({ method, journey }: { method: Method; journey: Journey }) {
  const { t } = useI18n();
  const done = journey.stations.filter(({ status }) => status === 'done').length;
  const exercises = journey.stations.reduce((sum, station) => sum + station.total, 0);
  const over = journey.stations.reduce((sum, station) => sum + station.done, 0);
  return (
    <div className="journey-facts">
      <Progress label={t('journey.stationsDone')} value={done} max={journey.stations.length} />
      <Progress label={t('journey.exercisesOver')} value={over} max={exercises} />
      {journey.startsOn && journey.months ? (
        <Period startsOn={journey.startsOn} months={journey.months} />
      ) : (
        <p className="small muted">{t('journey.noPeriod', { min: method.months.min, max: method.months.max })}</p>
      )}
    </div>
  );
}

function Period({ startsOn, months }: { startsOn: string; months: number }) {
  const { t, format } = useI18n();
  const endsOn = addMonths(startsOn, months);
  const day = today();
  const total = daysBetween(startsOn, endsOn);
  const gone = daysBetween(startsOn, day);
  const left = daysBetween(day, endsOn);
  const value =
    gone < 0
      ? t('journey.startsOn', { date: format.date(startsOn) })
      : left < 0
        ? t('journey.ended', { date: format.date(endsOn) })
        : t('journey.monthsLeft', { count: Math.max(1, Math.round(left / 30.4)) });
  return (
    <BarClock
      label={t('journey.period', { from: format.date(startsOn, 'month'), to: format.date(endsOn, 'month') })}
      value={value}
      elapsed={gone / total}
      tone={left < 0 ? 'amber' : 'spruce'}
    />
  );
}
