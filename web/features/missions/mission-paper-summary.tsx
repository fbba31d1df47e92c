import { Link } from '@tanstack/react-router';
import type { MissionSnapshot } from '../../../domain/mission.ts';
import { Card } from '../../components/card.tsx';
import { useSlug } from '../../lib/collaboration.ts';
import { useI18n } from '../../lib/i18n.ts';
import { LightMark } from '../plan/light-mark.tsx';

/** A frozen paper of a mission in short, and the way to the mission. */
export function MissionPaperSummary({ snapshot }: { snapshot: MissionSnapshot }) {
  const { t, format } = useI18n();
  const collab = useSlug();
  const { mission, activity, members } = snapshot;
  const report = mission.reports.find(({ id }) => id === snapshot.reportId);
  const convener = members.find((person) => person.convener);
  const day = (date: string | null) => (date ? format.date(date) : t('common.notSet'));
  return (
    <Card title={t('documents.summary')}>
      <div className="stack">
        {report?.light ? (
          <p>
            <LightMark light={report.light} /> {report.sentence}
          </p>
        ) : null}
        <p>{mission.assignment || mission.purpose}</p>
        <p className="muted">
          {day(mission.startsOn)} – {day(mission.endsOn)}
          {convener ? ` · ${t('missions.convenedBy', { who: convener.title || convener.name })}` : ''}
        </p>
        {activity ? <p className="muted">{t('missions.carriesOut', { activity: activity.title, goal: activity.goal })}</p> : null}
        <p>
          <Link to="/s/$collab/missions/$mission" params={{ collab, mission: mission.id }}>
            {t('missions.toMission')}
          </Link>
        </p>
      </div>
    </Card>
  );
}
