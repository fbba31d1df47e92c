import '../../components/plain-table.css';
import { loadPerActor, overloadLimit } from '../../../domain/actor-load.ts';
import { Disclosure } from '../../components/disclosure.tsx';
import { Pill } from '../../components/pill.tsx';
import { useI18n } from '../../lib/i18n.ts';
import { usePlan } from './plan-context.tsx';

/** How much each organisation carries, year by year. @source settlement 28 */
export function LoadTable() {
  const { t } = useI18n();
  const { view, years, nameOf } = usePlan();
  const load = loadPerActor(view.plan.activities);
  if (load.length === 0) return null;
  return (
    <Disclosure summary={t('plan.load.title')}>
      <p className="small muted">
        {t('plan.load.hint', { activities: overloadLimit.activitiesPerYear, led: overloadLimit.ledPerYear })}
      </p>
      <div className="plain-scroll" role="region" tabIndex={0} aria-label={t('table.scroll', { caption: t('plan.load.title') })}>
        <table className="plain-table">
          <caption className="visually-hidden">{t('plan.load.title')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('plan.load.actor')}</th>
              {years.map((year) => (
                <th key={year} scope="col" data-align="end">
                  {year}
                </th>
              ))}
              <th scope="col" data-align="end">
                {t('plan.load.total')}
              </th>
              <th scope="col" data-align="end">
                {t('plan.load.led')}
              </th>
            </tr>
          </thead>
          <tbody>
            {load.map((actor) => (
              <tr key={actor.actorId}>
                <th scope="row">{nameOf(actor.actorId)}</th>
                {years.map((year) => {
                  const inYear = actor.years.find((row) => row.year === year);
                  return (
                    <td key={year} data-align="end">
                      {inYear?.isOver ? (
                        <Pill tone="amber" icon="warning">
                          {t('plan.load.over', { count: inYear.total })}
                        </Pill>
                      ) : (
                        (inYear?.total ?? 0)
                      )}
                    </td>
                  );
                })}
                <td data-align="end">{actor.total}</td>
                <td data-align="end">{actor.led}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Disclosure>
  );
}
