import './record-dialog.css';
import { type ReactNode, useRef, useState } from 'react';
import { Button } from './button.tsx';
import { ConfirmDialog } from './confirm-dialog.tsx';
import { ConflictDialog, type ConflictField } from './conflict-dialog.tsx';
import { Dialog } from './dialog.tsx';
import { Notice } from './notice.tsx';
import { SaveState } from './save-state.tsx';
import { useI18n } from '../lib/i18n.ts';
import { notify } from '../lib/notify.ts';
import { refusalSentence } from '../lib/refusal.ts';
import type { RecordSaver } from '../lib/use-record-saver.ts';
import { useChangedByOthers } from '../lib/use-changed-by-others.ts';

type FormRow = { id: string; version: number };

export type RecordDialogProps<Row extends FormRow> = {
  row: Row;
  record: RecordSaver<Row>;
  title: string;
  /** Names of the fields, for a conflict and for what others change. */
  fields: readonly ConflictField<Row>[];
  /** Someone else has removed the row; what is written here can be put back. */
  removed: boolean;
  mayWrite: boolean;
  putBack: () => Promise<unknown>;
  removal: Removal;
  onClose: () => void;
  children: ReactNode;
};

export type Removal = {
  label: string;
  /** True when it is gone. */
  run: () => Promise<boolean>;
  /** Asked first; without it the row goes at once, with a way to undo. */
  ask?: { question: string; text: string };
};

/**
 * The frame of every row's form: saves while one writes, says what is saved and what others change meanwhile, and lets
 * the writer choose when two have changed the same field.
 */
export function RecordDialog<Row extends FormRow>({
  row,
  record,
  title,
  fields,
  removed,
  mayWrite,
  putBack,
  removal,
  onClose,
  children,
}: RecordDialogProps<Row>) {
  const { t } = useI18n();
  const state = useRef(record.state);
  state.current = record.state;
  const leave = () =>
    void record.flush().then(() => {
      if (!['idle', 'saved', 'saving'].includes(state.current.kind)) notify(t('save.closedUnsaved'), { tone: 'red' });
      onClose();
    });
  return (
    <Dialog
      open
      keepOpen
      size="wide"
      title={title}
      onClose={leave}
      actions={
        mayWrite && !removed ? (
          <>
            <RemoveRow removal={removal} onClose={onClose} />
            <span className="grow record-state">
              <SaveState state={record.state} onRetry={() => void record.flush()} />
            </span>
            <Button variant="primary" onClick={leave}>
              {t('common.done')}
            </Button>
          </>
        ) : undefined
      }
    >
      <div className="stack" data-gap="5">
        {removed ? <RemovedNotice mayWrite={mayWrite} putBack={putBack} onClose={onClose} /> : null}
        <ChangedNotice row={row} shown={record.value} fields={fields} />
        <fieldset className="stack record-fields" data-gap="5" disabled={!mayWrite || removed}>
          {children}
        </fieldset>
      </div>
      <ConflictDialog conflict={record.conflict} fields={fields} onResolve={(chosen) => void record.resolve(chosen)} />
    </Dialog>
  );
}

/** Says what someone else has changed while the form is open; what one writes oneself is not touched. */
function ChangedNotice<Row extends FormRow>({
  row,
  shown,
  fields,
}: {
  row: Row;
  shown: Row;
  fields: readonly ConflictField<Row>[];
}) {
  const { t, format } = useI18n();
  const news = useChangedByOthers(row, shown);
  const named = fields.filter((field) => news.fields.includes(field.key)).map((field) => `”${field.label}”`);
  if (named.length === 0) return null;
  return (
    <Notice
      tone="amber"
      icon="users"
      actions={
        <Button size="small" onClick={news.dismiss}>
          {t('plan.seen')}
        </Button>
      }
    >
      {t('plan.changedByOthers', { fields: format.list(named) })}
    </Notice>
  );
}

function RemoveRow({ removal, onClose }: { removal: Removal; onClose: () => void }) {
  const [asking, setAsking] = useState(false);
  const [busy, setBusy] = useState(false);

  async function run(): Promise<void> {
    setBusy(true);
    const gone = await removal.run();
    setBusy(false);
    setAsking(false);
    if (gone) onClose();
  }

  return (
    <>
      <Button variant="danger" icon="trash" busy={busy} onClick={() => (removal.ask ? setAsking(true) : void run())}>
        {removal.label}
      </Button>
      {removal.ask ? (
        <ConfirmDialog
          open={asking}
          danger
          busy={busy}
          title={removal.ask.question}
          confirmLabel={removal.label}
          onClose={() => setAsking(false)}
          onConfirm={() => void run()}
        >
          {removal.ask.text}
        </ConfirmDialog>
      ) : null}
    </>
  );
}

/** Nothing that was written is lost when someone else removes the row. */
function RemovedNotice({
  mayWrite,
  putBack,
  onClose,
}: {
  mayWrite: boolean;
  putBack: () => Promise<unknown>;
  onClose: () => void;
}) {
  const { t } = useI18n();
  const again = () => void putBack().then(onClose, (error: unknown) => notify(refusalSentence(error), { tone: 'red' }));
  return (
    <Notice
      tone="amber"
      title={t('plan.removedByOther')}
      actions={mayWrite ? <Button onClick={again}>{t('plan.putBack')}</Button> : undefined}
    >
      {t('plan.removedByOtherText')}
    </Notice>
  );
}
