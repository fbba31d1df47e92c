import { Button } from '../../components/button.tsx';
import { Disclosure } from '../../components/disclosure.tsx';
import { PageHeader } from '../../components/page-header.tsx';
import { useI18n } from '../../lib/i18n.ts';

/** In place of a page that broke: what is safe, and how to go on. Catches missing chunks after an upgrade too. */
export function ErrorPage({ error }: { error: unknown }) {
  const { t } = useI18n();
  return (
    <>
      <PageHeader title={t('pages.errorTitle')} lead={t('pages.errorLead')} />
      <div className="stack">
        <div>
          <Button variant="primary" onClick={() => location.reload()}>
            {t('pages.reload')}
          </Button>
        </div>
        <Disclosure summary={t('common.details')}>
          <code>{error instanceof Error ? error.message : String(error)}</code>
        </Disclosure>
      </div>
    </>
  );
}
