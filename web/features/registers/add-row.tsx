import { useState } from 'react';
import type { RegisterRow } from '../../../contract/registers.ts';
import type { MethodRegister } from '../../../domain/method.ts';
import { Button } from '../../components/button.tsx';
import { QuickLine } from '../../components/quick-line.tsx';
import { Select } from '../../components/select.tsx';
import { useI18n } from '../../lib/i18n.ts';
import { sayRefusal, type useRegister } from './use-register.ts';

type AddRowProps = {
  register: MethodRegister;
  rows: ReturnType<typeof useRegister>;
  actors: readonly { id: string; name: string }[];
  onAdded: (row: RegisterRow) => void;
};

/** A new row begins with what names it: a line, or an organisation of the register. */
export function AddRow({ register, rows, actors, onAdded }: AddRowProps) {
  const { t } = useI18n();
  const [first] = register.columns;
  if (!first) return null;
  const label = t('registers.add', { one: register.one });
  if (first.type === 'line')
    return (
      <QuickLine
        draftKey={`register/${register.key}/new`}
        label={label}
        showLabel
        {...(first.hint ? { hint: first.hint } : {})}
        onAdd={(text) => rows.add({ [first.key]: text })}
      />
    );
  return <AddActorRow label={label} actors={actors} onAdd={(id) => rows.add({ [first.key]: id }).then(onAdded)} />;
}

type AddActorRowProps = {
  label: string;
  actors: readonly { id: string; name: string }[];
  onAdd: (actorId: string) => Promise<unknown>;
};

function AddActorRow({ label, actors, onAdd }: AddActorRowProps) {
  const { t } = useI18n();
  const [chosen, setChosen] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);

  async function add(): Promise<void> {
    if (chosen === null) return;
    setBusy(true);
    await onAdd(chosen).then(() => setChosen(null), sayRefusal);
    setBusy(false);
  }

  return (
    <div className="quick-line no-print">
      <Select
        label={label}
        value={chosen}
        placeholder={t('registers.chooseActor')}
        onClear={() => setChosen(null)}
        options={actors.map(({ id, name }) => ({ value: id, label: name }))}
        onChange={setChosen}
      />
      <Button icon="plus" busy={busy} disabled={chosen === null} onClick={() => void add()}>
        {t('common.add')}
      </Button>
    </div>
  );
}
