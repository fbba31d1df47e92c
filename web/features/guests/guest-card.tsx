import './guests.css';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { Guest } from '../../../contract/guests.ts';
import type { ExercisePlace } from '../../../contract/method.ts';
import { guestQuestions } from '../../../domain/guest.ts';
import type { Exercise } from '../../../domain/method.ts';
import { Button } from '../../components/button.tsx';
import { Card } from '../../components/card.tsx';
import { ConfirmDialog } from '../../components/confirm-dialog.tsx';
import { ProblemNotice } from '../../components/problem-notice.tsx';
import { api } from '../../lib/api.ts';
import { useMay, useSlug } from '../../lib/collaboration.ts';
import { useI18n } from '../../lib/i18n.ts';
import { AskGuestDialog } from './ask-guest-dialog.tsx';

/** On the page of an exercise: those who are asked by link, what they have answered, and the way to ask one more. */
export function GuestCard({ place, exercise }: { place: ExercisePlace; exercise: Exercise }) {
  const { t } = useI18n();
  const collaboration = useSlug();
  const mayWrite = useMay('write-content');
  const [asking, setAsking] = useState<Guest | 'new' | null>(null);
  const [leaving, setLeaving] = useState<Guest | null>(null);
  const guests = useQuery(api.guests.list.queryOptions({ input: { collaboration, ...place } }));
  const { data: actors = [] } = useQuery(api.actors.list.queryOptions({ input: { collaboration } }));
  const queries = useQueryClient();
  const remove = useMutation(
    api.guests.remove.mutationOptions({
      onSuccess: () => {
        setLeaving(null);
        return queries.invalidateQueries({ queryKey: api.guests.key() });
      },
    }),
  );
  const nameOf = ({ who, actorId }: Guest) =>
    [actors.find(({ id }) => id === actorId)?.name, who].filter((part) => part !== undefined && part !== '').join(', ');
  const all = guests.data ?? [];
  return (
    <Card title={t('guests.title')}>
      <div className="stack">
        <p className="small muted">{t('guests.lead')}</p>
        <ProblemNotice error={guests.error} />
        {all.length > 0 ? (
          <ul role="list" className="guest-list">
            {all.map((guest) => (
              <li key={guest.id}>
                <GuestAnswersOf guest={guest} name={nameOf(guest)} exercise={exercise} />
                {mayWrite ? (
                  <span className="cluster no-print">
                    <Button
                      size="small"
                      icon="link"
                      aria-label={t('guests.renewFor', { name: nameOf(guest) })}
                      onClick={() => setAsking(guest)}
                    >
                      {t('guests.renew')}
                    </Button>
                    <Button
                      size="small"
                      variant="plain"
                      aria-label={t('guests.removeFor', { name: nameOf(guest) })}
                      onClick={() => setLeaving(guest)}
                    >
                      {t('common.remove')}
                    </Button>
                  </span>
                ) : null}
              </li>
            ))}
          </ul>
        ) : null}
        {mayWrite ? (
          <div className="no-print">
            <Button icon="plus" onClick={() => setAsking('new')}>
              {t('guests.ask')}
            </Button>
          </div>
        ) : null}
      </div>
      {asking ? (
        <AskGuestDialog
          place={place}
          exercise={exercise}
          guest={asking === 'new' ? null : { id: asking.id, name: nameOf(asking) }}
          onClose={() => setAsking(null)}
        />
      ) : null}
      <ConfirmDialog
        open={leaving !== null}
        busy={remove.isPending}
        title={t('guests.removeTitle', { name: leaving ? nameOf(leaving) : '' })}
        confirmLabel={t('common.remove')}
        onClose={() => setLeaving(null)}
        onConfirm={() => leaving && remove.mutate({ collaboration, id: leaving.id })}
      >
        <p>{t(leaving?.answeredAt ? 'guests.removeAnswered' : 'guests.removeLead')}</p>
        <ProblemNotice error={remove.error} />
      </ConfirmDialog>
    </Card>
  );
}

function GuestAnswersOf({ guest, name, exercise }: { guest: Guest; name: string; exercise: Exercise }) {
  const { t, format } = useI18n();
  const given = guestQuestions(exercise).filter(({ key }) => (guest.answers[key] ?? '').trim() !== '');
  const state = guest.answeredAt
    ? t('guests.answered', { date: format.date(guest.answeredAt) })
    : guest.expiresAt
      ? t('guests.waiting', { date: format.date(guest.expiresAt) })
      : t('guests.ended');
  return (
    <section aria-label={name}>
      <h3>{name}</h3>
      <p className="small muted">{state}</p>
      {given.length > 0 ? (
        <dl className="guest-answers">
          {given.map(({ key, label }) => (
            <div key={key}>
              <dt>{label}</dt>
              <dd>{guest.answers[key]}</dd>
            </div>
          ))}
        </dl>
      ) : null}
    </section>
  );
}
