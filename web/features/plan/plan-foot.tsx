import { Link } from '@tanstack/react-router';
import { planBlockers } from '../../../domain/plan-check.ts';
import { loadPerActor } from '../../../domain/actor-load.ts';
import { Pill } from '../../components/pill.tsx';
import { useI18n } from '../../lib/i18n.ts';
import { blockerWords } from './blocker-words.ts';
import { blockerLink } from './part-links.ts';
import { usePlan } from './plan-context.tsx';

/** What stands in the way of a freeze, first of all, and who carries the most. @source inventory M05, settlement 28 */
export function PlanFoot() {
  const { t } = useI18n();
  const { slug, view, nameOf } = usePlan();
  const blockers = planBlockers(view.plan);
  const living = view.plan.activities.filter(({ status }) => status !== 'dropped').length;
  const [heaviest] = loadPerActor(view.plan.activities);
  const [first] = blockers;
  if (view.plan.activities.length === 0 && !first) return null;
  return (
    <div className="plan-foot cluster">
      {first ? (
        <Link {...blockerLink(slug, first)} hashScrollIntoView={false} resetScroll={false} className="pill" data-tone="red">
          {t('plan.lacking', { count: blockers.length })}
        </Link>
      ) : (
        <Pill tone="green" icon="check">
          {t('plan.lackingNone')}
        </Pill>
      )}
      {heaviest ? (
        <Pill>{t('plan.carries', { name: nameOf(heaviest.actorId), count: heaviest.total, total: living })}</Pill>
      ) : null}
      {first ? <span className="small muted">{t('plan.lackingFirst', { what: blockerWords(first, t) })}</span> : null}
    </div>
  );
}
