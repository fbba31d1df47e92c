import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { nameLimit } from '../../../domain/text-limits.ts';
import type { ExercisePlace } from '../../../contract/method.ts';
import { guestQuestions } from '../../../domain/guest.ts';
import type { Exercise } from '../../../domain/method.ts';
import { Button } from '../../components/button.tsx';
import { CheckboxGroup } from '../../components/checkbox-group.tsx';
import { Dialog } from '../../components/dialog.tsx';
import { DraftNotice } from '../../components/draft-notice.tsx';
import { Form } from '../../components/form.tsx';
import { LinkReady } from '../../components/link-ready.tsx';
import { ProblemNotice } from '../../components/problem-notice.tsx';
import { Select } from '../../components/select.tsx';
import { TextField } from '../../components/text-field.tsx';
import { api } from '../../lib/api.ts';
import { client } from '../../lib/client.ts';
import { useSlug } from '../../lib/collaboration.ts';
import { useI18n } from '../../lib/i18n.ts';
import { useDraft } from '../../lib/use-draft.ts';

type AskGuestDialogProps = {
  place: ExercisePlace;
  exercise: Exercise;
  /** Somebody who has been asked and gets a new link; null for somebody new. */
  guest: { id: string; name: string } | null;
  onClose: () => void;
};

/** Makes the personal link of a guest, shown once to be copied and sent. */
export function AskGuestDialog({ place, exercise, guest, onClose }: AskGuestDialogProps) {
  const { t, format } = useI18n();
  const collaboration = useSlug();
  const queries = useQueryClient();
  const open = guestQuestions(exercise);
  const draft = useDraft(`ask-guest/${collaboration}/${place.method}/${place.station}/${place.exercise}`, {
    who: '',
    actorId: null as string | null,
    questions: open.map(({ key }) => key),
  });
  const { who, actorId, questions } = draft.value;
  const set = (part: Partial<typeof draft.value>) => draft.set({ ...draft.value, ...part });
  const [checked, setChecked] = useState(false);
  const { data: actors = [] } = useQuery(api.actors.list.queryOptions({ input: { collaboration } }));
  const make = useMutation({
    mutationFn: () =>
      guest
        ? client.guests.renew({ collaboration, id: guest.id })
        : client.guests.ask({ collaboration, ...place, who: who.trim(), actorId, questions }),
    onSuccess: () => {
      if (!guest) draft.drop();
      return queries.invalidateQueries({ queryKey: api.guests.key() });
    },
  });
  const isNamed = guest !== null || who.trim() !== '' || actorId !== null;
  const submit = () => {
    setChecked(true);
    if (isNamed && questions.length > 0) make.mutate();
  };
  return (
    <Dialog open onClose={onClose} keepOpen title={guest ? t('guests.renewFor', { name: guest.name }) : t('guests.askTitle')}>
      {make.data ? (
        <LinkReady title={t('guests.ready')} label={t('guests.url')} url={make.data.url} onClose={onClose}>
          {t('guests.readyUntil', { date: format.date(make.data.expiresAt) })}
        </LinkReady>
      ) : (
        <Form onSubmit={submit}>
          <p>{t(guest ? 'guests.renewLead' : 'guests.askLead')}</p>
          {guest ? null : (
            <>
              <DraftNotice draft={draft} />
              <Select
                label={t('guests.actor')}
                value={actorId}
                placeholder={t('guests.actorNone')}
                onClear={() => set({ actorId: null })}
                options={actors.map(({ id, name }) => ({ value: id, label: name }))}
                onChange={(next) => set({ actorId: next })}
              />
              <TextField
                label={t('guests.who')}
                hint={t('guests.whoHint')}
                optional={actorId !== null}
                maxLength={nameLimit}
                value={who}
                error={checked && !isNamed ? t('guests.whoMissing') : null}
                onChange={(next) => set({ who: next })}
              />
              {open.length > 1 ? (
                <CheckboxGroup
                  label={t('guests.questions')}
                  values={questions}
                  options={open.map(({ key, label }) => ({ value: key, label }))}
                  error={checked && questions.length === 0 ? t('guests.questionsMissing') : null}
                  onChange={(next) => set({ questions: next })}
                />
              ) : null}
            </>
          )}
          <ProblemNotice error={make.error} />
          <div className="cluster" data-justify="end">
            <Button type="submit" variant="primary" icon="link" busy={make.isPending}>
              {t('guests.make')}
            </Button>
          </div>
        </Form>
      )}
    </Dialog>
  );
}
