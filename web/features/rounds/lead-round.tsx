import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { Round } from '../../../contract/rounds.ts';
import { minimumAnswersForSpread } from '../../../domain/spread.ts';
import { Button } from '../../components/button.tsx';
import { ConfirmDialog } from '../../components/confirm-dialog.tsx';
import { ProblemNotice } from '../../components/problem-notice.tsx';
import { api } from '../../lib/api.ts';
import { client } from '../../lib/client.ts';
import { now } from '../../lib/clock.ts';
import { useSlug } from '../../lib/collaboration.ts';
import { useI18n } from '../../lib/i18n.ts';
import { notify } from '../../lib/notify.ts';

const reminderPauseMs = 24 * 60 * 60 * 1000;

/** What the coordinator does while a round is open: remind those who are awaited, and close. */
export function LeadRound({ round }: { round: Round }) {
  const { t, format } = useI18n();
  const input = { collaboration: useSlug(), id: round.id };
  const queryClient = useQueryClient();
  const [closing, setClosing] = useState(false);
  const again = () => queryClient.invalidateQueries({ queryKey: api.rounds.key() });
  const remind = useMutation({
    mutationFn: () => client.rounds.remind(input),
    onSuccess: ({ reminded, mails }) => notify(t(mails ? 'rounds.reminded' : 'rounds.remindedKept', { count: reminded })),
    onSettled: again,
  });
  const tooFew = round.answered < minimumAnswersForSpread;
  const close = useMutation({
    mutationFn: () => client.rounds.close({ ...input, anyway: tooFew }),
    onSuccess: () => setClosing(false),
    onSettled: again,
  });
  const awaited = round.participants.filter(({ answered }) => !answered);
  const nextReminder = nextReminderAt(round);
  return (
    <div className="stack no-print" data-gap="3">
      <div className="cluster">
        <Button
          icon="mail"
          busy={remind.isPending}
          disabled={awaited.length === 0 || nextReminder !== null}
          onClick={() => remind.mutate()}
        >
          {t('rounds.remind')}
        </Button>
        <Button variant={awaited.length === 0 ? 'primary' : 'quiet'} icon="lock" onClick={() => setClosing(true)}>
          {t('rounds.close')}
        </Button>
      </div>
      {nextReminder ? <p className="small muted">{t('rounds.nextReminder', { time: format.dateTime(nextReminder) })}</p> : null}
      <ProblemNotice error={remind.error ?? close.error} />
      <ConfirmDialog
        open={closing}
        busy={close.isPending}
        title={t('rounds.closeTitle')}
        confirmLabel={t('rounds.close')}
        onClose={() => setClosing(false)}
        onConfirm={() => close.mutate()}
      >
        <div className="stack">
          {awaited.length > 0 ? (
            <p>{t('rounds.closeAwaited', { count: awaited.length, names: format.list(awaited.map(({ name }) => name)) })}</p>
          ) : null}
          <p>{t(tooFew ? 'rounds.closeTooFew' : 'rounds.closeLead', { count: minimumAnswersForSpread })}</p>
        </div>
      </ConfirmDialog>
    </div>
  );
}

/** When the next reminder can go out; null when someone can be reminded now. */
function nextReminderAt(round: Round): Date | null {
  const times = round.participants
    .filter(({ answered }) => !answered)
    .map(({ remindedAt }) => (remindedAt ? Date.parse(remindedAt) + reminderPauseMs : 0));
  if (times.length === 0) return null;
  const first = Math.min(...times);
  return first > now().getTime() ? new Date(first) : null;
}
