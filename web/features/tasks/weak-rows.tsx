import './tasks.css';
import type { Task } from '../../../contract/tasks.ts';
import { Button } from '../../components/button.tsx';
import { Icon } from '../../components/icon.tsx';
import { ProblemNotice } from '../../components/problem-notice.tsx';
import { useMay } from '../../lib/collaboration.ts';
import { useI18n } from '../../lib/i18n.ts';
import { type TaskOrigin, useAddTask } from './use-tasks.ts';

export type WeakRow = { key: string; label: string; value: number };

export type WeakRowsProps = {
  rows: readonly WeakRow[];
  tasks: readonly Task[];
  /** The exercise that the tasks belong to. */
  origin: TaskOrigin;
};

/** Rows of two or less, whatever the sum says, each with its task or the way to make one. @source inventory B10 */
export function WeakRows({ rows, tasks, origin }: WeakRowsProps) {
  const { t } = useI18n();
  const mayWrite = useMay('write-content');
  const add = useAddTask(origin);
  if (rows.length === 0) return null;
  return (
    <div className="stack" data-gap="2">
      <ul className="weak-rows">
        {rows.map((row) => {
          const own = tasks.filter((task) => task.originItem === row.key);
          return (
            <li key={row.key} data-has-task={own.length > 0 || undefined}>
              <span className="weak-value" aria-label={t('tasks.weakValue', { value: row.value })}>
                {row.value}
              </span>
              <span className="weak-words">
                <strong>{row.label}</strong>
                {own.length > 0 ? (
                  own.map((task) => (
                    <span key={task.id} className="weak-task">
                      <Icon name={task.status === 'done' ? 'check' : 'arrow-right'} size={16} />
                      <TaskLine task={task} />
                    </span>
                  ))
                ) : (
                  <span className="weak-task" data-none="">
                    {t('tasks.noneYet')}
                  </span>
                )}
              </span>
              {mayWrite && own.length === 0 ? (
                <Button
                  icon="plus"
                  className="no-print"
                  busy={add.isPending && add.variables?.item === row.key}
                  onClick={() => add.mutate({ title: t('tasks.improve', { row: row.label }), item: row.key })}
                >
                  {t('tasks.make')}
                </Button>
              ) : null}
            </li>
          );
        })}
      </ul>
      <ProblemNotice error={add.error} />
    </div>
  );
}

function TaskLine({ task }: { task: Task }) {
  const { t, format } = useI18n();
  const who = task.memberName ?? task.actorName;
  const parts = [task.title, who ?? t('tasks.nobody'), task.dueOn ? format.date(task.dueOn, 'short') : t('tasks.noDate')];
  return <span>{parts.join(' · ')}</span>;
}
