import { LinkButton } from '../../components/link-button.tsx';
import { PageHeader } from '../../components/page-header.tsx';
import { useSlug } from '../../lib/collaboration.ts';
import { useI18n } from '../../lib/i18n.ts';

/** For a station or an exercise that no method in use has. */
export function NotHere() {
  const { t } = useI18n();
  return (
    <>
      <PageHeader title={t('journey.notHere')} lead={t('journey.notHereLead')} />
      <LinkButton variant="primary" to="/s/$collab/journey" params={{ collab: useSlug() }}>
        {t('journey.toJourney')}
      </LinkButton>
    </>
  );
}
