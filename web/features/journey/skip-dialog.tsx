import { useEffect, useState } from 'react';
import { Button } from '../../components/button.tsx';
import { Dialog } from '../../components/dialog.tsx';
import { TextArea } from '../../components/text-area.tsx';
import { useI18n } from '../../lib/i18n.ts';
import { unsafeSentence } from '../../lib/text-guard.ts';

export type SkipDialogProps = {
  open: boolean;
  /** What is skipped: "Engagemang". */
  title: string;
  /** A note that is there already. */
  note: string;
  busy: boolean;
  onClose: () => void;
  onSkip: (note: string) => void;
};

/** Asks why something is skipped. The answer stays beside it, for whoever comes later. */
export function SkipDialog({ open, title, note, busy, onClose, onSkip }: SkipDialogProps) {
  const { t } = useI18n();
  const [text, setText] = useState(note);
  const [asked, setAsked] = useState(false);
  useEffect(() => {
    if (!open) return;
    setText(note);
    setAsked(false);
  }, [open, note]);
  const isEmpty = text.trim() === '';

  function skip(): void {
    setAsked(true);
    if (!isEmpty && unsafeSentence(text) === null) onSkip(text.trim());
  }

  return (
    <Dialog
      open={open}
      keepOpen
      onClose={onClose}
      title={t('journey.skipTitle', { title })}
      actions={
        <>
          <Button onClick={onClose}>{t('common.cancel')}</Button>
          <Button variant="primary" busy={busy} onClick={skip}>
            {t('journey.skipConfirm')}
          </Button>
        </>
      }
    >
      <div className="stack">
        <p>{t('journey.skipLead')}</p>
        <TextArea
          label={t('journey.skipNote')}
          hint={t('journey.skipHint')}
          audience={t('fields.audienceGroup')}
          value={text}
          onChange={setText}
          maxLength={2000}
          error={asked && isEmpty ? t('journey.skipMissing') : null}
          required
          autoFocus
        />
      </div>
    </Dialog>
  );
}
