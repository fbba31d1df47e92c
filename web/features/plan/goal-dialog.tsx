import { useState } from 'react';
import { lineLimit, longestText } from '../../../domain/text-limits.ts';
import type { Goal } from '../../../domain/plan.ts';
import type { ConflictField } from '../../components/conflict-dialog.tsx';
import { NumberField } from '../../components/number-field.tsx';
import { TextArea } from '../../components/text-area.tsx';
import { TextField } from '../../components/text-field.tsx';
import { client } from '../../lib/client.ts';
import { type I18n, useI18n } from '../../lib/i18n.ts';
import { toProblem } from '../../lib/refusal.ts';
import { type FlatGoal, flattenGoal, goalChange, unflattenGoal } from './flat-years.ts';
import { GoalYearsTable } from './goal-years-table.tsx';
import { usePlan } from './plan-context.tsx';
import { periodYears } from './plan-years.ts';
import { ShowThread } from '../thread/show-thread.tsx';
import { RecordDialog } from '../../components/record-dialog.tsx';
import { SmartTicks } from './smart-ticks.tsx';
import { useFlatRecord } from './use-flat-record.ts';
import { sayRefusal, usePlanRows, withoutIdentity } from './use-plan-rows.ts';

const farthest = 1e12;

/** Everything about one goal: what it is, how it is measured, targets year by year, and SMART as advice. @source inventory M03 M03b */
export function GoalDialog({ row, removed, onClose }: { row: Goal; removed: boolean; onClose: () => void }) {
  const { t } = useI18n();
  const { slug, view, mayWrite } = usePlan();
  const rows = usePlanRows('goals', slug);
  const years = [...new Set([...periodYears(view.plan), ...row.years.map(({ year }) => year)])].toSorted((a, b) => a - b);
  const record = useFlatRecord({
    kind: 'goals',
    row,
    slug,
    flatten: (goal: Goal) => flattenGoal(goal, years),
    change: goalChange,
  });
  const goal = record.value;
  const removal = useGoalRemoval(row);
  return (
    <RecordDialog<FlatGoal>
      row={flattenGoal(row, years)}
      record={record}
      removed={removed}
      mayWrite={mayWrite}
      title={goal.title.trim() || t('plan.goal.untitled')}
      fields={goalConflictFields(years, t)}
      putBack={() => rows.add(withoutIdentity(unflattenGoal(goal)))}
      removal={removal}
      onClose={onClose}
    >
      <TextField
        label={t('plan.goal.title')}
        value={goal.title}
        maxLength={lineLimit}
        audience={t('fields.audienceGroup')}
        onChange={(title) => record.set({ title })}
      />
      <TextArea
        label={t('plan.goal.description')}
        hint={t('plan.goal.descriptionHint')}
        rows={2}
        value={goal.description}
        maxLength={longestText}
        onChange={(description) => record.set({ description })}
      />
      <div className="plan-trio">
        <TextField
          label={t('plan.goal.measure')}
          hint={t('plan.goal.measureHint')}
          value={goal.measure}
          maxLength={lineLimit}
          onChange={(measure) => record.set({ measure })}
        />
        <TextField
          label={t('plan.goal.unit')}
          hint={t('plan.goal.unitHint')}
          value={goal.unit}
          maxLength={lineLimit}
          onChange={(unit) => record.set({ unit })}
        />
        <NumberField
          label={t('plan.goal.startValue')}
          hint={t('plan.goal.startHint')}
          value={goal.startValue}
          min={-farthest}
          max={farthest}
          onChange={(startValue) => record.set({ startValue })}
        />
      </div>
      <GoalYearsTable goal={goal} years={years} onChange={record.set} />
      <SmartTicks goal={unflattenGoal(goal)} onChange={(smart) => record.set({ smart })} />
      <ShowThread itemRef={`goal:${row.id}`} />
    </RecordDialog>
  );
}

/** Removing a goal takes its activities along, so it asks; also when someone added one a moment ago. */
function useGoalRemoval(row: Goal) {
  const { t } = useI18n();
  const { slug, view } = usePlan();
  const rows = usePlanRows('goals', slug);
  const [late, setLate] = useState(0);
  const activities = Math.max(late, view.plan.activities.filter(({ goalId }) => goalId === row.id).length);
  const ask = {
    question: t('plan.goal.removeQuestion', { title: row.title || t('plan.goal.untitled') }),
    text: activities > 0 ? t('plan.goal.removeWithActivities', { count: activities }) : t('plan.goal.removeText'),
  };

  async function run(): Promise<boolean> {
    try {
      await client.plan.goals.remove({ collaboration: slug, id: row.id, confirm: activities > 0 });
    } catch (error) {
      const problem = toProblem(error);
      if (problem.code === 'CONFIRM_NEEDED') setLate(Number(problem.data['activities']));
      else sayRefusal(error);
      return false;
    }
    rows.readAgain();
    return true;
  }

  return { label: t('plan.goal.remove'), ask, run };
}

function goalConflictFields(years: readonly number[], t: I18n['t']): ConflictField<FlatGoal>[] {
  return [
    { key: 'title', label: t('plan.goal.title') },
    { key: 'description', label: t('plan.goal.description') },
    { key: 'measure', label: t('plan.goal.measure') },
    { key: 'unit', label: t('plan.goal.unit') },
    { key: 'startValue', label: t('plan.goal.startValue') },
    ...years.flatMap((year): ConflictField<FlatGoal>[] => [
      { key: `target-${year}`, label: t('plan.goal.targetIn', { year: String(year) }) },
      { key: `outcome-${year}`, label: t('plan.goal.outcomeIn', { year: String(year) }) },
    ]),
    {
      key: 'smart',
      label: t('plan.smart.title'),
      show: (ticks) => (ticks as Goal['smart']).map((tick) => t(`plan.smart.${tick}`)).join(', '),
    },
  ];
}
