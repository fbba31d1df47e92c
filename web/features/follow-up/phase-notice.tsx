import type { PlanPhase } from '../../../domain/plan-phase.ts';
import { LinkButton } from '../../components/link-button.tsx';
import { Notice } from '../../components/notice.tsx';
import { useSlug } from '../../lib/collaboration.ts';
import { useI18n } from '../../lib/i18n.ts';

/** Why a page that follows the plan has little to show, and what can be done now; nothing while the plan is under way. */
export function PhaseNotice({ phase, of }: { phase: PlanPhase; of: 'revision' | 'meeting' }) {
  const { t } = useI18n();
  const collab = useSlug();
  if (phase.kind === 'under-way') return null;
  if (phase.kind !== 'unfrozen') return <Notice>{t(`followUp.phase.${of}.${phase.kind}`, { year: String(phase.year) })}</Notice>;
  return (
    <Notice title={t('board.unfrozenTitle')}>
      <p>{t(`followUp.phase.${of}.unfrozen`)}</p>
      <LinkButton to="/s/$collab/plan/$tab" params={{ collab, tab: 'goals' }}>
        {t('exercise.toPlan')}
      </LinkButton>
    </Notice>
  );
}
