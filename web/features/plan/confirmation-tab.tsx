import { Card } from '../../components/card.tsx';
import { LinkButton } from '../../components/link-button.tsx';
import { useI18n } from '../../lib/i18n.ts';
import { LiveSaveState } from '../live-text/live-save-state.tsx';
import { usePlan } from './plan-context.tsx';
import { PlanText } from './plan-text.tsx';

/** A stop before the decision, then what each organisation has decided. @source inventory G09 M25 */
export function ConfirmationTab() {
  const { t } = useI18n();
  const { slug, view } = usePlan();
  const newest = view.versions[0];
  return (
    <div className="split" data-side="wide">
      <Card title={t('plan.confirmation.title')}>
        <div className="stack">
          <p>{newest ? t('plan.confirmation.lead', { version: newest.number }) : t('plan.confirmation.none')}</p>
          <div>
            {newest ? (
              <LinkButton to="/s/$collab/documents/$id" params={{ collab: slug, id: newest.id }} variant="primary">
                {t('plan.confirmation.open', { version: newest.number })}
              </LinkButton>
            ) : null}
          </div>
        </div>
      </Card>
      <Card title={t('plan.text.reflection.label')} aside={<LiveSaveState />}>
        <PlanText textKey="reflection" hideLabel rows={5} />
      </Card>
    </div>
  );
}
