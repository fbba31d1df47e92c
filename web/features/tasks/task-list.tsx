import './tasks.css';
import type { ReactNode } from 'react';
import type { Task } from '../../../contract/tasks.ts';
import { Pill } from '../../components/pill.tsx';
import { useMay } from '../../lib/collaboration.ts';
import { useI18n } from '../../lib/i18n.ts';
import { TaskRow } from './task-row.tsx';
import { useAssignees } from './use-assignees.ts';

export type TaskListProps = {
  label: string;
  tasks: readonly Task[];
  /** Where a task came from, in words. */
  originOf?: (task: Task) => string | undefined;
  /** Under the rows: the way to add one. */
  foot?: ReactNode;
};

/** Who does what by when. Edited in place by the core group; others read it. */
export function TaskList({ label, tasks, originOf, foot }: TaskListProps) {
  const { t } = useI18n();
  const mayWrite = useMay('write-content');
  const assignees = useAssignees();
  return (
    <div className="task-list">
      {tasks.length > 0 ? (
        <>
          <div className="task-head" aria-hidden="true">
            <span />
            <span>{t('tasks.what')}</span>
            <span>{t('tasks.who')}</span>
            <span>{t('tasks.dueOn')}</span>
          </div>
          <ul className="task-rows" aria-label={label}>
            {tasks.map((task) =>
              mayWrite ? (
                <TaskRow key={task.id} task={task} assignees={assignees} origin={originOf?.(task)} />
              ) : (
                <ReadTask key={task.id} task={task} origin={originOf?.(task)} />
              ),
            )}
          </ul>
        </>
      ) : null}
      {mayWrite ? foot : null}
    </div>
  );
}

/** A task as it is read. */
export function ReadTask({ task, origin }: { task: Task; origin?: string | undefined }) {
  const { t, format } = useI18n();
  const who = task.memberName ?? task.actorName ?? t('tasks.nobody');
  return (
    <li className="task-read">
      <strong>{task.title}</strong>
      <span className="small muted">
        {who}
        {task.dueOn ? ` · ${format.date(task.dueOn)}` : ''}
      </span>
      <span className="cluster">
        {origin ? <Pill tone="amber">{origin}</Pill> : null}
        {task.status === 'done' ? (
          <Pill tone="green" icon="check">
            {t('tasks.done')}
          </Pill>
        ) : null}
      </span>
    </li>
  );
}
