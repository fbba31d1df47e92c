import '../features/missions/missions.css';
import { useNavigate } from '@tanstack/react-router';
import { lineLimit } from '../../domain/text-limits.ts';
import { Card } from '../components/card.tsx';
import { EmptyState } from '../components/empty-state.tsx';
import { Notice } from '../components/notice.tsx';
import { PageHeader } from '../components/page-header.tsx';
import { PageLoading } from '../components/page-loading.tsx';
import { ProblemNotice } from '../components/problem-notice.tsx';
import { QuickLine } from '../components/quick-line.tsx';
import { MissionTable } from '../features/missions/mission-table.tsx';
import { RequiredCard } from '../features/missions/required-card.tsx';
import { useMissions } from '../features/missions/use-missions.ts';
import { fewAtMost } from '../../domain/few-and-well.ts';
import { client } from '../lib/client.ts';
import { useMay, useSlug } from '../lib/collaboration.ts';
import { useI18n } from '../lib/i18n.ts';
import { loadError } from '../lib/load-error.ts';

const runningColumns = ['title', 'state', 'light', 'convener', 'endsOn', 'lastReportOn'];
const endedColumns = ['title', 'state', 'endsOn'];

/** The missions of working groups: those that run, and those that are over. */
export function MissionsPage() {
  const { t } = useI18n();
  const missions = useMissions();
  const mayLead = useMay('lead-missions');
  const mayChange = useMay('change-settings');
  if (loadError(missions)) return <ProblemNotice error={missions.error} onRetry={() => void missions.refetch()} />;
  if (!missions.data) return <PageLoading />;
  const running = missions.data.filter(({ state }) => state !== 'closed' && state !== 'stopped');
  const ended = missions.data.filter(({ state }) => state === 'closed' || state === 'stopped');
  const worried = running.filter(({ light }) => light === 'yellow' || light === 'red').length;
  return (
    <>
      <PageHeader
        title={worried > 0 ? t('missions.titleWorried', { count: worried }) : t('missions.title', { count: running.length })}
        tabTitle={t('missions.tab')}
        lead={<p>{t('missions.lead')}</p>}
      />
      <div className="stack" data-gap="5">
        {running.length > fewAtMost ? (
          <Notice tone="amber" title={t('missions.many', { count: running.length })}>
            {t('rounds.fewLead', { count: fewAtMost })}
          </Notice>
        ) : null}
        {missions.data.length === 0 ? (
          <EmptyState icon="flag" title={t('missions.none')}>
            {t('missions.noneWhy')}
          </EmptyState>
        ) : null}
        {running.length > 0 ? (
          <Card title={t('missions.running')}>
            <MissionTable caption={t('missions.running')} missions={running} columns={runningColumns} />
          </Card>
        ) : null}
        {mayLead ? <GiveMission /> : null}
        {mayChange ? <RequiredCard /> : null}
        {ended.length > 0 ? (
          <Card title={t('missions.ended')}>
            <MissionTable caption={t('missions.ended')} missions={ended} columns={endedColumns} />
          </Card>
        ) : null}
      </div>
    </>
  );
}

function GiveMission() {
  const { t } = useI18n();
  const collab = useSlug();
  const navigate = useNavigate();
  async function create(title: string): Promise<void> {
    const { id } = await client.missions.create({ collaboration: collab, title });
    await navigate({ to: '/s/$collab/missions/$mission', params: { collab, mission: id } });
  }
  return (
    <Card title={t('missions.new')}>
      <div className="stack">
        <p className="muted">{t('missions.newLead')}</p>
        <QuickLine
          draftKey={`new-mission/${collab}`}
          label={t('exercise.newRow', { list: t('missions.new') })}
          placeholder={t('missions.newHint')}
          maxLength={lineLimit}
          onAdd={create}
        />
      </div>
    </Card>
  );
}
