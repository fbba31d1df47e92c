import type { Goal } from '../../../domain/plan.ts';
import { useI18n } from '../../lib/i18n.ts';
import { usePlan } from './plan-context.tsx';

/** Start value and the target of each year, with what it has become: "start 3", "5 · blev 4", "7 · nu 6", "10". */
export function GoalTargets({ goal }: { goal: Goal }) {
  const { t, format } = useI18n();
  const { thisYear } = usePlan();
  const years = goal.years.filter(({ target, outcome }) => target !== null || outcome !== null);
  if (goal.startValue === null && years.length === 0) return null;
  const number = (value: number | null) => (value === null ? '–' : format.number(value, { maximumFractionDigits: 6 }));
  return (
    <ul role="list" className="goal-targets">
      {goal.startValue === null ? null : <li className="pill">{t('plan.goal.startIs', { value: number(goal.startValue) })}</li>}
      {years.map(({ year, target, outcome }) => {
        const words = t('plan.goal.yearWords', { year: String(year), target: number(target), outcome: number(outcome) });
        const became =
          outcome === null
            ? ''
            : ` · ${t(year === thisYear ? 'plan.goal.nowIs' : 'plan.goal.becameIs', { value: number(outcome) })}`;
        return (
          <li key={year} className="pill" data-tone={year === thisYear ? 'spruce' : undefined} title={words}>
            <span className="visually-hidden">{words}</span>
            <span aria-hidden="true">
              {number(target)}
              {became}
            </span>
          </li>
        );
      })}
    </ul>
  );
}
