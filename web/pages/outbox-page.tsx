import { useQuery } from '@tanstack/react-query';

import { Button } from '../components/button.tsx';
import { Card } from '../components/card.tsx';
import { EmptyState } from '../components/empty-state.tsx';
import { Notice } from '../components/notice.tsx';
import { PageHeader } from '../components/page-header.tsx';
import { PageLoading } from '../components/page-loading.tsx';
import { ProblemNotice } from '../components/problem-notice.tsx';
import { MessageCard } from '../features/outbox/message-card.tsx';
import { api } from '../lib/api.ts';
import { useI18n } from '../lib/i18n.ts';

const readAgainMs = 15_000;

/** Every message that Ringar has made, for administrators. Without a mail server this is where the links are found. */
export function OutboxPage() {
  const { t } = useI18n();
  const { data, error, refetch, isFetching } = useQuery(api.outbox.list.queryOptions({ refetchInterval: readAgainMs }));
  const open = data?.messages.filter((message) => message.state !== 'sent').length ?? 0;
  return (
    <>
      <PageHeader
        eyebrow={t('outbox.eyebrow')}
        title={open > 0 ? t('outbox.titleOpen', { count: open }) : t('outbox.titleNone')}
        tabTitle={t('shell.outbox')}
        actions={
          <Button busy={isFetching && data !== undefined} onClick={() => void refetch()}>
            {t('outbox.refresh')}
          </Button>
        }
      />
      <ProblemNotice error={error} onRetry={() => void refetch()} />
      {!data && !error ? <PageLoading /> : null}
      {data ? (
        <div className="stack">
          <Notice tone={data.smtp ? 'neutral' : 'amber'} icon="mail">
            {t(data.smtp ? 'outbox.withMail' : 'outbox.withoutMail', { count: data.keptDays })}
          </Notice>
          {data.messages.length === 0 ? (
            <EmptyState icon="mail" title={t('outbox.emptyTitle')}>
              {t('outbox.empty')}
            </EmptyState>
          ) : (
            <Card flush>
              {data.messages.map((message) => (
                <MessageCard key={message.id} message={message} />
              ))}
            </Card>
          )}
        </div>
      ) : null}
    </>
  );
}
