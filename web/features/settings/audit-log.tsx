import './settings.css';
import { useInfiniteQuery, useMutation } from '@tanstack/react-query';
import { useState } from 'react';

import type { AuditEventView } from '../../../contract/audit.ts';
import { Button } from '../../components/button.tsx';
import { Card } from '../../components/card.tsx';
import { type Column, DataTable } from '../../components/data-table.tsx';
import { Notice } from '../../components/notice.tsx';
import { PageLoading } from '../../components/page-loading.tsx';
import { ProblemNotice } from '../../components/problem-notice.tsx';
import { api } from '../../lib/api.ts';
import { useI18n } from '../../lib/i18n.ts';
import { useAuditWords } from './audit-words.ts';

/** Lines shown at first, and with each press for more. */
const firstShown = 8;
const moreShown = 50;

/** Who did what when, newest first, and a check that nothing in the log has been changed or taken out. */
export function AuditLog({ slug }: { slug: string }) {
  const { t } = useI18n();
  const pages = useInfiniteQuery(
    api.audit.list.infiniteOptions({
      input: (before: number | undefined) => ({ collaboration: slug, ...(before ? { before } : {}) }),
      initialPageParam: undefined as number | undefined,
      getNextPageParam: (last) => {
        const oldest = last.events.at(-1)?.seq ?? 1;
        return oldest > 1 ? oldest : undefined;
      },
    }),
  );
  const columns = useAuditColumns();
  const events = pages.data?.pages.flatMap((page) => page.events) ?? [];
  const [shown, setShown] = useState(firstShown);
  const hasMore = events.length > shown || pages.hasNextPage;
  function showMore(): void {
    setShown(shown + moreShown);
    if (events.length < shown + moreShown && pages.hasNextPage) void pages.fetchNextPage();
  }
  return (
    <Card title={t('settings.audit')}>
      <div className="stack" data-gap="4">
        <p className="muted">{t('settings.auditLead')}</p>
        <Verify slug={slug} />
        {pages.error ? <ProblemNotice error={pages.error} onRetry={() => void pages.refetch()} /> : null}
        {pages.isPending ? <PageLoading /> : null}
        {events.length > 0 ? (
          <DataTable
            caption={t('settings.audit')}
            columns={columns}
            rows={events.slice(0, shown)}
            rowKey={(event) => String(event.seq)}
            total={pages.data?.pages[0]?.total ?? 0}
          />
        ) : null}
        {hasMore ? (
          <div>
            <Button busy={pages.isFetchingNextPage} onClick={showMore}>
              {t('settings.auditMore')}
            </Button>
          </div>
        ) : null}
      </div>
    </Card>
  );
}

function useAuditColumns(): Column<AuditEventView>[] {
  const { t, format } = useI18n();
  const words = useAuditWords();
  return [
    { key: 'action', header: t('settings.auditWhat'), rowHeader: true, cell: (event) => words.action(event) },
    { key: 'who', header: t('settings.auditWho'), cell: (event) => words.who(event) },
    {
      key: 'at',
      header: t('settings.auditWhen'),
      cell: (event) => <time dateTime={event.at}>{`${format.date(event.at, 'short')} ${format.time(event.at)}`}</time>,
    },
    { key: 'seq', header: t('settings.auditNumber'), align: 'end', cell: (event) => format.number(event.seq) },
  ];
}

function Verify({ slug }: { slug: string }) {
  const { t } = useI18n();
  const verify = useMutation(api.audit.verify.mutationOptions());
  const outcome = verify.data;
  return (
    <div className="stack">
      <div>
        <Button icon="check" busy={verify.isPending} onClick={() => verify.mutate({ collaboration: slug })}>
          {t('settings.verify')}
        </Button>
      </div>
      <ProblemNotice error={verify.error} />
      {outcome?.whole ? (
        <Notice tone="green" title={t('settings.verifyWhole', { count: outcome.events })}>
          {outcome.lastHash ? (
            <>
              {t('settings.verifyHash')} <code className="audit-hash">{outcome.lastHash}</code>
            </>
          ) : null}
        </Notice>
      ) : null}
      {outcome?.broken ? (
        <Notice tone="red" title={t('settings.verifyBroken', { seq: outcome.broken.seq })}>
          {t(`settings.verifyReason.${outcome.broken.reason}`)}
        </Notice>
      ) : null}
    </div>
  );
}
