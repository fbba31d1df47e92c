import { lazy, Suspense } from 'react';
import { Card } from '../../components/card.tsx';
import { EmptyState } from '../../components/empty-state.tsx';
import { LinkButton } from '../../components/link-button.tsx';
import { PageLoading } from '../../components/page-loading.tsx';
import { useI18n } from '../../lib/i18n.ts';
import { LiveSaveState } from '../live-text/live-save-state.tsx';
import { usePlan } from './plan-context.tsx';
import { PlanText } from './plan-text.tsx';

const ConfirmationPanel = lazy(() =>
  import('../confirmation/confirmation-panel.tsx').then((module) => ({ default: module.ConfirmationPanel })),
);

/** A stop before the decision, and what each organisation has decided about the newest version. @source inventory G09 M25 */
export function ConfirmationTab() {
  const { t } = useI18n();
  return (
    <div className="stack">
      <Decisions />
      <Card title={t('plan.text.reflection.label')} aside={<LiveSaveState />}>
        <PlanText textKey="reflection" hideLabel rows={5} />
      </Card>
    </div>
  );
}

function Decisions() {
  const { t } = useI18n();
  const { slug, view } = usePlan();
  const newest = view.versions[0];
  if (!newest) {
    return (
      <Card>
        <EmptyState icon="lock" title={t('plan.confirmation.emptyTitle')}>
          {t('plan.confirmation.none')}
        </EmptyState>
      </Card>
    );
  }
  return (
    <>
      <div className="cluster" data-justify="between">
        <p className="lead">{t('plan.confirmation.lead', { version: newest.number })}</p>
        <LinkButton to="/s/$collab/documents/$id" params={{ collab: slug, id: newest.id }}>
          {t('plan.confirmation.open', { version: newest.number })}
        </LinkButton>
      </div>
      <Suspense fallback={<PageLoading />}>
        <ConfirmationPanel documentId={newest.id} />
      </Suspense>
    </>
  );
}
