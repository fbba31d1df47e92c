import { Button } from '../../components/button.tsx';
import { Notice } from '../../components/notice.tsx';
import { PageHeader } from '../../components/page-header.tsx';
import { useI18n } from '../../lib/i18n.ts';

/** After asking for a link. The words are the same whether or not the address has an account. */
export function LinkSent({ email, mails, onBack }: { email: string; mails: boolean; onBack: () => void }) {
  const { t } = useI18n();
  return (
    <>
      <PageHeader
        title={t(mails ? 'signIn.sentTitle' : 'signIn.keptTitle')}
        lead={t(mails ? 'signIn.sentLead' : 'signIn.keptLead', { email })}
      />
      <div className="stack" data-gap="4">
        <Notice tone="neutral" icon="mail">
          {t(mails ? 'signIn.sentHint' : 'signIn.keptHint')}
        </Notice>
        <div>
          <Button icon="arrow-left" onClick={onBack}>
            {t('signIn.otherWay')}
          </Button>
        </div>
      </div>
    </>
  );
}
