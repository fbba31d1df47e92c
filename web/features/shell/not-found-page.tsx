import { LinkButton } from '../../components/link-button.tsx';
import { PageHeader } from '../../components/page-header.tsx';
import { useI18n } from '../../lib/i18n.ts';
import { Frame } from './frame.tsx';

/** For an address that leads nowhere, or to something that the reader may not see. */
export function NotFoundPage() {
  const { t } = useI18n();
  return (
    <Frame>
      <PageHeader eyebrow="404" title={t('pages.notFoundTitle')} lead={t('pages.notFoundLead')} />
      <LinkButton to="/" variant="primary">
        {t('pages.toStart')}
      </LinkButton>
    </Frame>
  );
}
