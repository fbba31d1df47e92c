import { useState } from 'react';

import type { Actor } from '../../../domain/actor.ts';
import { Button } from '../../components/button.tsx';
import { CheckboxGroup } from '../../components/checkbox-group.tsx';
import { Dialog } from '../../components/dialog.tsx';
import { Form } from '../../components/form.tsx';
import { Select } from '../../components/select.tsx';
import { useI18n } from '../../lib/i18n.ts';
import { useActorLabels } from './actor-labels.ts';

const fields = ['trade', 'ring', 'stage'] as const;
type Field = (typeof fields)[number];

export type ChangeSeveralDialogProps = {
  /** The organisations that the table shows, in its order. */
  rows: readonly Actor[];
  /** Changes one and gives when it is saved, refused or kept to be tried again; the page tells of the latter two. */
  onChange: (actor: Actor, patch: Partial<Actor>) => Promise<void>;
  onClose: () => void;
};

/** One field of several organisations set together: what a list that has just been read lacks most often. */
export function ChangeSeveralDialog({ rows, onChange, onClose }: ChangeSeveralDialogProps) {
  const { t } = useI18n();
  const labels = useActorLabels();
  const [field, setField] = useState<Field>('trade');
  const [value, setValue] = useState('');
  const [chosen, setChosen] = useState<string[]>([]);
  const [progress, setProgress] = useState<{ done: number; total: number } | null>(null);
  const options = { trade: labels.tradeOptions, ring: labels.ringOptions, stage: labels.stageOptions }[field];
  const now = (actor: Actor) => options.find((option) => option.value === actor[field])?.label ?? '';
  const changing = rows.filter((actor) => chosen.includes(actor.id) && actor[field] !== value);

  async function save(): Promise<void> {
    if (value === '' || changing.length === 0) return;
    for (const [at, actor] of changing.entries()) {
      setProgress({ done: at, total: changing.length });
      await onChange(actor, { [field]: value } as Partial<Actor>);
    }
    onClose();
  }

  return (
    <Dialog open onClose={onClose} keepOpen title={t('actors.several.title')}>
      <Form onSubmit={() => void save()}>
        <p>{t('actors.several.lead', { count: rows.length })}</p>
        <div className="actor-several">
          <Select
            label={t('actors.several.field')}
            value={field}
            options={fields.map((one) => ({ value: one, label: t(`actors.fields.${one}`) }))}
            onChange={(next) => {
              setField(next);
              setValue('');
            }}
          />
          <Select
            label={t('actors.several.value')}
            value={value}
            placeholder={t('common.choose')}
            options={options as { value: string; label: string }[]}
            onChange={setValue}
          />
        </div>
        <div className="cluster">
          <Button size="small" onClick={() => setChosen(rows.map(({ id }) => id))}>
            {t('actors.several.all')}
          </Button>
          <Button size="small" onClick={() => setChosen([])}>
            {t('actors.several.none')}
          </Button>
        </div>
        <CheckboxGroup
          label={t('actors.several.which')}
          values={chosen}
          options={rows.map((actor) => ({ value: actor.id, label: actor.name, hint: now(actor) }))}
          onChange={setChosen}
        />
        <p role="status" className="muted">
          {progress ? t('actors.several.progress', progress) : null}
        </p>
        <div className="cluster" data-justify="end">
          <Button onClick={onClose}>{t('common.cancel')}</Button>
          <Button type="submit" variant="primary" busy={progress !== null} disabled={value === '' || changing.length === 0}>
            {t('actors.several.submit', { count: changing.length })}
          </Button>
        </div>
      </Form>
    </Dialog>
  );
}
