import { useRef } from 'react';
import { Field, type FieldWords, fieldWords } from '../../components/field.tsx';
import { unsafeSentence } from '../../lib/text-guard.ts';
import { useLiveDocument } from './live-document-provider.tsx';
import { useGuardedText } from './use-guarded-text.ts';
import { useLiveLine } from './use-live-line.ts';

export type LiveLineProps = FieldWords & {
  /** The shared text is `text:<fieldKey>`. */
  fieldKey: string;
  placeholder?: string;
  maxLength?: number;
};

/** One line that several people write in at once. */
export function LiveLine({ fieldKey, placeholder, maxLength = 300, ...words }: LiveLineProps) {
  const input = useRef<HTMLInputElement>(null);
  const { session } = useLiveDocument();
  const line = useLiveLine(fieldKey, input);
  const { value, change } = useGuardedText(line.value, line.write);
  const unsafe = unsafeSentence(value);
  return (
    <Field {...fieldWords({ ...words, error: unsafe ?? words.error })}>
      {(control) => (
        <input
          {...control}
          ref={input}
          className="input"
          value={value}
          maxLength={maxLength}
          placeholder={placeholder}
          readOnly={!line.writable}
          data-unsafe={unsafe ? '' : undefined}
          onFocus={() => session?.enterField(`text:${fieldKey}`)}
          onBlur={() => session?.enterField(null)}
          onChange={(event) => change(event.target.value, event.target.selectionStart ?? undefined)}
        />
      )}
    </Field>
  );
}
