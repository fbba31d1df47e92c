import { type Goal, isRunningGoal } from '../../../domain/plan.ts';
import { Pill } from '../../components/pill.tsx';
import { useI18n } from '../../lib/i18n.ts';
import { ActivityCard } from './activity-card.tsx';
import { activitiesIn } from './activity-order.ts';
import { GoalHead } from './goal-head.tsx';
import { usePlan } from './plan-context.tsx';
import { QuickAdd } from './quick-add.tsx';

/** A row for each goal, a column for each year; on a phone a card for each goal. The roles keep it a table there too. */
export function GoalGrid() {
  const { t } = useI18n();
  const { view, years } = usePlan();
  return (
    <div className="goal-grid-scroll" role="region" tabIndex={0} aria-label={t('table.scroll', { caption: t('plan.tab.goals') })}>
      <table className="goal-grid" role="table" style={{ '--years': years.length } as React.CSSProperties}>
        <caption className="visually-hidden">{t('plan.tab.goals')}</caption>
        <thead role="rowgroup">
          <tr role="row">
            <th scope="col" role="columnheader">
              {t('plan.goal.one')}
            </th>
            {years.map((year) => (
              <th key={year} scope="col" role="columnheader">
                <YearName year={year} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody role="rowgroup">
          {view.plan.goals.map((goal, index) => (
            <GoalRow key={goal.id} goal={goal} number={index + 1} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** The year, "nu" beside this one, and a word beside those outside the period. */
function YearName({ year }: { year: number }) {
  const { t } = useI18n();
  const { thisYear, view } = usePlan();
  const outside = year < view.plan.startYear || year > view.plan.endYear;
  return (
    <>
      {year}
      {year === thisYear ? (
        <>
          {' '}
          <Pill tone="amber" strong>
            {t('common.now')}
          </Pill>
        </>
      ) : null}
      {outside ? (
        <>
          {' '}
          <Pill tone="outline">{t('plan.outsidePeriod')}</Pill>
        </>
      ) : null}
    </>
  );
}

function GoalRow({ goal, number }: { goal: Goal; number: number }) {
  const { view, years } = usePlan();
  const { startYear, endYear } = view.plan;
  return (
    <tr role="row">
      <th scope="row" role="rowheader">
        <GoalHead goal={goal} number={number} />
      </th>
      {years.map((year) => (
        <td key={year} role="cell">
          <div className="goal-grid-year" aria-hidden="true">
            <YearName year={year} />
          </div>
          <div className="goal-grid-cell">
            {activitiesIn(view.plan.activities, goal.id, year).map((activity) => (
              <ActivityCard key={activity.id} activity={activity} />
            ))}
            {isRunningGoal(goal) && year >= startYear && year <= endYear ? <QuickAdd goal={goal} year={year} /> : null}
          </div>
        </td>
      ))}
    </tr>
  );
}
