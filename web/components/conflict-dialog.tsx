import { type ReactNode, useState } from 'react';
import { useI18n } from '../lib/i18n.ts';
import { Button } from './button.tsx';
import { Dialog } from './dialog.tsx';
import { SideChoice } from './side-choice.tsx';

export type ConflictField<Row> = {
  key: keyof Row & string;
  label: string;
  /** How a value is shown; plain text unless told. */
  show?: (value: Row[keyof Row]) => ReactNode;
};

export type ConflictDialogProps<Row> = {
  conflict: { mine: Row; theirs: Row; fields: (keyof Row & string)[] } | null;
  /** Names of the fields; those without a name are shown by their key. */
  fields: readonly ConflictField<Row>[];
  /** The other version is the reader's own, from another device. */
  own?: boolean;
  /** The chosen value of each conflicting field. */
  onResolve: (chosen: Partial<Row>) => void;
};

type Side = 'mine' | 'theirs';

/** Both versions of every field that two people changed, side by side; closes only when each has been chosen. */
export function ConflictDialog<Row>({ conflict, fields, own = false, onResolve }: ConflictDialogProps<Row>) {
  const { t } = useI18n();
  const [choices, setChoices] = useState<Partial<Record<string, Side>>>({});
  const [later, setLater] = useState(false);
  if (!conflict) return null;
  const left = conflict.fields.filter((key) => !choices[key]).length;
  const chooseAll = (side: Side) => setChoices(Object.fromEntries(conflict.fields.map((key) => [key, side])));

  function apply(): void {
    if (!conflict) return;
    const chosen: Partial<Row> = {};
    for (const key of conflict.fields) chosen[key] = choices[key] === 'mine' ? conflict.mine[key] : conflict.theirs[key];
    setChoices({});
    onResolve(chosen);
  }

  if (later) {
    return (
      <Button variant="danger" icon="warning" onClick={() => setLater(false)}>
        {t('save.resolve')}
      </Button>
    );
  }
  return (
    <Dialog
      open
      keepOpen
      onClose={() => setLater(true)}
      size="wide"
      title={t(own ? 'conflict.titleOwn' : 'conflict.title')}
      actions={
        <>
          <Button onClick={() => chooseAll('mine')}>{t('conflict.allMine')}</Button>
          <Button onClick={() => chooseAll('theirs')}>{t('conflict.allTheirs')}</Button>
          <Button variant="primary" disabled={left > 0} onClick={apply}>
            {left > 0 ? t('conflict.notChosen', { count: left }) : t('conflict.apply')}
          </Button>
        </>
      }
    >
      <p>{t(own ? 'conflict.leadOwn' : 'conflict.lead')}</p>
      {conflict.fields.map((key) => (
        <ConflictChoice
          key={key}
          field={fields.find((field) => field.key === key) ?? { key, label: key }}
          mine={conflict.mine[key]}
          theirs={conflict.theirs[key]}
          side={choices[key]}
          onChoose={(side) => setChoices({ ...choices, [key]: side })}
        />
      ))}
    </Dialog>
  );
}

type ConflictChoiceProps<Row> = {
  field: ConflictField<Row>;
  mine: Row[keyof Row];
  theirs: Row[keyof Row];
  side: Side | undefined;
  onChoose: (side: Side) => void;
};

function ConflictChoice<Row>({ field, mine, theirs, side, onChoose }: ConflictChoiceProps<Row>) {
  const { t } = useI18n();
  const show = (value: Row[keyof Row]) => field.show?.(value) ?? plain(value) ?? <em>{t('conflict.empty')}</em>;
  return (
    <SideChoice
      label={field.label}
      sides={[
        { key: 'mine', label: t('conflict.mine'), shown: show(mine) },
        { key: 'theirs', label: t('conflict.theirs'), shown: show(theirs) },
      ]}
      chosen={side}
      onChoose={onChoose}
    />
  );
}

/** A value as text; null when there is nothing to read. */
function plain(value: unknown): string | null {
  if (value === null || value === undefined || value === '') return null;
  if (Array.isArray(value)) return value.length > 0 ? value.map((part) => plain(part) ?? '').join('\n') : null;
  return typeof value === 'object' ? objectWords(value) : String(value);
}

/** What a line of a list says, for fields that have no words of their own: what people wrote, never keys, ids or marks. */
function objectWords(value: object): string {
  const said = Object.entries(value).filter(([key]) => !/^(id|version|position|.*Id|.*Ids)$/.test(key));
  return said.flatMap(([, part]) => plain(part) ?? []).join(' · ');
}
