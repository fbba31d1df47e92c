import '../components/plain-table.css';
import '../features/follow-up/follow-up.css';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { AnchorButton } from '../components/anchor-button.tsx';
import { Button } from '../components/button.tsx';
import { PageHeader } from '../components/page-header.tsx';
import { PageLoading } from '../components/page-loading.tsx';
import { ProblemNotice } from '../components/problem-notice.tsx';
import { reportHref } from '../features/documents/document-files-links.ts';
import { ChangeCoordinator } from '../features/members/change-coordinator.tsx';
import { HandoverCards } from '../features/follow-up/handover-cards.tsx';
import { api } from '../lib/api.ts';
import { useMay, useSlug } from '../lib/collaboration.ts';
import { useI18n } from '../lib/i18n.ts';
import { loadError } from '../lib/load-error.ts';

/** All that somebody who takes over needs: decided, who, open, clocks, where; and the way to hand over. */
export function HandoverPage() {
  const { t, locale } = useI18n();
  const collaboration = useSlug();
  const mayHandOver = useMay('manage-members');
  const [isChanging, setChanging] = useState(false);
  const pack = useQuery(api.handover.get.queryOptions({ input: { collaboration, locale } }));
  if (loadError(pack)) return <ProblemNotice error={pack.error} onRetry={() => void pack.refetch()} />;
  if (!pack.data) return <PageLoading />;
  return (
    <>
      <PageHeader
        eyebrow={
          <Link to="/s/$collab/follow-up" params={{ collab: collaboration }}>
            {t('followUp.tab')}
          </Link>
        }
        title={t('handover.title')}
        tabTitle={t('handover.title')}
        lead={<p>{t('handover.lead')}</p>}
        actions={
          <>
            <AnchorButton
              icon="document"
              href={reportHref(collaboration, 'handover', 'pdf', locale)}
              target="_blank"
              rel="noopener"
            >
              {t('handover.pdf')}
              <span className="visually-hidden"> ({t('common.newWindow')})</span>
            </AnchorButton>
            {mayHandOver ? (
              <Button variant="primary" onClick={() => setChanging(true)}>
                {t('handover.change')}
              </Button>
            ) : null}
          </>
        }
      />
      <HandoverCards pack={pack.data} />
      {isChanging ? <ChangeCoordinator onClose={() => setChanging(false)} /> : null}
    </>
  );
}
