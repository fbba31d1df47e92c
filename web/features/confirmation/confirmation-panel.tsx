import './confirmation-panel.css';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { DocumentView } from '../../../contract/documents.ts';
import { isDecided } from '../../../domain/document-confirmation.ts';
import { decidedKinds } from '../../../domain/document.ts';
import { Button } from '../../components/button.tsx';
import { Card } from '../../components/card.tsx';
import { EmptyState } from '../../components/empty-state.tsx';
import { PageLoading } from '../../components/page-loading.tsx';
import { Pill } from '../../components/pill.tsx';
import { ProblemNotice } from '../../components/problem-notice.tsx';
import { api } from '../../lib/api.ts';
import { useCollaboration, useMay, useSlug } from '../../lib/collaboration.ts';
import { useI18n } from '../../lib/i18n.ts';
import { today } from '../../lib/clock.ts';
import { loadError } from '../../lib/load-error.ts';
import { AskAllDialog, rowsToAsk } from './ask-all-dialog.tsx';
import { AskMoreDialog } from './ask-more-dialog.tsx';
import { ConfirmationBar } from './confirmation-bar.tsx';
import { ConfirmationRow } from './confirmation-row.tsx';

/** Where each organisation's decision about one frozen document stands, and what can be done about it. */
export function ConfirmationPanel({ documentId }: { documentId: string }) {
  const { t } = useI18n();
  const runs = useMay('run-confirmations');
  const { me } = useCollaboration();
  const [asking, setAsking] = useState<'all' | 'more' | null>(null);
  const query = useQuery(api.documents.get.queryOptions({ input: { collaboration: useSlug(), id: documentId } }));
  if (loadError(query)) return <ProblemNotice error={query.error} onRetry={() => void query.refetch()} />;
  if (!query.data) return <PageLoading />;
  const { confirmationRows, current, kind } = query.data;
  const mayAsk = runs && current && (decidedKinds as readonly string[]).includes(kind);
  return (
    <Card
      title={t('confirm.title')}
      aside={current ? <AnswerBy rows={confirmationRows} /> : undefined}
      className="confirmation-panel"
    >
      {confirmationRows.length > 0 ? (
        <Rows document={query.data} />
      ) : (
        <EmptyState icon="users" level={3} title={t('confirm.nobody')}>
          {t(mayAsk ? 'confirm.nobodyDo' : 'confirm.nobodyWhy')}
        </EmptyState>
      )}
      {mayAsk ? (
        <div className="cluster confirmation-ask no-print">
          {rowsToAsk(query.data, me.actorId).length > 1 ? (
            <Button icon="mail" onClick={() => setAsking('all')}>
              {t('confirm.all.open')}
            </Button>
          ) : null}
          <Button icon="plus" variant="quiet" onClick={() => setAsking('more')}>
            {t('confirm.more.open')}
          </Button>
        </div>
      ) : null}
      {asking === 'all' ? <AskAllDialog document={query.data} onClose={() => setAsking(null)} /> : null}
      {asking === 'more' ? <AskMoreDialog document={query.data} onClose={() => setAsking(null)} /> : null}
    </Card>
  );
}

function AnswerBy({ rows }: { rows: DocumentView['confirmationRows'] }) {
  const { t, format } = useI18n();
  const day = rows.find((row) => row.answerBy && !isDecided(row.state))?.answerBy;
  if (!day) return null;
  const passed = day < today();
  return (
    <Pill tone="amber" icon={passed ? 'warning' : 'clock'}>
      {t(passed ? 'confirm.answerByPassed' : 'confirm.answerBy', { date: format.date(day) })}
    </Pill>
  );
}

/** One's own organisation first while it waits, then the others that wait, then those that have answered. */
function Rows({ document }: { document: DocumentView }) {
  const { t, format } = useI18n();
  const { me } = useCollaboration();
  const rank = (row: DocumentView['confirmationRows'][number]) => (isDecided(row.state) ? 2 : row.actorId === me.actorId ? 0 : 1);
  const rows = document.confirmationRows.toSorted((a, b) => rank(a) - rank(b) || format.compare(a.actorName, b.actorName));
  return (
    <div className="stack">
      <p className="muted">{t('confirm.lead')}</p>
      <ConfirmationBar counts={document.confirmations} />
      <ul role="list" className="confirmation-rows">
        {rows.map((row) => (
          <ConfirmationRow key={row.id} row={row} document={document} />
        ))}
      </ul>
    </div>
  );
}
