import '../features/account/account.css';
import { useQuery } from '@tanstack/react-query';

import { PageHeader } from '../components/page-header.tsx';
import { PageLoading } from '../components/page-loading.tsx';
import { ProblemNotice } from '../components/problem-notice.tsx';
import { OwnProfile } from '../features/account/own-profile.tsx';
import { OwnSessions } from '../features/account/own-sessions.tsx';
import { WaysToSignIn } from '../features/account/ways-to-sign-in.tsx';
import { api } from '../lib/api.ts';
import { useI18n } from '../lib/i18n.ts';
import { useMe } from '../lib/me.ts';

/** The signed-in person's own page: name, language, look, ways to sign in, sessions. */
export function AccountPage() {
  const { t } = useI18n();
  const { data: me } = useMe();
  const { data: security, error, refetch } = useQuery(api.me.security.queryOptions());
  if (!me) return <PageLoading />;
  const strong = security && (security.passkeys.length > 0 || security.secondFactor);
  const title = security ? t(strong ? 'account.titleStrong' : 'account.titleWeak') : t('account.title');
  return (
    <>
      <PageHeader
        eyebrow={t('account.eyebrow')}
        title={title}
        tabTitle={t('account.title')}
        lead={security && !strong ? t('account.leadWeak') : undefined}
      />
      <ProblemNotice error={error} onRetry={() => void refetch()} />
      <div className="account-grid">
        <div className="stack">
          <OwnProfile me={me} />
          {security ? <OwnSessions security={security} /> : null}
        </div>
        {security ? <WaysToSignIn me={me} security={security} /> : <PageLoading />}
      </div>
    </>
  );
}
