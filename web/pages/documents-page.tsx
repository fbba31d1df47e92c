import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { DocumentListItem } from '../../contract/documents.ts';
import { Button } from '../components/button.tsx';
import { EmptyState } from '../components/empty-state.tsx';
import { LinkButton } from '../components/link-button.tsx';
import { PageHeader } from '../components/page-header.tsx';
import { PageLoading } from '../components/page-loading.tsx';
import { ProblemNotice } from '../components/problem-notice.tsx';
import { DocumentKindCard } from '../features/documents/document-kind-card.tsx';
import { documentStateWords } from '../features/documents/document-state-words.ts';
import { FreezeDialog } from '../features/documents/freeze-dialog.tsx';
import { MissionPapersCard } from '../features/missions/mission-papers-card.tsx';
import { TemplatesCard } from '../features/documents/templates-card.tsx';
import { api } from '../lib/api.ts';
import { useCollaboration, useMay } from '../lib/collaboration.ts';
import { useI18n } from '../lib/i18n.ts';
import { loadError } from '../lib/load-error.ts';

/** Every frozen document of the town, by kind and newest first. */
export function DocumentsPage() {
  const { slug } = useCollaboration();
  const query = useQuery(api.documents.list.queryOptions({ input: { collaboration: slug } }));
  if (loadError(query)) return <ProblemNotice error={query.error} onRetry={() => void query.refetch()} />;
  return query.data ? <Documents items={query.data} /> : <PageLoading />;
}

function Documents({ items }: { items: readonly DocumentListItem[] }) {
  const i18n = useI18n();
  const { t } = i18n;
  const { name } = useCollaboration();
  const mayFreeze = useMay('freeze-documents');
  const [freezing, setFreezing] = useState(false);
  const plans = items.filter(({ kind }) => kind === 'plan');
  const decisions = items.filter(({ kind }) => kind === 'start-decision');
  const newest = plans[0] ?? decisions[0];
  return (
    <>
      <PageHeader
        eyebrow={t('documents.eyebrow', { town: name })}
        title={newest ? documentStateWords(newest, i18n) : t('documents.titleNone')}
        tabTitle={t('documents.tab')}
        lead={<p>{t('documents.lead')}</p>}
        actions={
          mayFreeze && plans[0] ? (
            <Button icon="lock" aria-haspopup="dialog" onClick={() => setFreezing(true)}>
              {t('documents.freeze', { number: plans[0].number + 1 })}
            </Button>
          ) : undefined
        }
      />
      <div className="split">
        <div className="stack">
          <DocumentKindCard
            kind="plan"
            items={plans}
            empty={<NoPlan onFreeze={mayFreeze ? () => setFreezing(true) : undefined} />}
          />
          <DocumentKindCard kind="start-decision" items={decisions} empty={<NoStartDecision />} />
          <DocumentKindCard
            kind="board-report"
            items={items.filter(({ kind }) => kind === 'board-report')}
            empty={<NoBoardReport />}
          />
          <MissionPapersCard items={items.filter(({ kind }) => kind === 'mission')} />
        </div>
        <TemplatesCard />
      </div>
      <FreezeDialog kind="plan" open={freezing} onClose={() => setFreezing(false)} />
    </>
  );
}

function NoPlan({ onFreeze }: { onFreeze: (() => void) | undefined }) {
  const { t } = useI18n();
  const { slug } = useCollaboration();
  const toPlan = (
    <LinkButton to="/s/$collab/plan/$tab" params={{ collab: slug, tab: 'goals' }}>
      {t('documents.toPlan')}
    </LinkButton>
  );
  return (
    <EmptyState
      icon="lock"
      level={3}
      title={t(onFreeze ? 'documents.empty.plan' : 'documents.empty.planNot')}
      actions={
        <>
          {onFreeze ? (
            <Button variant="primary" icon="lock" aria-haspopup="dialog" onClick={onFreeze}>
              {t('documents.freeze', { number: 1 })}
            </Button>
          ) : null}
          {toPlan}
        </>
      }
    >
      {t(onFreeze ? 'documents.empty.planWhy' : 'documents.empty.planWait')}
    </EmptyState>
  );
}

function NoBoardReport() {
  const { t } = useI18n();
  const { slug } = useCollaboration();
  return (
    <EmptyState
      icon="document"
      level={3}
      title={t('documents.empty.boardReport')}
      actions={
        <LinkButton to="/s/$collab/board-report" params={{ collab: slug }}>
          {t('board.title')}
        </LinkButton>
      }
    >
      {t('documents.empty.boardReportWhy')}
    </EmptyState>
  );
}

function NoStartDecision() {
  const { t } = useI18n();
  const { slug, stations } = useCollaboration();
  const start = stations.find(({ number }) => number === 0);
  return (
    <EmptyState
      icon="flag"
      level={3}
      title={t('documents.empty.startDecision')}
      actions={
        start ? (
          <LinkButton
            to="/s/$collab/station/$station/$exercise"
            params={{ collab: slug, station: start.key, exercise: 'start-decision' }}
          >
            {t('documents.empty.toStartDecision')}
          </LinkButton>
        ) : undefined
      }
    >
      {t('documents.empty.startDecisionWhy')}
    </EmptyState>
  );
}
