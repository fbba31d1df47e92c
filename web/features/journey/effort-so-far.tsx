import type { RoadOccasion } from '../../../contract/journey.ts';
import type { Effort, Station } from '../../../domain/method.ts';
import { effortSoFar } from '../../../domain/road-calendar.ts';
import { Progress } from '../../components/progress.tsx';
import { type I18n, useI18n } from '../../lib/i18n.ts';
import { today } from '../../lib/clock.ts';

/** Effort planned and spent at a station; nothing for one that takes none. */
export function EffortSoFar({ station, calendar }: { station: Station; calendar: readonly RoadOccasion[] }) {
  const { t, format } = useI18n();
  const { planned, spent, decided } = effortSoFar(calendar, station.key, station.effort, today());
  const total = planned.sessions + planned.days;
  if (total === 0 || station.number === 0) return null;
  const words = (effort: Effort) => format.list(effortWords(effort, t));
  return (
    <div className="stack" data-gap="2">
      <Progress label={t('journey.effort.title')} value={spent.sessions + spent.days} max={total} />
      <p className="small muted">
        {t('journey.effort.planned', { effort: words(planned) })}{' '}
        {decided.sessions + decided.days > 0 ? t('journey.effort.decided', { effort: words(decided) }) : null}{' '}
        {spent.sessions + spent.days === 0 ? t('journey.effort.none') : null}
      </p>
    </div>
  );
}

function effortWords({ sessions, days }: Effort, t: I18n['t']): string[] {
  return [
    ...(sessions > 0 ? [t('journey.effort.sessions', { count: sessions })] : []),
    ...(days > 0 ? [t('journey.effort.days', { count: days })] : []),
  ];
}
