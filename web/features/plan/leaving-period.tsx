import { useRef, useState } from 'react';
import { type LeftOutside, leftOutside } from '../../../domain/left-outside.ts';
import { Button } from '../../components/button.tsx';
import { Dialog } from '../../components/dialog.tsx';
import { useI18n } from '../../lib/i18n.ts';
import { toProblem } from '../../lib/refusal.ts';
import { usePlan } from './plan-context.tsx';

export type Period = { startYear: number; endYear: number };

type Asked = { period: Period; outside: LeftOutside[] };

/**
 * Asks before a period is saved that leaves out something the plan holds. `mayBecome` answers at once from the plan on the
 * page; what another has added since is found by the server and asked about in the same way.
 */
export function useLeaving() {
  const { view } = usePlan();
  const [asked, setAsked] = useState<Asked | null>(null);
  const allowed = useRef(new Set<string>());

  function mayBecome(period: Period): boolean {
    const outside = leftOutside(view.plan, period);
    const isFine = outside.every(({ id }) => allowed.current.has(id));
    if (!isFine) setAsked({ period, outside });
    return isFine;
  }

  async function save<Saved>(patch: Partial<Period>, send: (leave: string[]) => Promise<Saved>): Promise<Saved> {
    try {
      return await send([...allowed.current]);
    } catch (error) {
      const problem = toProblem(error);
      if (problem.code === 'CONFIRM_NEEDED') {
        const { startYear, endYear } = { ...view.plan, ...patch };
        setAsked({ period: { startYear, endYear }, outside: problem.data['outside'] as LeftOutside[] });
      }
      throw error;
    }
  }

  function allow(): void {
    for (const { id } of asked?.outside ?? []) allowed.current.add(id);
    setAsked(null);
  }

  return { asked, mayBecome, save, allow, close: () => setAsked(null) };
}

type LeavingDialogProps = { asked: Asked | null; onKeep: () => void; onLeave: (period: Period) => void };

/** What a new period would leave outside, row by row, and the two ways on. */
export function LeavingDialog({ asked, onKeep, onLeave }: LeavingDialogProps) {
  const { t } = useI18n();
  return (
    <Dialog
      open={asked !== null}
      onClose={onKeep}
      title={t('plan.leaving.title')}
      actions={
        <>
          <Button onClick={onKeep}>{t('plan.leaving.keep')}</Button>
          <Button variant="primary" onClick={() => asked && onLeave(asked.period)}>
            {t('plan.leaving.confirm')}
          </Button>
        </>
      }
    >
      {asked ? (
        <>
          <p>{t('plan.leaving.text', { start: String(asked.period.startYear), end: String(asked.period.endYear) })}</p>
          <ul>
            {asked.outside.map(({ kind, id, label, years }) => (
              <li key={id}>
                {t(`plan.leaving.${kind}`, { title: label || t('plan.goal.untitled') })} ({years.join(', ')})
              </li>
            ))}
          </ul>
        </>
      ) : null}
    </Dialog>
  );
}
