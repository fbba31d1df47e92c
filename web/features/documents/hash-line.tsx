import './documents.css';
import { useState } from 'react';
import { Button } from '../../components/button.tsx';
import { useI18n } from '../../lib/i18n.ts';

/** A document's checksum: its beginning to recognise, the whole of it to copy. */
export function HashLine({ sha256 }: { sha256: string }) {
  const { t } = useI18n();
  const [copied, setCopied] = useState(false);

  async function copy(): Promise<void> {
    try {
      await navigator.clipboard.writeText(sha256);
      setCopied(true);
      setTimeout(() => setCopied(false), 4000);
    } catch {
      // Clipboard blocked, or no https: the whole sum can be selected in the page about the version.
    }
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
