import { LinkButton } from '../../components/link-button.tsx';
import { PageHeader } from '../../components/page-header.tsx';
import { useI18n } from '../../lib/i18n.ts';
import { Frame } from './frame.tsx';

/** For an address that leads nowhere, or to something that the reader may not see; inside the frame of its place. */
export function NotFoundPage() {
  const { t } = useI18n();
  return (
    <>
      <PageHeader title={t('pages.notFoundTitle')} lead={t('pages.notFoundLead')} />
      <LinkButton to="/" variant="primary">
        {t('pages.toStart')}
      </LinkButton>
    </>
  );
}

/** The same where there is no frame around it. */
export function NotFoundFrame() {
  return (
    <Frame>
      <NotFoundPage />
    </Frame>
  );
}
