import { useState } from 'react';
import type { ExercisePlace } from '../../../contract/method.ts';
import { Button } from '../../components/button.tsx';
import { ConfirmDialog } from '../../components/confirm-dialog.tsx';
import { LinkButton } from '../../components/link-button.tsx';
import { useSlug } from '../../lib/collaboration.ts';
import { useI18n } from '../../lib/i18n.ts';
import { notify } from '../../lib/notify.ts';
import { refusalSentence } from '../../lib/refusal.ts';
import type { UseMethodCopy } from './use-method-copy.ts';

export type CopyExerciseActionsProps = {
  place: ExercisePlace;
  title: string;
  /** Where its texts are edited, as a part of the address. */
  owner: string;
  isOwn: boolean;
  isHidden: boolean;
  isAnswered: boolean;
  copy: UseMethodCopy;
};

/** What can be done with one exercise of the town's method: its texts, hide or show, remove an own one. */
export function CopyExerciseActions({ place, title, owner, isOwn, isHidden, isAnswered, copy }: CopyExerciseActionsProps) {
  const { t } = useI18n();
  const collab = useSlug();
  const [busy, setBusy] = useState(false);
  const { method, station, exercise } = place;
  const run = (work: () => Promise<unknown>) => {
    setBusy(true);
    void work()
      .catch((error: unknown) => {
        notify(refusalSentence(error), { tone: 'red' });
        void copy.query.refetch();
      })
      .finally(() => setBusy(false));
  };
  const of = <span className="visually-hidden"> {title}</span>;
  return (
    <span className="cluster">
      {isOwn ? (
        <LinkButton
          size="small"
          icon="edit"
          to="/s/$collab/method/$method/own/$station/$exercise"
          params={{ collab, method, station, exercise }}
        >
          {t('methodCopy.edit')}
          {of}
        </LinkButton>
      ) : (
        <LinkButton size="small" icon="edit" to="/s/$collab/method/$method/texts/$owner" params={{ collab, method, owner }}>
          {t('methodCopy.editTexts')}
          {of}
        </LinkButton>
      )}
      <Button size="small" busy={busy} onClick={() => run(() => copy.hide({ station, exercise }, !isHidden))}>
        {t(isHidden ? 'methodCopy.show' : 'methodCopy.hide')}
        {of}
      </Button>
      {isOwn && !isAnswered ? (
        <RemoveOwn title={title} busy={busy} onRemove={() => run(() => copy.removeOwn({ station, exercise }))} />
      ) : null}
    </span>
  );
}

function RemoveOwn({ title, busy, onRemove }: { title: string; busy: boolean; onRemove: () => void }) {
  const { t } = useI18n();
  const [asking, setAsking] = useState(false);
  return (
    <>
      <Button size="small" variant="danger" icon="trash" iconOnly busy={busy} onClick={() => setAsking(true)}>
        {t('methodCopy.remove', { title })}
      </Button>
      <ConfirmDialog
        open={asking}
        danger
        busy={busy}
        title={t('methodCopy.removeAsk', { title })}
        confirmLabel={t('common.remove')}
        onClose={() => setAsking(false)}
        onConfirm={() => {
          setAsking(false);
          onRemove();
        }}
      >
        {t('methodCopy.removeHow')}
      </ConfirmDialog>
    </>
  );
}
