import type { ReactNode } from 'react';
import { type Activity, activityStatuses } from '../../../domain/plan.ts';
import { ChoicesCell } from '../../components/choices-cell.tsx';
import { ConflictDialog } from '../../components/conflict-dialog.tsx';
import { EditableCell } from '../../components/editable-cell.tsx';
import { useI18n } from '../../lib/i18n.ts';
import { type RecordSaver, useRecordSaver } from '../../lib/use-record-saver.ts';
import { activityConflictFields } from './activity-conflict.ts';
import { usePlan } from './plan-context.tsx';
import { usePlanRows } from './use-plan-rows.ts';

type CellProps = { activity: Activity };

/** When: the year is changed in the list; months stand beside it and are changed in the activity. */
export function ActivityYearCell({ activity, months }: CellProps & { months: string }) {
  const { t } = useI18n();
  const { years } = usePlan();
  return (
    <Cell activity={activity} field="year">
      {({ value, set }, label, disabled) => (
        <EditableCell
          label={label(t('plan.activity.year'))}
          value={String(value.year)}
          show={[value.year, months].filter(Boolean).join(' ')}
          options={[...new Set([...years, value.year])].toSorted().map((year) => ({ value: String(year), label: String(year) }))}
          disabled={disabled}
          onCommit={(year) => set({ year: Number(year) })}
        />
      )}
    </Cell>
  );
}

/** The organisations that do it. */
export function ActivityActorsCell({ activity }: CellProps) {
  const { t, format } = useI18n();
  const { actors, nameOf } = usePlan();
  return (
    <Cell activity={activity} field="actorIds">
      {({ value, set }, label, disabled) => {
        // One that has left the register stays until somebody takes it away.
        const left = value.actorIds
          .filter((id) => !actors.some((actor) => actor.id === id))
          .map((id) => ({ id, name: nameOf(id) }));
        const options = [...actors, ...left].map(({ id, name }) => ({ value: id, label: name }));
        return (
          <ChoicesCell
            label={label(t('plan.activity.who'))}
            values={value.actorIds}
            options={options.toSorted((a, b) => format.compare(a.label, b.label))}
            disabled={disabled}
            show={value.actorIds.map(nameOf).join(', ')}
            onCommit={(ids) => set({ actorIds: inOrderOf(value.actorIds, ids) })}
          />
        );
      }}
    </Cell>
  );
}

/** How far it has come. */
export function ActivityStatusCell({ activity }: CellProps) {
  const { t } = useI18n();
  const options = activityStatuses.map((status) => ({ value: status as string, label: t(`plan.status.${status}`) }));
  return (
    <Cell activity={activity} field="status">
      {({ value, set }, label, disabled) => (
        <EditableCell
          label={label(t('plan.activity.status'))}
          value={value.status}
          show={t(`plan.status.${value.status}`)}
          options={options}
          disabled={disabled}
          onCommit={(status) => set({ status: status as Activity['status'] })}
        />
      )}
    </Cell>
  );
}

/** The first one leads: those that stay keep their order, and new ones come last. */
function inOrderOf(before: readonly string[], chosen: readonly string[]): string[] {
  return [...before.filter((id) => chosen.includes(id)), ...chosen.filter((id) => !before.includes(id))];
}

type DrawCell = (record: RecordSaver<Activity>, label: (column: string) => string, disabled: boolean) => ReactNode;

/** One field of an activity, saved by itself; the same field changed by another at the same time is chosen between. */
function Cell({ activity, field, children }: CellProps & { field: keyof Activity & string; children: DrawCell }) {
  const i18n = useI18n();
  const plan = usePlan();
  const { save, put } = usePlanRows('activities', plan.slug);
  const record = useRecordSaver<Activity>({
    row: activity,
    draftKey: `plan/${plan.slug}/activities/${activity.id}/${field}`,
    delayMs: 0,
    save: (patch, version) => save(activity.id, patch, version),
    onSaved: put,
  });
  const title = activity.title.trim() || i18n.t('plan.activity.untitled');
  return (
    <>
      {children(record, (column) => `${column}, ${title}`, !plan.mayWrite)}
      <ConflictDialog
        conflict={record.conflict}
        fields={activityConflictFields(plan, i18n)}
        onResolve={(chosen) => void record.resolve(chosen)}
      />
    </>
  );
}
