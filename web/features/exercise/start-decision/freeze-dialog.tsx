import { useMutation, useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { Button } from '../../../components/button.tsx';
import { CheckboxGroup } from '../../../components/checkbox-group.tsx';
import { DateField } from '../../../components/date-field.tsx';
import { Dialog } from '../../../components/dialog.tsx';
import { ProblemNotice } from '../../../components/problem-notice.tsx';
import { api } from '../../../lib/api.ts';
import { client } from '../../../lib/client.ts';
import { useSlug } from '../../../lib/collaboration.ts';
import { useI18n } from '../../../lib/i18n.ts';
import { localToday } from '../../../lib/local-today.ts';
import { notify } from '../../../lib/notify.ts';

/** Last step before the decision is frozen: which organisations are asked to confirm it, and by when. */
export function FreezeDialog({ onClose }: { onClose: () => void }) {
  const { t, locale } = useI18n();
  const collaboration = useSlug();
  const navigate = useNavigate();
  const actors = useQuery(api.actors.list.queryOptions({ input: { collaboration } }));
  const inner = (actors.data ?? []).filter((one) => one.ring === 'core' || one.ring === 'network');
  const [chosen, setChosen] = useState<string[] | null>(null);
  const [answerBy, setAnswerBy] = useState<string | null>(null);
  const asked = chosen ?? inner.filter((one) => one.ring === 'core').map((one) => one.id);
  const freeze = useMutation({
    mutationFn: () => client.documents.freeze({ collaboration, kind: 'start-decision', actorIds: asked, answerBy, locale }),
    onSuccess: ({ id, number }) => {
      notify(t('exercise.start.frozenNow', { version: number }));
      void navigate({ to: '/s/$collab/documents/$id', params: { collab: collaboration, id } });
    },
  });
  return (
    <Dialog
      open
      onClose={onClose}
      title={t('exercise.start.freezeTitle')}
      actions={
        <>
          <Button onClick={onClose}>{t('common.cancel')}</Button>
          <Button variant="primary" icon="lock" busy={freeze.isPending} disabled={!actors.data} onClick={() => freeze.mutate()}>
            {t('exercise.start.freeze')}
          </Button>
        </>
      }
    >
      <div className="stack">
        <p>{t('exercise.start.freezeMeans')}</p>
        {inner.length > 0 ? (
          <CheckboxGroup
            label={t('exercise.start.askWhom')}
            hint={t('exercise.start.askHint')}
            values={asked}
            options={inner.map((one) => ({ value: one.id, label: one.name }))}
            onChange={setChosen}
          />
        ) : (
          <p className="muted">{t('exercise.start.askNobody')}</p>
        )}
        {asked.length > 0 ? (
          <DateField label={t('exercise.start.answerBy')} optional value={answerBy} onChange={setAnswerBy} min={localToday()} />
        ) : null}
        <ProblemNotice error={freeze.error} />
      </div>
    </Dialog>
  );
}
