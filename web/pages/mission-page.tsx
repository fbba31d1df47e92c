import '../features/missions/missions.css';
import { Link, useParams } from '@tanstack/react-router';
import { PageHeader } from '../components/page-header.tsx';
import { PageLoading } from '../components/page-loading.tsx';
import { ProblemNotice } from '../components/problem-notice.tsx';
import { MissionParts } from '../features/missions/mission-parts.tsx';
import { MissionSteps } from '../features/missions/mission-steps.tsx';
import { useMission } from '../features/missions/use-missions.ts';
import { useSlug } from '../lib/collaboration.ts';
import { useI18n } from '../lib/i18n.ts';
import { loadError } from '../lib/load-error.ts';

/** One mission, from charter to evaluation. */
export function MissionPage() {
  const { t } = useI18n();
  const collab = useSlug();
  const { mission: id } = useParams({ from: '/s/$collab/missions/$mission' });
  const { query, show } = useMission(id);
  if (loadError(query)) return <ProblemNotice error={query.error} onRetry={() => void query.refetch()} />;
  if (!query.data) return <PageLoading />;
  const view = query.data;
  return (
    <>
      <PageHeader
        eyebrow={
          <>
            <Link to="/s/$collab/missions" params={{ collab }}>
              {t('missions.tab')}
            </Link>
            {` · ${t(`missions.state.${view.mission.state}`)}`}
          </>
        }
        title={view.mission.title}
        tabTitle={view.mission.title}
        lead={<p>{t(`missions.now.${view.mission.state}`)}</p>}
      />
      <div className="stack" data-gap="5">
        <MissionSteps view={view} />
        <MissionParts key={view.mission.id} view={view} show={show} />
      </div>
    </>
  );
}
