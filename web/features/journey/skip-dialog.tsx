import { useState } from 'react';
import { longLineLimit } from '../../../domain/text-limits.ts';
import { Button } from '../../components/button.tsx';
import { Dialog } from '../../components/dialog.tsx';
import { DraftNotice } from '../../components/draft-notice.tsx';
import { TextArea } from '../../components/text-area.tsx';
import { useI18n } from '../../lib/i18n.ts';
import { unsafeSentence } from '../../lib/text-guard.ts';
import { useDraft } from '../../lib/use-draft.ts';

export type SkipDialogProps = {
  open: boolean;
  /** What is skipped: "Engagemang". */
  title: string;
  /** A note that is there already. */
  note: string;
  busy: boolean;
  onClose: () => void;
  /** `onDone` is called when it has been saved. */
  onSkip: (note: string, onDone: () => void) => void;
};

/** Asks why something is skipped. The answer stays beside it, for whoever comes later. */
export function SkipDialog(props: SkipDialogProps) {
  return props.open ? <OpenSkipDialog {...props} /> : null;
}

function OpenSkipDialog({ open, title, note, busy, onClose, onSkip }: SkipDialogProps) {
  const { t } = useI18n();
  const draft = useDraft(`skip${location.pathname}/${title}`, note);
  const { value: text, set: setText, drop } = draft;
  const [asked, setAsked] = useState(false);
  const isEmpty = text.trim() === '';

  function skip(): void {
    setAsked(true);
    if (!isEmpty && unsafeSentence(text) === null) onSkip(text.trim(), drop);
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
        <DraftNotice draft={draft} />
        <p>{t('journey.skipLead')}</p>
        <TextArea
          label={t('journey.skipNote')}
          hint={t('journey.skipHint')}
          audience={t('fields.audienceGroup')}
          value={text}
          onChange={setText}
          maxLength={longLineLimit}
          error={asked && isEmpty ? t('journey.skipMissing') : null}
          required
          autoFocus
        />
      </div>
    </Dialog>
  );
}
