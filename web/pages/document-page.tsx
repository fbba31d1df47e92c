import '../features/documents/documents.css';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import type { DocumentView } from '../../contract/documents.ts';
import { AnchorButton } from '../components/anchor-button.tsx';
import { LinkButton } from '../components/link-button.tsx';
import { Notice } from '../components/notice.tsx';
import { PageHeader } from '../components/page-header.tsx';
import { PageLoading } from '../components/page-loading.tsx';
import { ProblemNotice } from '../components/problem-notice.tsx';
import { VersionPill } from '../components/version-pill.tsx';
import { ConfirmationPanel } from '../features/confirmation/confirmation-panel.tsx';
import { ComparisonCard } from '../features/documents/comparison-card.tsx';
import { DocumentFacts } from '../features/documents/document-facts.tsx';
import { documentFileHref } from '../features/documents/document-files-links.ts';
import { documentStateWords } from '../features/documents/document-state-words.ts';
import { BoardReportSummary } from '../features/follow-up/board-report-summary.tsx';
import { MissionPaperSummary } from '../features/missions/mission-paper-summary.tsx';
import { DocumentSummary } from '../features/documents/document-summary.tsx';
import { FrozenCelebration } from '../features/documents/frozen-celebration.tsx';
import { api } from '../lib/api.ts';
import { useSlug } from '../lib/collaboration.ts';
import { useI18n } from '../lib/i18n.ts';
import { loadError } from '../lib/load-error.ts';

/** One frozen version: who has confirmed it, what it says, what changed, how to check a printout. */
export function DocumentPage() {
  const { id } = useParams({ from: '/s/$collab/documents/$id' });
  const query = useQuery(api.documents.get.queryOptions({ input: { collaboration: useSlug(), id } }));
  if (loadError(query)) return <ProblemNotice error={query.error} onRetry={() => void query.refetch()} />;
  return query.data ? <Document key={id} document={query.data} /> : <PageLoading />;
}

function Document({ document }: { document: DocumentView }) {
  const i18n = useI18n();
  const { t, locale } = i18n;
  const slug = useSlug();
  const { id, kind, number, current, snapshot } = document;
  return (
    <>
      <PageHeader
        eyebrow={
          <span className="cluster">
            <Link to="/s/$collab/documents" params={{ collab: slug }}>
              {t('documents.tab')}
            </Link>
            <span>{document.title || t(`documents.kinds.${kind}`)}</span>
            <VersionPill version={number} />
          </span>
        }
        title={
          snapshot.kind === 'board-report'
            ? t('board.titleYear', { year: String(snapshot.report.year) })
            : snapshot.kind === 'mission'
              ? `${t(`missions.paper.${snapshot.paper}`)}: ${document.title}`
              : current
                ? documentStateWords(document, i18n)
                : t('documents.replacedTitle', { document: t(`documents.kindVersionAtStart.${kind}`, { number }) })
        }
        tabTitle={t(`documents.kindVersionAtStart.${kind}`, { number })}
        actions={
          <AnchorButton
            variant="primary"
            icon="document"
            href={documentFileHref(slug, id, { format: 'pdf', locale, show: true })}
            target="_blank"
            rel="noopener"
          >
            {t('documents.readPdf')}
            <span className="visually-hidden"> ({t('common.newWindow')})</span>
          </AnchorButton>
        }
      />
      <FrozenCelebration document={document} />
      {current ? null : <NotNewest document={document} />}
      <div className="split">
        <div className="stack">
          {snapshot.kind === 'plan' || snapshot.kind === 'start-decision' ? (
            <>
              <ConfirmationPanel documentId={id} />
              <DocumentSummary snapshot={snapshot} />
            </>
          ) : snapshot.kind === 'mission' ? (
            <MissionPaperSummary snapshot={snapshot} />
          ) : (
            <BoardReportSummary report={snapshot.report} />
          )}
          {snapshot.kind === 'plan' ? <ComparisonCard document={document} /> : null}
        </div>
        <DocumentFacts document={document} />
      </div>
    </>
  );
}

function NotNewest({ document }: { document: DocumentView }) {
  const { t } = useI18n();
  const slug = useSlug();
  const newest = document.versions[0];
  if (!newest) return null;
  return (
    <div className="document-notice">
      <Notice
        tone="amber"
        actions={
          <LinkButton to="/s/$collab/documents/$id" params={{ collab: slug, id: newest.id }}>
            {t('documents.toNewest', { number: newest.number })}
          </LinkButton>
        }
      >
        {t('documents.notNewest')}
      </Notice>
    </div>
  );
}
