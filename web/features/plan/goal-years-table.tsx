import '../../components/plain-table.css';
import { NumberField } from '../../components/number-field.tsx';
import { useI18n } from '../../lib/i18n.ts';
import type { FlatGoal } from './flat-years.ts';
import { usePlan } from './plan-context.tsx';

const farthest = 1e12;

/** Target and outcome of each year, in the goal's unit. @source inventory M03 */
export function GoalYearsTable({
  goal,
  years,
  onChange,
}: {
  goal: FlatGoal;
  years: readonly number[];
  onChange: (patch: Partial<FlatGoal>) => void;
}) {
  const { t } = useI18n();
  const { thisYear } = usePlan();
  const unit = goal.unit.trim();
  const cell = (kind: 'target' | 'outcome', year: number) => (
    <NumberField
      label={t(kind === 'target' ? 'plan.goal.targetIn' : 'plan.goal.outcomeIn', { year: String(year) })}
      hideLabel
      value={goal[`${kind}-${year}`] ?? null}
      min={-farthest}
      max={farthest}
      onChange={(value) => onChange({ [`${kind}-${year}`]: value } as Partial<FlatGoal>)}
    />
  );
  return (
    <div className="field">
      <span className="field-label">{t('plan.goal.years')}</span>
      <span className="field-hint">{t('plan.goal.yearsHint')}</span>
      <table className="plain-table goal-years">
        <caption className="visually-hidden">{t('plan.goal.years')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('plan.activity.year')}</th>
            <th scope="col">{unit ? t('plan.goal.targetUnit', { unit }) : t('plan.goal.target')}</th>
            <th scope="col">{t('plan.goal.outcome')}</th>
          </tr>
        </thead>
        <tbody>
          {years.map((year) => (
            <tr key={year}>
              <th scope="row">
                {year}{' '}
                {year === thisYear ? (
                  <span className="pill" data-tone="amber" data-strong="">
                    {t('common.now')}
                  </span>
                ) : null}
              </th>
              <td>{cell('target', year)}</td>
              <td>{cell('outcome', year)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
