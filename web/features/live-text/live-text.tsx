import './live-text.css';
import { type ReactNode, useId, useRef, useState } from 'react';
import type { RichText } from '../../../domain/rich-text.ts';
import { Audience, FieldError } from '../../components/field.tsx';
import { RichTextView } from '../../components/rich-text-view.tsx';
import { useI18n } from '../../lib/i18n.ts';
import { useLiveDocument } from './live-document-provider.tsx';
import { RestingText } from './resting-text.tsx';
import { useEditorOnDemand } from './use-editor-on-demand.ts';
import { useLiveRich } from './use-live-rich.ts';

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

/**
 * A text that several people write in at once, with simple shapes. Stands inside a `LiveDocumentProvider`. The editor
 * loads when someone begins to write; until then the text follows what the others write.
 */
export function LiveText({ fieldKey, label, hideLabel = false, hint, audience, placeholder, stored, rows = 4 }: LiveTextProps) {
  const { t } = useI18n();
  const id = useId();
  const { session, progress, writable, visitors } = useLiveDocument();
  const [refused, setRefused] = useState<string | null>(null);
  const here = visitors.filter((visitor) => visitor.field === `rich:${fieldKey}`).map((visitor) => visitor.name);
  const describedBy =
    [hint && `${id}-hint`, audience && `${id}-audience`, refused && `${id}-refused`].filter(Boolean).join(' ') || undefined;
  const value = useLiveRich(fieldKey, stored);
  const box = useRef<HTMLDivElement>(null);
  const editor = useEditorOnDemand(box, { session, fieldKey, wanted: writable });
  const words = { labelledBy: `${id}-label`, describedBy, placeholder };
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
      <div ref={box} className="live-text-box" data-writable={writable || undefined} data-refused={refused ? '' : undefined}>
        {!session || !writable ? (
          <StillText
            value={value}
            labelledBy={words.labelledBy}
            opening={progress.canWrite === null && progress.refusal === null}
          />
        ) : editor.Editor ? (
          <editor.Editor
            {...words}
            session={session}
            fieldKey={fieldKey}
            writable={writable}
            onRefused={setRefused}
            start={editor.start}
          />
        ) : (
          <RestingText
            {...words}
            session={session}
            value={value}
            start={editor.start}
            onRefused={setRefused}
            onNear={editor.preload}
            onBegin={editor.begin}
          />
        )}
      </div>
      <FieldError id={`${id}-refused`} error={refused ?? editor.problem} />
      {progress.canWrite === false ? <div className="field-hint">{t('live.readOnly')}</div> : null}
      {audience ? <Audience id={`${id}-audience`} who={audience} /> : null}
    </div>
  );
}

/** The text to read alone; with the room of its tools while it is not known whether it may be written in. */
function StillText({ value, labelledBy, opening }: { value: RichText; labelledBy: string; opening: boolean }) {
  return (
    <>
      {opening ? <div className="live-toolbar" aria-hidden="true" /> : null}
      <div
        className="live-text-words"
        role="group"
        aria-labelledby={labelledBy}
        aria-busy={opening || undefined}
        data-still={opening ? undefined : ''}
      >
        <RichTextView value={value} />
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
