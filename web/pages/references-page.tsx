import '../components/card.css';
import '../features/references/references.css';
import { useQuery } from '@tanstack/react-query';
import { LinkButton } from '../components/link-button.tsx';
import { PageHeader } from '../components/page-header.tsx';
import { PageLoading } from '../components/page-loading.tsx';
import { ProblemNotice } from '../components/problem-notice.tsx';
import { EmergencyNumbers } from '../components/emergency-numbers.tsx';
import { Card } from '../components/card.tsx';
import { ReferenceList } from '../features/references/reference-list.tsx';
import { api } from '../lib/api.ts';
import { useCollaboration, useMay } from '../lib/collaboration.ts';
import { useI18n } from '../lib/i18n.ts';

/** Laws, authorities, pages and numbers, each with the day somebody last made sure that it is right. */
export function ReferencesPage() {
  const { t, locale } = useI18n();
  const { name, slug, emergency } = useCollaboration();
  const lines = useQuery(api.collaborations.references.queryOptions({ input: { collaboration: slug, locale } }));
  const mayChange = useMay('change-settings');
  return (
    <>
      <PageHeader
        eyebrow={name}
        title={t('references.title')}
        lead={t('references.lead')}
        actions={
          mayChange ? (
            <LinkButton icon="edit" to="/s/$collab/settings" params={{ collab: slug }}>
              {t('references.change')}
            </LinkButton>
          ) : undefined
        }
      />
      <ProblemNotice error={lines.error} onRetry={() => void lines.refetch()} />
      {lines.isPending ? <PageLoading /> : null}
      <div className="split">
        <div>{lines.data ? <ReferenceList lines={lines.data} /> : null}</div>
        <Card title={t('settings.emergency')}>
          <EmergencyNumbers numbers={emergency} />
        </Card>
      </div>
    </>
  );
}
