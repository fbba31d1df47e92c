import { useMutation, useQuery } from '@tanstack/react-query';
import { lineLimit } from '../../../domain/text-limits.ts';
import type { MissionTaskChange, MissionView } from '../../../contract/missions.ts';
import type { MissionTask } from '../../../domain/mission.ts';
import { Button } from '../../components/button.tsx';
import { Checkbox } from '../../components/checkbox.tsx';
import { DateField } from '../../components/date-field.tsx';
import { Pill } from '../../components/pill.tsx';
import { ProblemNotice } from '../../components/problem-notice.tsx';
import { QuickLine } from '../../components/quick-line.tsx';
import { Select } from '../../components/select.tsx';
import { client } from '../../lib/client.ts';
import { api } from '../../lib/api.ts';
import { useSlug } from '../../lib/collaboration.ts';
import { useI18n } from '../../lib/i18n.ts';
import { WrittenLine } from './written-line.tsx';
import type { MissionContext } from './use-missions.ts';

/** Who does what by when, and the milestones to pass. @source inventory V06 */
export function TasksPart({ view, show }: MissionContext) {
  const { t } = useI18n();
  const collaboration = useSlug();
  const { id, tasks } = view.mission;
  const save = useMutation({
    mutationFn: (change: MissionTaskChange & { row?: string }) => client.missions.saveTask({ collaboration, id, ...change }),
    onSuccess: show,
  });
  const remove = useMutation({
    mutationFn: (row: string) => client.missions.removeTask({ collaboration, id, row }),
    onSuccess: show,
  });
  return (
    <div className="stack" data-gap="3">
      {tasks.length > 0 ? (
        <ol className="mission-lines" aria-label={t('missions.tasks')}>
          {tasks.map((task) => (
            <TaskLine
              key={task.id}
              task={task}
              view={view}
              onSave={(change) => save.mutate({ ...change, row: task.id })}
              onRename={(title) => save.mutateAsync({ title, row: task.id })}
              onRemove={() => remove.mutate(task.id)}
            />
          ))}
        </ol>
      ) : (
        <p className="muted">{t(view.mayWrite ? 'missions.noTasksFirst' : 'missions.noTasks')}</p>
      )}
      {view.mayWrite ? (
        <div className="stack" data-gap="2">
          <QuickLine
            draftKey={`mission/${id}/new-task`}
            label={t('exercise.newRow', { list: t('missions.newTask') })}
            placeholder={t('missions.newTask')}
            maxLength={lineLimit}
            onAdd={(title) => add(title, false)}
          />
          <QuickLine
            draftKey={`mission/${id}/new-milestone`}
            label={t('exercise.newRow', { list: t('missions.newMilestone') })}
            placeholder={t('missions.newMilestone')}
            maxLength={lineLimit}
            onAdd={(title) => add(title, true)}
          />
        </div>
      ) : null}
      <ProblemNotice error={save.error ?? remove.error} />
    </div>
  );

  async function add(title: string, milestone: boolean): Promise<void> {
    show(await client.missions.saveTask({ collaboration, id, title, milestone }));
  }
}

type TaskLineProps = {
  task: MissionTask;
  view: MissionView;
  onSave: (change: MissionTaskChange) => void;
  /** Rejects when the name was not saved. */
  onRename: (title: string) => Promise<unknown>;
  onRemove: () => void;
};

function TaskLine({ task, view, onSave, onRename, onRemove }: TaskLineProps) {
  const { t, format } = useI18n();
  const collaboration = useSlug();
  const actors = useQuery(api.actors.list.queryOptions({ input: { collaboration } }));
  const person = view.people.find(({ memberId }) => memberId === task.memberId);
  const who = person ? person.title || person.name : (actors.data?.find(({ id }) => id === task.actorId)?.name ?? '');
  if (!view.mayWrite)
    return (
      <li className="mission-line">
        <span>
          {task.milestone ? <Pill tone="spruce">{t('missions.milestone')}</Pill> : null} {task.title}
        </span>
        <span className="small muted">
          {[who, task.dueOn ? format.date(task.dueOn, 'short') : '', t(task.done ? 'missions.done' : 'missions.open')]
            .filter((part) => part !== '')
            .join(' · ')}
        </span>
      </li>
    );
  return (
    <li className="mission-line">
      <Checkbox
        label={<span className="visually-hidden">{t('missions.isDone', { task: task.title })}</span>}
        checked={task.done}
        onChange={(done) => onSave({ done })}
      />
      {task.milestone ? <Pill tone="spruce">{t('missions.milestone')}</Pill> : null}
      <WrittenLine label={t('missions.task')} value={task.title} onSave={onRename} />
      <Select
        label={t('missions.whoDoes', { task: task.title })}
        hideLabel
        value={task.memberId}
        placeholder={t('missions.nobodyYet')}
        onClear={() => onSave({ memberId: null })}
        options={view.people
          .filter(({ ended, memberId }) => !ended || memberId === task.memberId)
          .map(({ memberId, title, name }) => ({ value: memberId, label: title || name }))}
        onChange={(memberId) => onSave({ memberId })}
      />
      <DateField
        label={t('missions.dueOn', { task: task.title })}
        hideLabel
        value={task.dueOn}
        onChange={(dueOn) => onSave({ dueOn })}
      />
      <Button variant="plain" icon="close" iconOnly onClick={onRemove}>
        {t('exercise.removeNamed', { row: task.title })}
      </Button>
    </li>
  );
}
