import './live-text.css';
import { lazy, type ReactNode, Suspense, useId, useState } from 'react';
import type { RichText } from '../../../domain/rich-text.ts';
import { Audience, FieldError } from '../../components/field.tsx';
import { RichTextView } from '../../components/rich-text-view.tsx';
import { useI18n } from '../../lib/i18n.ts';
import { useLiveDocument } from './live-document-provider.tsx';

const LiveTextEditor = lazy(() => import('./live-text-editor.tsx').then((module) => ({ default: module.LiveTextEditor })));

export type LiveTextProps = {
  /** The shared text is `rich:<fieldKey>`. */
  fieldKey: string;
  label: ReactNode;
  /** The label is read out but not drawn: a heading beside it says the same. */
  hideLabel?: boolean;
  hint?: ReactNode;
  /** Who will see what is written: "alla i samverkan". */
  audience?: string;
  placeholder?: string;
  /** The text as last stored: shown until the live one has arrived. */
  stored?: RichText;
  /** Lines of room when empty. */
  rows?: number;
};

/** A text that several people write in at once, with simple shapes. Stands inside a `LiveDocumentProvider`. */
export function LiveText({ fieldKey, label, hideLabel = false, hint, audience, placeholder, stored, rows = 4 }: LiveTextProps) {
  const { t } = useI18n();
  const id = useId();
  const { session, progress, writable, visitors } = useLiveDocument();
  const [refused, setRefused] = useState<string | null>(null);
  const here = visitors.filter((visitor) => visitor.field === `rich:${fieldKey}`).map((visitor) => visitor.name);
  const describedBy = [hint && `${id}-hint`, audience && `${id}-audience`, refused && `${id}-refused`].filter(Boolean).join(' ') || undefined;
  const words = stored ? <RichTextView value={stored} /> : null;
  return (
    <div className="field live-text" style={{ '--rows': rows } as React.CSSProperties}>
      <div className="live-text-head">
        <span id={`${id}-label`} className={hideLabel ? 'visually-hidden' : 'field-label'}>
          {label}
        </span>
        <LiveWriters names={here} />
      </div>
      {hint ? (
        <div id={`${id}-hint`} className="field-hint">
          {hint}
        </div>
      ) : null}
      <div className="live-text-box" data-writable={writable || undefined} data-refused={refused ? '' : undefined}>
        <Suspense fallback={<WaitingText>{words}</WaitingText>}>
          {session && progress.synced ? (
            <LiveTextEditor
              session={session}
              fieldKey={fieldKey}
              writable={writable}
              labelledBy={`${id}-label`}
              describedBy={describedBy}
              placeholder={writable ? placeholder : undefined}
              onRefused={setRefused}
            />
          ) : (
            <WaitingText>{words}</WaitingText>
          )}
        </Suspense>
      </div>
      <FieldError id={`${id}-refused`} error={refused} />
      {progress.canWrite === false ? <div className="field-hint">{t('live.readOnly')}</div> : null}
      {audience ? <Audience id={`${id}-audience`} who={audience} /> : null}
    </div>
  );
}

/** In the editor's place and of its size until it is there, so that nothing jumps. */
function WaitingText({ children }: { children: ReactNode }) {
  return (
    <>
      <div className="live-toolbar" aria-hidden="true" />
      <div className="live-text-words" aria-busy="true">
        {children}
      </div>
    </>
  );
}

/** "Polisen skriver här": who else is in the field. */
function LiveWriters({ names }: { names: string[] }) {
  const { t, format } = useI18n();
  return (
    <span className="live-writers" role="status">
      {names.length > 0 ? t('live.writesHere', { names: format.list(names) }) : null}
    </span>
  );
}
