import { useEffect, useRef } from 'react';
import { notify } from '../../lib/notify.ts';
import { useI18n } from '../../lib/i18n.ts';
import { ActivityDialog } from './activity-dialog.tsx';
import { GoalDialog } from './goal-dialog.tsx';
import { PeriodDialog } from './period-dialog.tsx';
import { usePlan } from './plan-context.tsx';
import { RowDialog } from './row-dialog.tsx';
import { usePlanDialog } from './use-plan-dialog.ts';

const kindsOfRows = { activity: 'activities', goal: 'goals', grants: 'grants', communication: 'communication', evaluation: 'evaluation' } as const;

/** The dialog that the address opens. */
export function PlanDialogs() {
  const { mayWrite } = usePlan();
  const { current, close } = usePlanDialog();
  if (current?.kind === 'period') return mayWrite ? <PeriodDialog open onClose={close} /> : null;
  return <RowDialogs />;
}

/** The dialog of the row that the address names. A row that someone removes meanwhile stays until it is closed. */
function RowDialogs() {
  const { t } = useI18n();
  const { view } = usePlan();
  const { current, close } = usePlanDialog();
  const rows: readonly { id: string }[] = current && current.kind !== 'period' ? view.plan[kindsOfRows[current.kind]] : [];
  const stored = rows.find(({ id }) => id === current?.id) ?? null;
  const last = useRef<{ id: string } | null>(null);
  if (stored) last.current = stored;
  const row = stored ?? (last.current?.id === current?.id ? last.current : null);
  const lost = current !== null && row === null;

  useEffect(() => {
    if (!lost) return;
    notify(t('plan.rowGone'));
    close();
  }, [lost, close, t]);

  if (!current || current.kind === 'period' || !row) return null;
  const common = { removed: stored === null, onClose: close };
  if (current.kind === 'activity') return <ActivityDialog key={row.id} row={row as never} {...common} />;
  if (current.kind === 'goal') return <GoalDialog key={row.id} row={row as never} {...common} />;
  return <RowDialog key={row.id} kind={current.kind} row={row as never} {...common} />;
}
