import { useEffect } from 'react';
import { AnchorButton } from '../../components/anchor-button.tsx';
import { Button } from '../../components/button.tsx';
import { Notice } from '../../components/notice.tsx';
import { client } from '../../lib/client.ts';
import { useI18n } from '../../lib/i18n.ts';
import { useSessionOfPage } from '../../lib/page-user.ts';
import { flushAllSavers, leaveWithoutAsking } from '../../lib/save-overview.ts';
import { signInAddress } from '../../lib/sign-in-address.ts';

/** Says that the page's user is no longer signed in, or that somebody else is, and that what is written is still here. */
export function SessionBanner() {
  const { t } = useI18n();
  const session = useSessionOfPage();

  useEffect(() => {
    if (session === 'own') {
      // Signed in again, perhaps in another tab: what was refused meanwhile is sent.
      void flushAllSavers();
      return undefined;
    }
    const look = () => void client.me.get().catch(() => undefined);
    addEventListener('focus', look);
    return () => removeEventListener('focus', look);
  }, [session]);

  if (session === 'own') return null;
  const isOther = session === 'other';
  return (
    <div className="session-banner no-print">
      <Notice
        tone="red"
        title={t(isOther ? 'shell.otherUserTitle' : 'shell.signedOutTitle')}
        actions={
          <>
            <AnchorButton variant="primary" href={signInAddress({ again: isOther })} onClick={leaveWithoutAsking}>
              {t(isOther ? 'shell.signInAsYourself' : 'shell.signIn')}
            </AnchorButton>
            {isOther ? (
              <Button
                onClick={() => {
                  leaveWithoutAsking();
                  location.assign('/');
                }}
              >
                {t('shell.goOnAsOther')}
              </Button>
            ) : null}
          </>
        }
      >
        {t(isOther ? 'errors.OTHER_USER' : 'shell.signedOutKept')}
      </Notice>
    </div>
  );
}
