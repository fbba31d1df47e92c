import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { lineLimit } from '../../../domain/text-limits.ts';
import type { Task } from '../../../contract/tasks.ts';
import { Button } from '../../components/button.tsx';
import { ConfirmDialog } from '../../components/confirm-dialog.tsx';
import { ConflictDialog } from '../../components/conflict-dialog.tsx';
import { DateField } from '../../components/date-field.tsx';
import { Pill } from '../../components/pill.tsx';
import { SaveState } from '../../components/save-state.tsx';
import { Select } from '../../components/select.tsx';
import { TextField } from '../../components/text-field.tsx';
import { api } from '../../lib/api.ts';
import { client } from '../../lib/client.ts';
import { useSlug } from '../../lib/collaboration.ts';
import { useI18n } from '../../lib/i18n.ts';
import { today } from '../../lib/clock.ts';
import { useRecordSaver } from '../../lib/use-record-saver.ts';
import { assigneeFields, assigneeOf, type Assignees } from './use-assignees.ts';
import { useRemoveTask } from './use-tasks.ts';

export type TaskRowProps = {
  task: Task;
  assignees: Assignees;
  /** Where the task came from: "Politisk vilja". */
  origin?: string | undefined;
};

/** One task, edited in place: done or not, what, who and by when. */
export function TaskRow({ task, assignees, origin }: TaskRowProps) {
  const { t, format } = useI18n();
  const record = useTaskSaver(task);
  const remove = useRemoveTask();
  const [asking, setAsking] = useState(false);
  const { value } = record;
  const isLate = value.status === 'open' && value.dueOn !== null && value.dueOn < today();
  const isQuiet = record.state.kind === 'idle' || record.state.kind === 'saved';
  return (
    <li className="task-row" data-done={value.status === 'done' || undefined}>
      <label className="task-tick option">
        <input
          type="checkbox"
          checked={value.status === 'done'}
          onChange={(event) => record.set({ status: event.target.checked ? 'done' : 'open' })}
        />
        <span className="visually-hidden">{t('tasks.isDone', { title: value.title })}</span>
      </label>
      <div className="task-what">
        <TextField
          label={t('tasks.what')}
          hideLabel
          maxLength={lineLimit}
          value={value.title}
          onChange={(title) => record.set({ title })}
          error={value.title.trim() === '' ? t('fields.required') : null}
        />
        <div className="task-under">
          {origin ? <Pill tone="amber">{origin}</Pill> : null}
          {isLate ? (
            <Pill tone="red" icon="clock">
              {t('tasks.late', { date: format.date(value.dueOn!, 'short') })}
            </Pill>
          ) : null}
          {isQuiet ? null : <SaveState state={record.state} onRetry={() => void record.flush()} />}
        </div>
      </div>
      <Select
        label={t('tasks.who')}
        hideLabel
        placeholder={t('tasks.nobody')}
        value={assigneeOf(value)}
        options={withUnlisted(value, assignees)}
        onChange={(chosen) => record.set(assigneeFields(chosen))}
        onClear={() => record.set(assigneeFields(null))}
      />
      <DateField label={t('tasks.dueOn')} hideLabel value={value.dueOn} onChange={(dueOn) => record.set({ dueOn })} />
      <Button variant="plain" icon="trash" iconOnly className="no-print" onClick={() => setAsking(true)}>
        {t('tasks.remove', { title: value.title })}
      </Button>
      <ConflictDialog
        conflict={record.conflict}
        fields={[
          { key: 'title', label: t('tasks.what') },
          { key: 'dueOn', label: t('tasks.dueOn') },
          { key: 'status', label: t('tasks.status'), show: (status) => t(status === 'done' ? 'tasks.done' : 'tasks.open') },
        ]}
        onResolve={(chosen) => void record.resolve(chosen)}
      />
      <ConfirmDialog
        open={asking}
        danger
        busy={remove.isPending}
        title={t('tasks.removeTitle')}
        confirmLabel={t('common.remove')}
        onClose={() => setAsking(false)}
        onConfirm={() => remove.mutate({ ...task, version: value.version }, { onSuccess: () => setAsking(false) })}
      >
        <p>{value.title}</p>
      </ConfirmDialog>
    </li>
  );
}

function useTaskSaver(task: Task) {
  const collaboration = useSlug();
  const queryClient = useQueryClient();
  return useRecordSaver<Task>({
    row: task,
    draftKey: `task/${task.id}`,
    save: ({ title, actorId, memberId, dueOn, status }, version) =>
      client.tasks.update({ collaboration, id: task.id, version, title, actorId, memberId, dueOn, status }),
    onSaved: () => void queryClient.invalidateQueries({ queryKey: api.tasks.key() }),
  });
}

/** Someone who has left, or an archived organisation, still has the task until it is given to another. */
function withUnlisted(task: Task, { options }: Assignees) {
  const value = assigneeOf(task);
  if (value === null || options.some((option) => option.value === value)) return options;
  return [...options, { value, label: task.memberName ?? task.actorName ?? value }];
}
