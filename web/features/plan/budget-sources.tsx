import '../../components/plain-table.css';
import type { BudgetSums } from '../../../domain/budget-sums.ts';
import { useI18n } from '../../lib/i18n.ts';
import { usePlan } from './plan-context.tsx';

/** What each source gives, year by year, largest first; money, time and assets apart. */
export function BudgetSources({ sums, years }: { sums: BudgetSums; years: readonly number[] }) {
  const { t, format } = useI18n();
  const { nameOf } = usePlan();
  const sources = sums.sources.filter(({ sumSek }) => sumSek > 0);
  if (sources.length === 0) return null;
  return (
    <div className="budget-sources">
      <h3>{t('plan.budget.perSource')}</h3>
      <div
        className="plain-scroll"
        role="region"
        tabIndex={0}
        aria-label={t('table.scroll', { caption: t('plan.budget.perSource') })}
      >
        <table className="plain-table">
          <caption className="visually-hidden">{t('plan.budget.perSource')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('plan.budget.source')}</th>
              {years.map((year) => (
                <th key={year} scope="col" data-align="end">
                  {year}
                </th>
              ))}
              <th scope="col" data-align="end">
                {t('plan.budget.sum')}
              </th>
            </tr>
          </thead>
          <tbody>
            {sources.map((source) => (
              <tr key={source.actorId ?? `text:${source.source}`}>
                <th scope="row">{nameOf(source.actorId) || source.source || t('plan.budget.noSource')}</th>
                {years.map((year) => (
                  <td key={year} data-align="end">
                    {format.money(source.years.find((sum) => sum.year === year)?.sumSek ?? 0)}
                  </td>
                ))}
                <td data-align="end">{format.money(source.sumSek)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p className="small muted">
        {sums.kinds
          .filter(({ sumSek }) => sumSek > 0)
          .map(({ kind, sumSek }) => t('plan.budget.kindSum', { kind: t(`plan.resource.${kind}`), sum: format.money(sumSek) }))
          .join(' · ')}
      </p>
    </div>
  );
}
