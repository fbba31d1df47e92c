import { Link } from '@tanstack/react-router';
import { planBlockers } from '../../../domain/plan-check.ts';
import { loadPerActor } from '../../../domain/actor-load.ts';
import { Pill } from '../../components/pill.tsx';
import { useI18n } from '../../lib/i18n.ts';
import { blockerLink } from './part-links.ts';
import { usePlan } from './plan-context.tsx';

/** What stands in the way of a freeze, and who carries the most. @source inventory M05, settlement 28 */
export function PlanFoot() {
  const { t } = useI18n();
  const { slug, view, nameOf } = usePlan();
  const risks = planBlockers(view.plan).filter((blocker) => 'activityId' in blocker);
  const lacking = new Set(risks.map((blocker) => ('activityId' in blocker ? blocker.activityId : ''))).size;
  const living = view.plan.activities.filter(({ status }) => status !== 'dropped').length;
  const [heaviest] = loadPerActor(view.plan.activities);
  const first = risks[0] ? blockerLink(slug, risks[0]) : null;
  if (view.plan.activities.length === 0) return null;
  return (
    <div className="plan-foot cluster">
      {first ? (
        <Link {...first} hashScrollIntoView={false} resetScroll={false} className="pill" data-tone="red">
          {t('plan.lackingRisk', { count: lacking })}
        </Link>
      ) : (
        <Pill tone="green" icon="check">
          {t('plan.allRisksAnswered')}
        </Pill>
      )}
      {heaviest ? (
        <Pill>{t('plan.carries', { name: nameOf(heaviest.actorId), count: heaviest.total, total: living })}</Pill>
      ) : null}
      {lacking > 0 ? <span className="small muted">{t('plan.freezeNeedsRisk')}</span> : null}
    </div>
  );
}
