import { useEffect, useRef, useState } from 'react';
import { longestText } from '../../../domain/text-limits.ts';
import { isRunningGoal, mostGoals, softGoalLimit } from '../../../domain/plan.ts';
import { Button } from '../../components/button.tsx';
import { Dialog } from '../../components/dialog.tsx';
import { DraftNotice } from '../../components/draft-notice.tsx';
import { Form } from '../../components/form.tsx';
import { TextArea } from '../../components/text-area.tsx';
import { useI18n } from '../../lib/i18n.ts';
import { refusalSentence, toProblem } from '../../lib/refusal.ts';
import { useDraft } from '../../lib/use-draft.ts';
import { usePlan } from './plan-context.tsx';
import { QuickLine } from '../../components/quick-line.tsx';
import { usePlanRows } from './use-plan-rows.ts';

/** A name that waits for the reason why there are more than five. */
type Waiting = { title: string; added: () => void; closed: () => void };

/** Adds a goal by its name. The sixth asks why five are not enough. @source inventory M03, settlement 28 */
export function AddGoal({ open: alwaysOpen = false }: { open?: boolean }) {
  const { t } = useI18n();
  const { slug, view } = usePlan();
  const rows = usePlanRows('goals', slug);
  const [open, setOpen] = useState(alwaysOpen);
  const [waiting, setWaiting] = useState<Waiting | null>(null);
  const running = view.plan.goals.filter(isRunningGoal).length;

  async function add(title: string): Promise<void> {
    try {
      await rows.add({ title });
    } catch (error) {
      const { code, data } = toProblem(error);
      if (code !== 'GOAL_LIMIT' || data['limit'] === mostGoals) throw error;
      // The line keeps the name until the reason has been given and the goal is there.
      await new Promise<void>((added, closed) => setWaiting({ title, added, closed: () => closed(error) }));
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
        title={waiting?.title ?? null}
        onClose={() => {
          waiting?.closed();
          setWaiting(null);
        }}
        onReason={async (goalLimitReason) => {
          await rows.add({ title: waiting?.title, goalLimitReason });
          waiting?.added();
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
  const { slug } = usePlan();
  const draft = useDraft(`plan/${slug}/goal-limit-reason`, '');
  const { value: reason, set: setReason } = draft;
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
    await onReason(reason).then(draft.drop, (error: unknown) => setProblem(refusalSentence(error)));
    setBusy(false);
  }

  return (
    <Dialog open={title !== null} onClose={onClose} title={t('plan.goal.limitTitle')} keepOpen>
      <Form onSubmit={send}>
        <p>{t('plan.goal.limitLead', { limit: softGoalLimit, title: title ?? '' })}</p>
        <DraftNotice draft={draft} />
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
