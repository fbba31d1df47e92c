import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { Monday } from '../../../contract/monday.ts';
import { Button } from '../../components/button.tsx';
import { Card } from '../../components/card.tsx';
import { type Need, NeedList } from '../../components/need-list.tsx';
import { ProblemNotice } from '../../components/problem-notice.tsx';
import { api } from '../../lib/api.ts';
import { client } from '../../lib/client.ts';
import { useI18n } from '../../lib/i18n.ts';

type OpenTask = Monday['tasks'][number];

/** The tasks that are open: what, who, by when, and the button that says that it is done. */
export function OpenTasks({ slug, tasks }: { slug: string; tasks: readonly OpenTask[] }) {
  const { t, format } = useI18n();
  const queryClient = useQueryClient();
  const finish = useMutation({
    mutationFn: ({ id, version }: OpenTask) => client.tasks.update({ collaboration: slug, id, version, status: 'done' }),
    onSettled: () =>
      Promise.all([api.monday.key(), api.tasks.key()].map((queryKey) => queryClient.invalidateQueries({ queryKey }))),
  });
  if (tasks.length === 0) return null;
  const needOf = (task: OpenTask): Need => ({
    id: task.id,
    icon: 'clock',
    tone: task.overdue ? 'amber' : undefined,
    title: task.title,
    detail: [
      task.who,
      task.dueOn ? t(task.overdue ? 'monday.taskLate' : 'monday.dueOn', { date: format.date(task.dueOn, 'weekday') }) : '',
    ]
      .filter((part) => part !== '')
      .join(' · '),
    action: (
      <Button
        busy={finish.isPending && finish.variables.id === task.id}
        aria-label={t('monday.taskDoneOf', { title: task.title })}
        onClick={() => finish.mutate(task)}
      >
        {t('monday.taskDone')}
      </Button>
    ),
  });
  return (
    <Card id="tasks" title={t('monday.tasksTitle')}>
      {finish.error ? <ProblemNotice error={finish.error} /> : null}
      <NeedList items={tasks.map(needOf)} />
    </Card>
  );
}
