import { AnchorButton } from '../../components/anchor-button.tsx';
import { Button } from '../../components/button.tsx';
import { PageHeader } from '../../components/page-header.tsx';
import { useI18n } from '../../lib/i18n.ts';
import { refusalSentence } from '../../lib/refusal.ts';
import { signInAddress } from '../../lib/sign-in-address.ts';
import { useSignInRedirect } from './use-sign-in-redirect.ts';

/** In place of a page that was refused: the sentence, and the way on. */
export function ProblemPage({ error, onRetry }: { error: unknown; onRetry: () => void }) {
  const { t } = useI18n();
  const signedOut = useSignInRedirect(error);
  return (
    <>
      <PageHeader title={t(signedOut ? 'shell.signedOutTitle' : 'pages.errorTitle')} lead={refusalSentence(error)} />
      <div className="cluster">
        {signedOut ? (
          <AnchorButton variant="primary" href={signInAddress()}>
            {t('shell.signIn')}
          </AnchorButton>
        ) : null}
        <Button onClick={onRetry}>{t('common.retry')}</Button>
      </div>
    </>
  );
}
