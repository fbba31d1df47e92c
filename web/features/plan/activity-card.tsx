import type { Activity } from '../../../domain/plan.ts';
import { useI18n } from '../../lib/i18n.ts';
import { lacksRiskAnswer } from './activity-order.ts';
import { activityMonths } from './activity-when.ts';
import { usePlan } from './plan-context.tsx';
import { usePlanDialog } from './use-plan-dialog.ts';

/** An activity in the grid: what, who, when; amber while the risk question lacks its answer. Opens its form. */
export function ActivityCard({ activity }: { activity: Activity }) {
  const { t, format } = useI18n();
  const { nameOf } = usePlan();
  const { open } = usePlanDialog();
  const { title, status, light, actorIds } = activity;
  const lacking = lacksRiskAnswer(activity);
  const facts = [
    actorIds.length > 0 ? names(actorIds.map(nameOf)) : t('plan.activity.nobodyYet'),
    activityMonths(activity, format),
    status === 'planned' ? '' : t(`plan.status.${status}`).toLocaleLowerCase(),
    light === 'yellow' || light === 'red' ? t(`plan.light.${light}`).toLocaleLowerCase() : '',
  ].filter((fact) => fact !== '');
  return (
    <button
      type="button"
      className="activity-card"
      data-lacking={lacking || undefined}
      data-status={status}
      data-light={light ?? undefined}
      aria-haspopup="dialog"
      onClick={() => open('activity', activity.id)}
    >
      <span className="activity-card-title">{title.trim() || t('plan.activity.untitled')}</span>
      <span className="activity-card-facts">
        {facts.join(' · ')}
        {lacking ? (
          <>
            {' · '}
            <strong>{t('plan.risk.short')}</strong>
          </>
        ) : null}
      </span>
    </button>
  );
}

/** "Socialtjänsten, Polisen +2". */
function names(all: string[]): string {
  return all.length <= 3 ? all.join(', ') : `${all.slice(0, 2).join(', ')} +${all.length - 2}`;
}
