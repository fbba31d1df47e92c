import './field.css';
import { useRef, useState } from 'react';
import { useI18n } from '../lib/i18n.ts';
import { Button } from './button.tsx';
import { Field } from './field.tsx';

/** An address to hand on: shown whole, copied with one press. */
export function CopyLink({ label, url, hint }: { label: string; url: string; hint?: string }) {
  const { t } = useI18n();
  const input = useRef<HTMLInputElement>(null);
  const [copied, setCopied] = useState(false);

  async function copy(): Promise<void> {
    input.current?.select();
    try {
      await navigator.clipboard.writeText(url);
    } catch {
      // Clipboard blocked, or no https: the address is selected, and this older way usually works.
      document.execCommand('copy');
    }
    setCopied(true);
    setTimeout(() => setCopied(false), 4000);
  }

  return (
    <Field label={label} {...(hint ? { hint } : {})}>
      {(control) => (
        <span className="input-with-unit">
          <input {...control} ref={input} className="input" readOnly value={url} onFocus={(event) => event.target.select()} />
          <Button icon={copied ? 'check' : 'copy'} onClick={() => void copy()}>
            <span aria-live="polite">{copied ? t('common.copied') : t('common.copy')}</span>
          </Button>
        </span>
      )}
    </Field>
  );
}
