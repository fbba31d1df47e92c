import type { BoardReport } from '../../../domain/board-report.ts';
import { LinkButton } from '../../components/link-button.tsx';
import { Notice } from '../../components/notice.tsx';
import { useSlug } from '../../lib/collaboration.ts';
import { useI18n } from '../../lib/i18n.ts';

type Basis = Pick<BoardReport, 'planVersion' | 'period' | 'year' | 'unfrozen'>;

/** Which version of the plan a page speaks of, and why it may be empty: nothing frozen, not begun, or over. */
export function PlanBasis({ report: { planVersion, period, year, unfrozen } }: { report: Basis }) {
  const { t } = useI18n();
  const collab = useSlug();
  if (unfrozen)
    return (
      <Notice title={t('board.unfrozenTitle')}>
        <p>{t('board.unfrozen', unfrozen)}</p>
        <LinkButton to="/s/$collab/plan/$tab" params={{ collab, tab: 'goals' }}>
          {t('exercise.toPlan')}
        </LinkButton>
      </Notice>
    );
  if (planVersion === null || period === null) return null;
  const from = String(period.startYear);
  const to = String(period.endYear);
  return (
    <>
      <p className="muted">{t('board.tellsOf', { version: planVersion, from, to })}</p>
      {year < period.startYear ? <Notice>{t('board.notBegun', { year: from })}</Notice> : null}
      {year > period.endYear ? <Notice tone="amber">{t('board.ended', { year: to })}</Notice> : null}
    </>
  );
}
