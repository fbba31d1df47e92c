import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type KeyboardEvent, useState } from 'react';

import type { Trade } from '../../../domain/actor.ts';
import { lineLimit } from '../../../domain/text-limits.ts';
import { Button } from '../../components/button.tsx';
import { ProblemNotice } from '../../components/problem-notice.tsx';
import { Select } from '../../components/select.tsx';
import { TextField } from '../../components/text-field.tsx';
import { api } from '../../lib/api.ts';
import { useMay, useSlug } from '../../lib/collaboration.ts';
import { useI18n } from '../../lib/i18n.ts';
import { notify } from '../../lib/notify.ts';
import { useActorLabels } from './actor-labels.ts';

export type NewActorProps = {
  /** Called once the organisation is in the register; the list that the page reads follows. */
  onAdded: (actorId: string) => void;
};

/** Adds an organisation to the register from within another dialog: name and trade, no form of its own. */
export function NewActor({ onAdded }: NewActorProps) {
  const { t } = useI18n();
  const collaboration = useSlug();
  const queries = useQueryClient();
  const { tradeOptions } = useActorLabels();
  const mayAdd = useMay('write-actors');
  const [open, setOpen] = useState(false);
  const [name, setName] = useState('');
  const [trade, setTrade] = useState<Trade | null>(null);
  const [checked, setChecked] = useState(false);
  const add = useMutation(
    api.actors.create.mutationOptions({
      onSuccess: async (made) => {
        // Before anything is waited for: what is typed meanwhile in the dialog around must not be overwritten.
        onAdded(made.id);
        notify(t('actors.added', { name: made.name }));
        setOpen(false);
        setName('');
        setTrade(null);
        setChecked(false);
        await queries.invalidateQueries({ queryKey: api.actors.key() });
      },
    }),
  );
  if (!mayAdd) return null;
  if (!open)
    return (
      <div>
        <Button size="small" icon="plus" onClick={() => setOpen(true)}>
          {t('actors.addHere')}
        </Button>
      </div>
    );

  const submit = () => {
    setChecked(true);
    if (name.trim() !== '' && !add.isPending)
      add.mutate({ collaboration, name: name.trim(), ring: 'network', ...(trade ? { trade } : {}) });
  };
  const keyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter') return;
    // Enter would send the dialog's own form.
    event.preventDefault();
    submit();
  };
  return (
    <div className="stack" role="group" aria-label={t('actors.addHere')}>
      <TextField
        label={t('actors.fields.name')}
        hint={t('actors.nameHint')}
        autoFocus
        maxLength={lineLimit}
        error={checked && name.trim() === '' ? t('fields.required') : null}
        value={name}
        onChange={setName}
        onKeyDown={keyDown}
      />
      <Select
        label={t('actors.fields.trade')}
        value={trade}
        options={tradeOptions}
        placeholder={t('actors.chooseTrade')}
        onChange={setTrade}
      />
      {add.error ? <ProblemNotice error={add.error} /> : null}
      <div className="cluster">
        <Button icon="plus" busy={add.isPending} onClick={submit}>
          {t('actors.addHereDo')}
        </Button>
        <Button variant="plain" onClick={() => setOpen(false)}>
          {t('common.cancel')}
        </Button>
      </div>
    </div>
  );
}
