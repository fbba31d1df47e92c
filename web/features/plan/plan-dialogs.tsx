import { useIsFetching } from '@tanstack/react-query';
import { lazy, Suspense, useEffect, useRef } from 'react';
import { api } from '../../lib/api.ts';
import { notify } from '../../lib/notify.ts';
import { useI18n } from '../../lib/i18n.ts';
import { usePlan } from './plan-context.tsx';
import { usePlanDialog } from './use-plan-dialog.ts';

const ActivityDialog = lazy(() => import('./activity-dialog.tsx').then((dialog) => ({ default: dialog.ActivityDialog })));
const GoalDialog = lazy(() => import('./goal-dialog.tsx').then((dialog) => ({ default: dialog.GoalDialog })));
const PeriodDialog = lazy(() => import('./period-dialog.tsx').then((dialog) => ({ default: dialog.PeriodDialog })));
const RowDialog = lazy(() => import('./row-dialog.tsx').then((dialog) => ({ default: dialog.RowDialog })));

const kindsOfRows = {
  activity: 'activities',
  goal: 'goals',
  grants: 'grants',
  communication: 'communication',
  evaluation: 'evaluation',
} as const;

/** The dialog that the address opens. */
export function PlanDialogs() {
  const { mayWrite } = usePlan();
  const { current, close } = usePlanDialog();
  if (current?.kind === 'period' && !mayWrite) return null;
  return <Suspense>{current?.kind === 'period' ? <PeriodDialog open onClose={close} /> : <RowDialogs />}</Suspense>;
}

/** The dialog of the row that the address names. A row that someone removes meanwhile stays until it is closed. */
function RowDialogs() {
  const { t } = useI18n();
  const { view, slug } = usePlan();
  const { current, close } = usePlanDialog();
  const reading = useIsFetching({ queryKey: api.plan.get.queryKey({ input: { collaboration: slug } }) }) > 0;
  const rows: readonly { id: string }[] = current && current.kind !== 'period' ? view.plan[kindsOfRows[current.kind]] : [];
  const stored = rows.find(({ id }) => id === current?.id) ?? null;
  const last = useRef<{ id: string } | null>(null);
  if (stored) last.current = stored;
  const row = stored ?? (last.current?.id === current?.id ? last.current : null);
  // A row just added may be in the address before it is in the plan as shown: while the plan is read, nothing is lost.
  const lost = current !== null && row === null && !reading;

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
