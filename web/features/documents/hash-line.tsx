import './documents.css';
import { useState } from 'react';
import { Button } from '../../components/button.tsx';
import { copyText } from '../../lib/copy-text.ts';
import { useI18n } from '../../lib/i18n.ts';

/** How long the button says that it has copied. */
const shownMs = 4000;

/** A document's checksum: its beginning to recognise, the whole of it to copy. */
export function HashLine({ sha256 }: { sha256: string }) {
  const { t } = useI18n();
  const [copied, setCopied] = useState(false);

  async function copy(): Promise<void> {
    if (!(await copyText(sha256))) return;
    setCopied(true);
    setTimeout(() => setCopied(false), shownMs);
  }

  return (
    <span className="hash-line">
      <span className="small muted">{t('documents.hash')}</span>
      <code title={sha256}>
        {sha256.slice(0, 8)}
        <span aria-hidden="true">…</span>
      </code>
      <Button variant="plain" size="small" icon={copied ? 'check' : 'copy'} iconOnly onClick={() => void copy()}>
        {t(copied ? 'documents.hashCopied' : 'documents.hashCopy')}
      </Button>
    </span>
  );
}
