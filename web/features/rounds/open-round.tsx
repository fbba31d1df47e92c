import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Button } from '../../components/button.tsx';
import { ConfirmDialog } from '../../components/confirm-dialog.tsx';
import { DateField } from '../../components/date-field.tsx';
import { Icon, type IconName } from '../../components/icon.tsx';
import { ProblemNotice } from '../../components/problem-notice.tsx';
import { api } from '../../lib/api.ts';
import { client } from '../../lib/client.ts';
import { useMay, useSlug } from '../../lib/collaboration.ts';
import { type MessageKey, useI18n } from '../../lib/i18n.ts';
import { notify } from '../../lib/notify.ts';
import { today } from '../../lib/clock.ts';
import type { FieldViewProps } from '../exercise/field-props.ts';
import { ReadItems } from '../exercise/read-items.tsx';

/** Before a round: what will happen, the questions, and for the coordinator the button that begins. */
export function OpenRound(props: FieldViewProps) {
  const { t } = useI18n();
  const mayOpen = useMay('run-rounds');
  return (
    <div className="stack" data-gap="5">
      <section className="round-start">
        <h3>{t(mayOpen ? 'rounds.startTitle' : 'rounds.waitTitle')}</h3>
        <RoundSteps />
        {mayOpen ? <OpenRoundForm {...props} /> : <p>{t('rounds.waitLead')}</p>}
      </section>
      <ReadItems field={props.field} title={t('rounds.preview')} />
    </div>
  );
}

const steps: { icon: IconName; text: MessageKey }[] = [
  { icon: 'lock', text: 'rounds.stepAlone' },
  { icon: 'eye', text: 'rounds.stepSpread' },
  { icon: 'users', text: 'rounds.stepGroup' },
];

/** Alone, then the spread, then the group. */
function RoundSteps() {
  const { t } = useI18n();
  return (
    <ol className="round-steps">
      {steps.map(({ icon, text }) => (
        <li key={text}>
          <span className="round-step-sign" aria-hidden="true">
            <Icon name={icon} />
          </span>
          {t(text)}
        </li>
      ))}
    </ol>
  );
}

/** Opens the first round of a field, or the next one. */
export function OpenRoundForm({ field, place, again = false }: FieldViewProps & { again?: boolean }) {
  const { t, format } = useI18n();
  const collaboration = useSlug();
  const queryClient = useQueryClient();
  const [closesOn, setClosesOn] = useState<string | null>(null);
  const members = useQuery(api.members.list.queryOptions({ input: { collaboration } }));
  const asked = (members.data ?? []).filter(
    (one) => one.status === 'joined' && (one.role === 'coordinator' || one.role === 'core'),
  );
  const invited = asked.length;
  const [asking, setAsking] = useState(false);
  const open = useMutation({
    mutationFn: () => client.rounds.open({ collaboration, ...place, field: field.key, closesOn }),
    onSuccess: () => notify(t('rounds.opened')),
    // Someone else may have opened it meanwhile: then that one is shown.
    onSettled: () => {
      setAsking(false);
      return queryClient.invalidateQueries({ queryKey: api.rounds.key() });
    },
  });
  return (
    <div className="stack no-print" data-gap="3">
      <div className="round-open">
        <DateField label={t('rounds.answerBy')} optional value={closesOn} onChange={setClosesOn} min={today()} />
        <Button variant="primary" size="large" busy={open.isPending} onClick={() => (again ? setAsking(true) : open.mutate())}>
          {t(again ? 'rounds.openAgain' : 'rounds.open')}
        </Button>
      </div>
      {members.data ? <p className="small muted">{t('rounds.invites', { count: invited })}</p> : null}
      {members.data && invited < 3 ? <p className="small round-warning">{t('rounds.tooFewPeople')}</p> : null}
      <ProblemNotice error={open.error} />
      <ConfirmDialog
        open={asking}
        busy={open.isPending}
        title={t('rounds.againQuestion')}
        confirmLabel={t('rounds.openAgain')}
        onClose={() => setAsking(false)}
        onConfirm={() => open.mutate()}
      >
        <div className="stack">
          <p>{t('rounds.againAnew')}</p>
          {members.data ? (
            <p>{t('rounds.againAsks', { count: invited, names: format.list(asked.map(({ name, title }) => name || title)) })}</p>
          ) : null}
        </div>
      </ConfirmDialog>
    </div>
  );
}
