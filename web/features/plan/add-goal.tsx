import { useEffect, useRef, useState } from 'react';
import { longestText } from '../../../domain/text-limits.ts';
import { isRunningGoal, mostGoals, softGoalLimit } from '../../../domain/plan.ts';
import { Button } from '../../components/button.tsx';
import { Dialog } from '../../components/dialog.tsx';
import { Form } from '../../components/form.tsx';
import { TextArea } from '../../components/text-area.tsx';
import { useI18n } from '../../lib/i18n.ts';
import { refusalSentence, toProblem } from '../../lib/refusal.ts';
import { usePlan } from './plan-context.tsx';
import { QuickLine } from '../../components/quick-line.tsx';
import { usePlanRows } from './use-plan-rows.ts';

/** Adds a goal by its name. The sixth asks why five are not enough. @source inventory M03, settlement 28 */
export function AddGoal({ open: alwaysOpen = false }: { open?: boolean }) {
  const { t } = useI18n();
  const { slug, view } = usePlan();
  const rows = usePlanRows('goals', slug);
  const [open, setOpen] = useState(alwaysOpen);
  const [waiting, setWaiting] = useState<string | null>(null);
  const running = view.plan.goals.filter(isRunningGoal).length;

  async function add(title: string): Promise<void> {
    try {
      await rows.add({ title });
    } catch (error) {
      const { code, data } = toProblem(error);
      if (code !== 'GOAL_LIMIT' || data['limit'] === mostGoals) throw error;
      setWaiting(title);
    }
  }

  return (
    <div className="add-goal no-print">
      {open ? (
        <QuickLine
          draftKey={`plan/${slug}/new-goal`}
          label={t('plan.goal.newLabel')}
          showLabel
          hint={running >= softGoalLimit ? t('plan.goalLimitHint', { limit: softGoalLimit }) : t('plan.goal.newHint')}
          buttonLabel={t('plan.goal.add')}
          onAdd={add}
          {...(alwaysOpen ? {} : { onClose: () => setOpen(false) })}
        />
      ) : (
        <Button icon="plus" onClick={() => setOpen(true)}>
          {t('plan.goal.add')}
        </Button>
      )}
      <ReasonDialog
        title={waiting}
        onClose={() => setWaiting(null)}
        onReason={async (goalLimitReason) => {
          await rows.add({ title: waiting, goalLimitReason });
          setWaiting(null);
        }}
      />
    </div>
  );
}

/** Why more than five: asked once, kept in the plan and printed with it. */
function ReasonDialog({
  title,
  onClose,
  onReason,
}: {
  title: string | null;
  onClose: () => void;
  onReason: (reason: string) => Promise<void>;
}) {
  const { t } = useI18n();
  const [reason, setReason] = useState('');
  const [problem, setProblem] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const field = useRef<HTMLDivElement>(null);

  useEffect(() => {
    // The dialog, once open, puts the focus on its close button.
    if (title !== null) requestAnimationFrame(() => field.current?.querySelector('textarea')?.focus());
  }, [title]);

  async function send(): Promise<void> {
    if (reason.trim() === '') return setProblem(t('fields.required'));
    setBusy(true);
    await onReason(reason).catch((error: unknown) => setProblem(refusalSentence(error)));
    setBusy(false);
  }

  return (
    <Dialog open={title !== null} onClose={onClose} title={t('plan.goal.limitTitle')} keepOpen>
      <Form onSubmit={send}>
        <p>{t('plan.goal.limitLead', { limit: softGoalLimit, title: title ?? '' })}</p>
        <div ref={field}>
          <TextArea
            label={t('plan.goalLimitReason')}
            required
            value={reason}
            maxLength={longestText}
            error={problem}
            audience={t('fields.audienceGroup')}
            onChange={(next) => {
              setReason(next);
              setProblem(null);
            }}
          />
        </div>
        <div className="cluster" data-justify="end">
          <Button onClick={onClose}>{t('common.cancel')}</Button>
          <Button type="submit" variant="primary" busy={busy}>
            {t('plan.goal.add')}
          </Button>
        </div>
      </Form>
    </Dialog>
  );
}
