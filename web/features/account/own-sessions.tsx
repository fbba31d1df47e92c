import './account.css';
import { useMutation, useQueryClient } from '@tanstack/react-query';

import type { Security } from '../../../contract/me.ts';
import { Button } from '../../components/button.tsx';
import { Card } from '../../components/card.tsx';
import { Pill } from '../../components/pill.tsx';
import { ProblemNotice } from '../../components/problem-notice.tsx';
import { api } from '../../lib/api.ts';
import { useI18n } from '../../lib/i18n.ts';
import { notify } from '../../lib/notify.ts';
import { putSaved } from '../../lib/put-saved.ts';

/** Where one is signed in: each place in plain words, ended one by one or all others at once. */
export function OwnSessions({ security }: { security: Security }) {
  const { t, format } = useI18n();
  const queries = useQueryClient();
  const onSuccess = (next: Security) => {
    putSaved(queries, api.me.security.queryKey(), () => next);
    notify(t('account.sessionEnded'));
  };
  const end = useMutation(api.me.endSession.mutationOptions({ onSuccess }));
  const endOthers = useMutation(api.me.endOtherSessions.mutationOptions({ onSuccess }));
  const sorted = security.sessions.toSorted((a, b) => Number(b.current) - Number(a.current));
  return (
    <Card title={t('account.sessions')}>
      <ul role="list" className="account-list">
        {sorted.map((session) => (
          <li key={session.id}>
            <span className="account-list-words">
              <span className="cluster">
                <strong>{session.device || t('account.deviceUnknown')}</strong>
                {session.current ? <Pill tone="spruce">{t('account.thisDevice')}</Pill> : null}
              </span>
              <span className="small muted">{t('account.signedInAt', { when: format.dateTime(session.createdAt) })}</span>
            </span>
            {session.current ? null : (
              <Button
                size="small"
                busy={end.isPending && end.variables?.id === session.id}
                onClick={() => end.mutate({ id: session.id })}
              >
                {t('account.sessionEnd')}
              </Button>
            )}
          </li>
        ))}
      </ul>
      <ProblemNotice error={end.error ?? endOthers.error} />
      {security.sessions.length > 1 ? (
        <div className="account-way-actions">
          <Button busy={endOthers.isPending} onClick={() => endOthers.mutate(undefined)}>
            {t('account.sessionsEndOthers')}
          </Button>
        </div>
      ) : (
        <p className="small muted">{t('account.sessionsOnly')}</p>
      )}
    </Card>
  );
}
