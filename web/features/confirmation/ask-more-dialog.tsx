import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';

import type { DocumentView } from '../../../contract/documents.ts';
import { isDecided } from '../../../domain/document-confirmation.ts';
import { Button } from '../../components/button.tsx';
import { Checkbox } from '../../components/checkbox.tsx';
import { DateField } from '../../components/date-field.tsx';
import { Dialog } from '../../components/dialog.tsx';
import { Form } from '../../components/form.tsx';
import { ProblemNotice } from '../../components/problem-notice.tsx';
import { api } from '../../lib/api.ts';
import { today } from '../../lib/clock.ts';
import { useSlug } from '../../lib/collaboration.ts';
import { useI18n } from '../../lib/i18n.ts';
import { notify } from '../../lib/notify.ts';
import { NewActor } from '../actors/new-actor.tsx';

/** Asks further organisations about a frozen document: those of the register that have not been asked, or a new one. */
export function AskMoreDialog({ document, onClose }: { document: DocumentView; onClose: () => void }) {
  const { t, format } = useI18n();
  const collaboration = useSlug();
  const queries = useQueryClient();
  const actors = useQuery(api.actors.list.queryOptions({ input: { collaboration } }));
  const asked = new Set(document.confirmationRows.map(({ actorId }) => actorId));
  const rest = (actors.data ?? []).filter(({ id }) => !asked.has(id)).toSorted((a, b) => format.compare(a.name, b.name));
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const [answerBy, setAnswerBy] = useState(() => openDay(document));
  const ask = useMutation(
    api.documents.askMore.mutationOptions({
      onSuccess: async ({ added }) => {
        await queries.invalidateQueries({ queryKey: api.documents.key() });
        notify(t('confirm.more.done', { count: added }));
        onClose();
      },
    }),
  );
  const submit = () => {
    if (chosen.length > 0) ask.mutate({ collaboration, id: document.id, actorIds: [...chosen], answerBy });
  };
  return (
    <Dialog open onClose={onClose} keepOpen title={t('confirm.more.title')}>
      <Form onSubmit={submit}>
        <p>{t('confirm.more.lead', { number: document.number })}</p>
        <fieldset className="field">
          <legend className="field-label">{t('freeze.ask')}</legend>
          {rest.length === 0 && actors.data ? <p className="muted">{t('confirm.more.none')}</p> : null}
          {rest.map(({ id, name }) => (
            <Checkbox
              key={id}
              label={name}
              checked={chosen.includes(id)}
              onChange={(on) => setChosen(on ? [...chosen, id] : chosen.filter((other) => other !== id))}
            />
          ))}
        </fieldset>
        <NewActor onAdded={(id) => setChosen((before) => [...before, id])} />
        <DateField
          label={t('freeze.answerBy')}
          hint={t('freeze.answerByHint')}
          optional
          value={answerBy}
          min={today()}
          onChange={setAnswerBy}
        />
        <ProblemNotice error={ask.error ?? actors.error} />
        <div className="cluster" data-justify="end">
          <Button onClick={onClose}>{t('common.cancel')}</Button>
          <Button type="submit" variant="primary" busy={ask.isPending} disabled={chosen.length === 0}>
            {t('confirm.more.submit')}
          </Button>
        </div>
      </Form>
    </Dialog>
  );
}

/** The day that the others answer by, when it has not passed. */
function openDay({ confirmationRows }: DocumentView): string | null {
  const day = confirmationRows.find((row) => row.answerBy && !isDecided(row.state))?.answerBy ?? null;
  return day && day >= today() ? day : null;
}
