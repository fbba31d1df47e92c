import type { Task } from '../../../../contract/tasks.ts';
import { ProblemNotice } from '../../../components/problem-notice.tsx';
import { useMay } from '../../../lib/collaboration.ts';
import { useI18n } from '../../../lib/i18n.ts';
import { loadError } from '../../../lib/load-error.ts';
import { useWeakRows } from '../../rounds/use-weak-rows.ts';
import { NewTask } from '../../tasks/new-task.tsx';
import { TaskList } from '../../tasks/task-list.tsx';
import { useStationTasks } from '../../tasks/use-tasks.ts';
import { WeakRows } from '../../tasks/weak-rows.tsx';
import type { FieldViewProps } from '../field-props.ts';

/** Tasks that came from this exercise; the weak rows of the test it follows are offered as one task each. */
export function TasksField({ field, place, method }: FieldViewProps) {
  const { t } = useI18n();
  const mayWrite = useMay('write-content');
  const tasks = useStationTasks(place.station);
  const weak = useWeakRows(method, field);
  const origin = { station: place.station, exercise: place.exercise };
  const own = (tasks.data ?? []).filter((task) => task.originExercise === place.exercise);
  const originOf = (task: Task) => weak.find((row) => row.key === task.originItem)?.label;
  if (loadError(tasks)) return <ProblemNotice error={tasks.error} onRetry={() => void tasks.refetch()} />;
  return (
    <div className="stack" data-gap="5">
      {weak.length > 0 ? (
        <section className="stack" data-gap="3" aria-label={t('tasks.weakTitle')}>
          <h3>{t('tasks.weakTitle')}</h3>
          <WeakRows rows={weak} tasks={tasks.data ?? []} origin={origin} />
        </section>
      ) : null}
      {own.length === 0 && (!mayWrite || weak.length === 0) ? (
        <p className="muted">{t(mayWrite ? 'tasks.emptyFirst' : 'tasks.empty')}</p>
      ) : null}
      <TaskList label={field.label} tasks={own} originOf={originOf} foot={<NewTask origin={origin} />} />
    </div>
  );
}
