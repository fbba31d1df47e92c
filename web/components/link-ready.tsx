import type { ReactNode } from 'react';
import { useI18n } from '../lib/i18n.ts';
import { Button } from './button.tsx';
import { CopyLink } from './copy-link.tsx';
import { Notice } from './notice.tsx';

export type LinkReadyProps = { title: string; children: ReactNode; label: string; url: string; onClose: () => void };

/** The end of a dialog that has made a personal link: that it is ready, until when, and the link itself, to be copied. */
export function LinkReady({ title, children, label, url, onClose }: LinkReadyProps) {
  const { t } = useI18n();
  return (
    <div className="stack">
      <Notice tone="green" title={title}>
        {children}
      </Notice>
      <CopyLink label={label} url={url} />
      <div className="cluster" data-justify="end">
        <Button variant="primary" onClick={onClose}>
          {t('common.done')}
        </Button>
      </div>
    </div>
  );
}
