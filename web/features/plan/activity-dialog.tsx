import { lineLimit, longestText } from '../../../domain/text-limits.ts';
import { type Activity, isRunningGoal } from '../../../domain/plan.ts';
import { Select } from '../../components/select.tsx';
import { TextArea } from '../../components/text-area.tsx';
import { TextField } from '../../components/text-field.tsx';
import { useI18n } from '../../lib/i18n.ts';
import { ShowThread } from '../thread/show-thread.tsx';
import { activityConflictFields } from './activity-conflict.ts';
import { ActivityFollowUp } from './activity-follow-up.tsx';
import { ActivityRisk } from './activity-risk.tsx';
import { ActorPicker } from './actor-picker.tsx';
import { MonthRange } from './month-range.tsx';
import { usePlan } from './plan-context.tsx';
import { periodYears } from './plan-years.ts';
import { RecordDialog } from '../../components/record-dialog.tsx';
import { usePlanRecord } from './use-plan-record.ts';
import { usePlanRows, withoutIdentity } from './use-plan-rows.ts';

/** Everything about one activity. @source inventory M04 M05, world 2.1 */
export function ActivityDialog({ row, removed, onClose }: { row: Activity; removed: boolean; onClose: () => void }) {
  const { t, format } = useI18n();
  const plan = usePlan();
  const { slug, view } = plan;
  const record = usePlanRecord('activities', row, slug);
  const rows = usePlanRows('activities', slug);
  const activity = record.value;
  const years = [...new Set([...periodYears(view.plan), activity.year])].toSorted((a, b) => a - b);
  return (
    <RecordDialog
      row={row}
      record={record}
      removed={removed}
      mayWrite={plan.mayWrite}
      title={activity.title.trim() || t('plan.activity.untitled')}
      fields={activityConflictFields(plan, { t, format })}
      putBack={() => rows.add(withoutIdentity(activity))}
      removal={{ label: t('plan.activity.remove'), run: () => rows.remove(row, { removed: t('plan.activity.removed') }) }}
      onClose={onClose}
    >
      <TextField
        label={t('plan.activity.title')}
        value={activity.title}
        maxLength={lineLimit}
        audience={t('fields.audienceGroup')}
        onChange={(title) => record.set({ title })}
      />
      <div className="plan-pair">
        <Select
          label={t('plan.goal.one')}
          value={activity.goalId}
          options={view.plan.goals
            .map((goal, index) => ({ goal, label: `${index + 1}. ${goal.title || t('plan.goal.untitled')}` }))
            .filter(({ goal }) => isRunningGoal(goal) || goal.id === activity.goalId)
            .map(({ goal, label }) => ({ value: goal.id, label }))}
          onChange={(goalId) => record.set({ goalId })}
        />
        <Select
          label={t('plan.activity.year')}
          value={String(activity.year)}
          options={years.map((year) => ({ value: String(year), label: String(year) }))}
          onChange={(year) => record.set({ year: Number(year) })}
        />
      </div>
      <MonthRange start={activity.startMonth} end={activity.endMonth} onChange={(months) => record.set(months)} />
      <ActorPicker
        label={t('plan.activity.who')}
        hint={t('plan.activity.whoHint')}
        value={activity.actorIds}
        onChange={(actorIds) => record.set({ actorIds })}
      />
      <TextArea
        label={t('plan.activity.what')}
        hint={t('plan.activity.whatHint')}
        value={activity.what}
        maxLength={longestText}
        onChange={(what) => record.set({ what })}
      />
      <TextArea
        label={t('plan.activity.cause')}
        hint={t('plan.activity.causeHint')}
        value={activity.cause}
        rows={2}
        maxLength={longestText}
        onChange={(cause) => record.set({ cause })}
      />
      <ActivityRisk activity={activity} onChange={record.set} />
      <ActivityFollowUp activity={activity} onChange={record.set} />
      <ShowThread itemRef={`activity:${activity.id}`} />
    </RecordDialog>
  );
}
