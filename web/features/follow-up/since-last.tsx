import { Link } from '@tanstack/react-router';
import type { SinceLast } from '../../../contract/follow-up.ts';
import { useSlug } from '../../lib/collaboration.ts';
import { useI18n } from '../../lib/i18n.ts';
import { LightMark } from '../plan/light-mark.tsx';

/** What changed since the meeting before: activities, missions, documents, answers, tasks. @source inventory V02 */
export function SinceLastList({ since }: { since: SinceLast }) {
  const { t, format } = useI18n();
  const collab = useSlug();
  const { after, activities, reports, documents, answers, tasks } = since;
  const isNothing = activities.length + reports.length + documents.length + answers.length === 0;
  return (
    <div className="stack" data-gap="3">
      <p className="small muted">{after ? t('meetings.since', { date: format.date(after) }) : t('meetings.sinceStart')}</p>
      {isNothing ? <p>{t('meetings.nothingNew')}</p> : null}
      <ul className="follow-lines" role="list">
        {activities.map(({ id, title, status, light, sentence }) => (
          <li key={id}>
            <Link to="/s/$collab/plan/$tab" params={{ collab, tab: 'goals' }} hash={`activity-${id}`}>
              {title}
            </Link>{' '}
            {light ? <LightMark light={light} /> : t(`plan.status.${status}`)} {sentence}
          </li>
        ))}
        {reports.map(({ missionId, title, on, light, sentence }) => (
          <li key={`${missionId}${on}`}>
            <Link to="/s/$collab/missions/$mission" params={{ collab, mission: missionId }}>
              {title}
            </Link>{' '}
            {light ? <LightMark light={light} /> : null} {sentence}{' '}
            <span className="small muted">{format.date(on, 'short')}</span>
          </li>
        ))}
        {documents.map(({ id, kind, number }) => (
          <li key={id}>
            <Link to="/s/$collab/documents/$id" params={{ collab, id }}>
              {t(`documents.kindVersionAtStart.${kind}`, { number })}
            </Link>
          </li>
        ))}
        {answers.map(({ actor, state }) => (
          <li key={actor}>
            {actor}: {t(`confirm.states.${state}`)}
          </li>
        ))}
      </ul>
      <p className="small muted">{t('meetings.tasks', { overdue: tasks.overdue, open: tasks.open })}</p>
    </div>
  );
}
