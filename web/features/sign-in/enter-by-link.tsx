import { useEffect, useRef } from 'react';

import { AnchorButton } from '../../components/anchor-button.tsx';
import { PageHeader } from '../../components/page-header.tsx';
import { PageLoading } from '../../components/page-loading.tsx';
import { authPost } from '../../lib/auth-client.ts';
import { useI18n } from '../../lib/i18n.ts';
import { refusalSentence } from '../../lib/refusal.ts';
import { goOn } from './go-on.ts';
import { useTry } from '../../lib/use-try.ts';

/** A printed link (example towns, recovery from the command line): signs in by itself, since no mail filter sees it. */
export function EnterByLink({ token }: { token: string }) {
  const { t } = useI18n();
  const { problem, attempt } = useTry();
  const begun = useRef(false);
  useEffect(() => {
    if (begun.current) return;
    begun.current = true;
    void attempt('enter', async () => {
      await authPost('/entry', { token });
      goOn();
    });
  }, [attempt, token]);
  if (!problem) return <PageLoading text={t('signIn.entering')} />;
  return (
    <>
      <PageHeader title={t('signIn.entryGoneTitle')} lead={refusalSentence(problem)} />
      <AnchorButton variant="primary" size="large" width="full" href="/sign-in">
        {t('signIn.otherWay')}
      </AnchorButton>
    </>
  );
}
