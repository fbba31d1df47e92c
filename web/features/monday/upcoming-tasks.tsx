import type { Monday } from '../../../contract/monday.ts';
import { Card } from '../../components/card.tsx';
import { useI18n } from '../../lib/i18n.ts';

/** The next tasks of the group: what, who, by when. */
export function UpcomingTasks({ tasks }: { tasks: Monday['upcomingTasks'] }) {
  const { t, format } = useI18n();
  if (tasks.length === 0) return null;
  return (
    <Card title={t('monday.tasksTitle')}>
      <ul role="list" className="stack" data-gap="3">
        {tasks.map((task) => (
          <li key={task.id}>
            <strong>{task.title}</strong>
            <div className="small muted">
              {[task.actorName, task.dueOn ? t('monday.dueOn', { date: format.date(task.dueOn, 'long') }) : '']
                .filter((part) => part !== '')
                .join(' · ')}
            </div>
          </li>
        ))}
      </ul>
    </Card>
  );
}
