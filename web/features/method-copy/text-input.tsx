import { canBeEmpty, type MethodTextAt } from '../../../domain/method-texts.ts';
import { Button } from '../../components/button.tsx';
import { TextArea } from '../../components/text-area.tsx';
import { TextField } from '../../components/text-field.tsx';
import { useI18n } from '../../lib/i18n.ts';
import { asLines } from './text-difference-row.tsx';

type TextInputProps = {
  /** The text as the original has it. */
  text: MethodTextAt;
  label: string;
  value: string;
  onChange: (value: string) => void;
};

/** Kinds that stand on one line wherever they are shown. */
const onOneLine: readonly MethodTextAt['kind'][] = ['title', 'shortTitle', 'label', 'one', 'item'];

/** One text of the method, with what the original says under it when it is another. */
export function TextInput({ text, label, value, onChange }: TextInputProps) {
  const { t } = useI18n();
  const original = asLines(text.value);
  const isList = Array.isArray(text.value);
  const steps = text.kind === 'scale' ? text.value.length : null;
  const given = value.split('\n').filter((line) => line.trim() !== '').length;
  const isEmpty = value.trim() === '' && !canBeEmpty(text.kind);
  const error = isEmpty
    ? t('fields.required')
    : steps !== null && given !== steps
      ? t('methodCopy.stepCount', { count: steps })
      : null;
  const hint = isList ? t('methodCopy.linePerRow') : undefined;
  const Input = onOneLine.includes(text.kind) ? TextField : TextArea;
  return (
    <div className="copy-text">
      <Input label={label} hint={hint} error={error} value={value} onChange={onChange} />
      {value === original ? null : (
        <>
          <p className="copy-original">
            <span className="small muted">{t('methodCopy.original')}</span>
            {'\n'}
            {original || t('conflict.empty')}
          </p>
          <div>
            <Button size="small" icon="undo" onClick={() => onChange(original)}>
              {t('methodCopy.takeOriginal')}
              <span className="visually-hidden"> {label}</span>
            </Button>
          </div>
        </>
      )}
    </div>
  );
}
