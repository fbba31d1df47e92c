import { LinkButton } from '../../../components/link-button.tsx';
import { PageLoading } from '../../../components/page-loading.tsx';
import { ProblemNotice } from '../../../components/problem-notice.tsx';
import { useSlug } from '../../../lib/collaboration.ts';
import { useI18n } from '../../../lib/i18n.ts';
import { loadError } from '../../../lib/load-error.ts';
import { MissionTable } from '../../missions/mission-table.tsx';
import { useMissions } from '../../missions/use-missions.ts';
import type { FieldViewProps } from '../field-props.ts';

/** Missions as they stand, in the columns that the exercise asks for; they are written on pages of their own. */
export function MissionRegister({ field }: FieldViewProps) {
  const { t } = useI18n();
  const collab = useSlug();
  const missions = useMissions();
  if (loadError(missions)) return <ProblemNotice error={missions.error} onRetry={() => void missions.refetch()} />;
  if (!missions.data) return <PageLoading />;
  return (
    <div className="stack">
      {missions.data.length > 0 ? (
        <MissionTable caption={field.label} missions={missions.data} columns={field.register?.columns ?? []} />
      ) : (
        <p className="muted">{t('missions.none')}</p>
      )}
      <div className="no-print">
        <LinkButton to="/s/$collab/missions" params={{ collab }}>
          {t('missions.toAll')}
        </LinkButton>
      </div>
    </div>
  );
}
