import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { PlanProposal } from '../../../contract/plan.ts';
import { Button } from '../../components/button.tsx';
import { CheckboxGroup } from '../../components/checkbox-group.tsx';
import { Dialog } from '../../components/dialog.tsx';
import { Form } from '../../components/form.tsx';
import { api } from '../../lib/api.ts';
import { client } from '../../lib/client.ts';
import { useI18n } from '../../lib/i18n.ts';
import { usePlan } from './plan-context.tsx';
import { patchPlan, sayRefusal } from './use-plan-rows.ts';

type BringInDialogProps = { open: boolean; proposals: readonly PlanProposal[]; onClose: () => void };

/** What the group said in step 0, to choose among; what is in the plan already is shown as such. */
export function BringInDialog({ open, proposals, onClose }: BringInDialogProps) {
  const { t } = useI18n();
  return (
    <Dialog open={open} onClose={onClose} title={t('plan.overall.bringInTitle')}>
      <BringInForm proposals={proposals} onClose={onClose} />
    </Dialog>
  );
}

function BringInForm({ proposals, onClose }: Omit<BringInDialogProps, 'open'>) {
  const { t } = useI18n();
  const { slug } = usePlan();
  const queryClient = useQueryClient();
  const free = proposals.filter(({ overallGoalId }) => overallGoalId === null);
  const [chosen, setChosen] = useState(() => free.filter(({ wanted }) => wanted === true).map(({ origin }) => origin));
  const [busy, setBusy] = useState(false);

  async function bringIn(): Promise<void> {
    setBusy(true);
    try {
      const overallGoals = await client.plan.bringIn({ collaboration: slug, origins: chosen });
      patchPlan(queryClient, slug, (plan) => ({ ...plan, overallGoals }));
      void queryClient.invalidateQueries({ queryKey: api.plan.proposals.queryKey({ input: { collaboration: slug } }) });
      onClose();
    } catch (error) {
      sayRefusal(error);
      setBusy(false);
    }
  }

  return (
    <Form onSubmit={bringIn}>
      <p>{t('plan.overall.bringInLead')}</p>
      <CheckboxGroup
        label={t('plan.overall.fromDirection')}
        layout="cards"
        values={chosen}
        onChange={setChosen}
        options={proposals.map(({ origin, question, text, wanted, overallGoalId }) => ({
          value: origin,
          label: text || question,
          disabled: overallGoalId !== null,
          hint:
            overallGoalId !== null
              ? t('plan.overall.alreadyHere')
              : wanted === false
                ? t('plan.overall.notWanted')
                : text
                  ? question
                  : undefined,
        }))}
      />
      <div className="cluster" data-justify="end">
        <Button onClick={onClose}>{t('common.cancel')}</Button>
        <Button type="submit" variant="primary" busy={busy} disabled={chosen.length === 0}>
          {t('plan.overall.bringInButton', { count: chosen.length })}
        </Button>
      </div>
    </Form>
  );
}
