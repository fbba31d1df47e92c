import { useState } from 'react';
import type { SignatoryView } from '../../../contract/confirmations.ts';
import { Button } from '../../components/button.tsx';
import { Form } from '../../components/form.tsx';
import { Notice } from '../../components/notice.tsx';
import { client } from '../../lib/client.ts';
import { useI18n } from '../../lib/i18n.ts';
import { refusalSentence } from '../../lib/refusal.ts';
import { shrinkPhoto } from '../../lib/shrink-photo.ts';
import { PaperDrop } from '../confirmation/paper-drop.tsx';
import { StepFrame } from './step-frame.tsx';

/** Third step, for those who want: a photo or a PDF of the signed paper. */
export function PaperStep({
  token,
  onSaved,
  onSkip,
}: {
  token: string;
  onSaved: (view: SignatoryView) => void;
  onSkip: () => void;
}) {
  const { t } = useI18n();
  const [file, setFile] = useState<File | null>(null);
  const [busy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<string | null>(null);

  async function send(): Promise<void> {
    if (!file) return;
    setBusy(true);
    setRefusal(null);
    try {
      onSaved(await client.signatory.attach({ token, file: await shrinkPhoto(file) }));
    } catch (error) {
      setRefusal(refusalSentence(error));
      setBusy(false);
    }
  }

  return (
    <Form onSubmit={send}>
      <StepFrame
        eyebrow={t('link.step', { step: 3, steps: 3 })}
        title={t('link.paperTitle')}
        actions={
          <>
            <Button size="large" onClick={onSkip}>
              {t('link.paperSkip')}
            </Button>
            <Button type="submit" variant="primary" size="large" disabled={!file} busy={busy}>
              {t('link.paperSend')}
            </Button>
          </>
        }
      >
        <p>{t('link.paperLead')}</p>
        <PaperDrop label={t('link.paperFile')} file={file} onChange={setFile} />
        <p className="small muted">{t('confirm.paper.lead')}</p>
        {refusal ? <Notice tone="red">{refusal}</Notice> : null}
      </StepFrame>
    </Form>
  );
}
