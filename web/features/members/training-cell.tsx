import './members.css';
import { useState } from 'react';

import { lineLimit } from '../../../domain/text-limits.ts';
import type { MemberView } from '../../../contract/members.ts';
import { Button } from '../../components/button.tsx';
import { DateField } from '../../components/date-field.tsx';
import { Dialog } from '../../components/dialog.tsx';
import { DraftNotice } from '../../components/draft-notice.tsx';
import { Form } from '../../components/form.tsx';
import { TextField } from '../../components/text-field.tsx';
import { useI18n } from '../../lib/i18n.ts';
import { useDraft } from '../../lib/use-draft.ts';

type Training = MemberView['training'][number];

const empty: Training = { title: '', provider: '', takenOn: null };

export type TrainingCellProps = {
  draftKey: string;
  label: string;
  value: Training[];
  onCommit: (value: Training[]) => void;
  disabled: boolean;
};

/** Trainings that a person has taken or plans: a list in the cell, a dialog to add and remove. @source inventory B11 */
export function TrainingCell({ draftKey, label, value, onCommit, disabled }: TrainingCellProps) {
  const { t, format } = useI18n();
  const [open, setOpen] = useState(false);
  const lines = value.map((training) =>
    [training.title, training.takenOn ? format.date(training.takenOn, 'short') : t('members.trainingPlanned')].join(', '),
  );
  const shown = lines.length > 0 ? lines.map((line) => <span key={line}>{line}</span>) : null;
  if (disabled) return shown ? <span className="training-cell">{shown}</span> : null;
  return (
    <>
      <button type="button" className="editable-cell" data-empty={!shown || undefined} onClick={() => setOpen(true)}>
        <span className="visually-hidden">{t('table.editCell', { column: label })}: </span>
        {shown ? <span className="training-cell">{shown}</span> : t('table.emptyCell')}
      </button>
      <Dialog open={open} onClose={() => setOpen(false)} title={label} keepOpen>
        <TrainingList value={value} onCommit={onCommit} />
        <AddTraining draftKey={draftKey} onAdd={(training) => onCommit([...value, training])} />
      </Dialog>
    </>
  );
}

function TrainingList({ value, onCommit }: Pick<TrainingCellProps, 'value' | 'onCommit'>) {
  const { t, format } = useI18n();
  if (value.length === 0) return <p className="muted">{t('members.trainingNone')}</p>;
  return (
    <ul role="list" className="training-list">
      {value.map((training, at) => (
        <li key={`${training.title}/${training.provider}/${training.takenOn}`}>
          <span>
            <strong>{training.title}</strong>
            <span className="small muted">
              {[training.provider, training.takenOn ? format.date(training.takenOn) : t('members.trainingPlanned')]
                .filter(Boolean)
                .join(' · ')}
            </span>
          </span>
          <Button variant="plain" icon="trash" iconOnly onClick={() => onCommit(value.filter((_, other) => other !== at))}>
            {t('members.trainingRemove', { title: training.title })}
          </Button>
        </li>
      ))}
    </ul>
  );
}

function AddTraining({ draftKey, onAdd }: { draftKey: string; onAdd: (training: Training) => void }) {
  const { t } = useI18n();
  const kept = useDraft(draftKey, empty);
  const { value: draft, set: setDraft } = kept;
  const [missing, setMissing] = useState(false);
  function add(): void {
    setMissing(draft.title.trim() === '');
    if (draft.title.trim() === '') return;
    onAdd({ ...draft, title: draft.title.trim(), provider: draft.provider.trim() });
    kept.drop();
  }
  return (
    <Form onSubmit={add} className="stack training-add">
      <DraftNotice draft={kept} />
      <TextField
        label={t('members.trainingTitle')}
        value={draft.title}
        error={missing ? t('fields.required') : null}
        maxLength={lineLimit}
        onChange={(title) => setDraft({ ...draft, title })}
      />
      <TextField
        label={t('members.trainingProvider')}
        optional
        value={draft.provider}
        maxLength={lineLimit}
        onChange={(provider) => setDraft({ ...draft, provider })}
      />
      <DateField
        label={t('members.trainingTakenOn')}
        hint={t('members.trainingTakenOnHint')}
        value={draft.takenOn}
        onChange={(takenOn) => setDraft({ ...draft, takenOn })}
      />
      <div>
        <Button type="submit" icon="plus">
          {t('members.trainingAdd')}
        </Button>
      </div>
    </Form>
  );
}
