import './account.css';
import { useState } from 'react';

import { Button } from '../../components/button.tsx';
import { Checkbox } from '../../components/checkbox.tsx';
import { Notice } from '../../components/notice.tsx';
import { useI18n } from '../../lib/i18n.ts';

/** Ten codes for the day the phone is gone. Shown this once; the way on opens when they have been kept. */
export function BackupCodes({ codes, onDone }: { codes: string[]; onDone: () => void }) {
  const { t } = useI18n();
  const [kept, setKept] = useState(false);
  const [copied, setCopied] = useState(false);
  const text = `${t('account.backupFileTitle', { host: location.host })}\n\n${codes.join('\n')}\n`;

  async function copy(): Promise<void> {
    await navigator.clipboard?.writeText(text).catch(() => undefined);
    setCopied(true);
  }
  function download(): void {
    const address = URL.createObjectURL(new Blob([text], { type: 'text/plain' }));
    Object.assign(document.createElement('a'), { href: address, download: 'ringar-codes.txt' }).click();
    URL.revokeObjectURL(address);
  }

  return (
    <div className="stack" data-gap="4">
      <Notice tone="green" title={t('account.authenticatorOnNow')}>
        {t('account.backupLead')}
      </Notice>
      <ul role="list" className="backup-codes">
        {codes.map((code) => (
          <li key={code}>{code}</li>
        ))}
      </ul>
      <div className="cluster">
        <Button icon="download" onClick={download}>
          {t('common.download')}
        </Button>
        <Button icon={copied ? 'check' : 'copy'} onClick={() => void copy()}>
          {copied ? t('common.copied') : t('common.copy')}
        </Button>
        <Button onClick={() => print()}>{t('common.print')}</Button>
      </div>
      <Checkbox label={t('account.backupKept')} checked={kept} onChange={setKept} />
      <div>
        <Button variant="primary" disabled={!kept} onClick={onDone}>
          {t('common.done')}
        </Button>
      </div>
    </div>
  );
}
