import { useState } from 'react';
import type { BudgetRow } from '../../../domain/plan.ts';
import { budgetSums } from '../../../domain/budget-sums.ts';
import { Card } from '../../components/card.tsx';
import { EmptyState } from '../../components/empty-state.tsx';
import { useI18n } from '../../lib/i18n.ts';
import { BudgetLine } from './budget-line.tsx';
import { BudgetSources } from './budget-sources.tsx';
import { usePlan } from './plan-context.tsx';
import { periodYears } from './plan-years.ts';
import { QuickLine } from '../../components/quick-line.tsx';
import { usePlanRows } from './use-plan-rows.ts';

/** The budget as one writes in it: a row an item, a column a year, sums that follow every keystroke. @source inventory M13 */
export function BudgetCard() {
  const { t, format } = useI18n();
  const { slug, view, mayWrite } = usePlan();
  const rows = usePlanRows('budget', slug);
  const [typed, setTyped] = useState<Record<string, BudgetRow>>({});
  const stored = view.plan.budget;
  const years = [
    ...new Set([...periodYears(view.plan), ...stored.flatMap((row) => row.amounts.map(({ year }) => year))]),
  ].toSorted((a, b) => a - b);
  // What is being written counts at once; once the server has a newer row, that is what counts.
  const written = stored.map((row) => (typed[row.id] && typed[row.id]!.version >= row.version ? typed[row.id]! : row));
  const sums = budgetSums(written);
  const inYear = (year: number) => sums.years.find((sum) => sum.year === year)?.sumSek ?? 0;
  return (
    <Card title={t('plan.budget.title')} flush>
      <p className="plan-table-lead muted">{t('plan.budget.lead')}</p>
      {stored.length === 0 ? (
        <EmptyState level={3} title={t('plan.budget.emptyTitle')}>
          {t('plan.budget.empty')}
        </EmptyState>
      ) : (
        <div
          className="budget-scroll"
          role="region"
          tabIndex={0}
          aria-label={t('table.scroll', { caption: t('plan.budget.title') })}
        >
          <table className="budget" role="table" style={{ '--years': years.length } as React.CSSProperties}>
            <caption className="visually-hidden">{t('plan.budget.title')}</caption>
            <thead role="rowgroup">
              <tr role="row">
                <th scope="col">{t('plan.budget.item')}</th>
                <th scope="col">{t('plan.budget.kind')}</th>
                <th scope="col">{t('plan.budget.source')}</th>
                {years.map((year) => (
                  <th key={year} scope="col" data-align="end">
                    {year}
                  </th>
                ))}
                <th scope="col" data-align="end">
                  {t('plan.budget.sum')}
                </th>
                {mayWrite ? (
                  <th scope="col">
                    <span className="visually-hidden">{t('plan.rowActions')}</span>
                  </th>
                ) : null}
              </tr>
            </thead>
            <tbody role="rowgroup">
              {stored.map((row) => (
                <BudgetLine
                  key={row.id}
                  row={row}
                  years={years}
                  sumSek={sums.rows.find(({ id }) => id === row.id)?.sumSek ?? 0}
                  onType={(next) => setTyped((before) => ({ ...before, [next.id]: next }))}
                />
              ))}
            </tbody>
            <tfoot role="rowgroup">
              <tr role="row">
                <th scope="row" colSpan={3}>
                  {t('plan.budget.perYear')}
                </th>
                {years.map((year) => (
                  <td key={year} role="cell" data-align="end" data-label={year}>
                    {format.money(inYear(year))}
                  </td>
                ))}
                <td role="cell" data-align="end" data-label={t('plan.budget.sum')}>
                  <strong>{format.money(sums.totalSek)}</strong>
                </td>
                {mayWrite ? <td aria-hidden="true" /> : null}
              </tr>
            </tfoot>
          </table>
        </div>
      )}
      {mayWrite ? (
        <div className="plan-table-add">
          <QuickLine
            draftKey={`plan/${slug}/new-budget`}
            label={t('plan.budget.newLabel')}
            showLabel
            onAdd={(item) => rows.add({ item })}
          />
        </div>
      ) : null}
      {stored.length > 0 ? <BudgetSources sums={sums} years={years} /> : null}
    </Card>
  );
}
