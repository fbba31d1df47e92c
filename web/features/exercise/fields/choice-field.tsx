import { RadioGroup } from '../../../components/radio-group.tsx';
import { useLiveValue } from '../../live-text/use-live-value.ts';
import { type FieldViewProps, valueKey } from '../field-props.ts';
import { Prompts } from '../prompts.tsx';
import { TakeBack } from '../yes-no-choice.tsx';

/** One of several, chosen together. */
export function ChoiceField({ field }: FieldViewProps) {
  const choice = useLiveValue<string>(valueKey(field, 'choice'));
  return (
    <div className="question-choice" data-kind="choice">
      <RadioGroup
        label={field.label}
        hideLabel
        layout="cards"
        disabled={!choice.writable}
        value={choice.value ?? null}
        options={field.items.map((item) => ({
          value: item.key,
          label: item.label,
          hint: item.prompts.length > 0 ? <Prompts prompts={item.prompts} /> : undefined,
        }))}
        onChange={(value) => choice.set(value)}
      />
      {choice.value !== undefined && choice.writable ? <TakeBack onClick={() => choice.set(undefined)} /> : null}
    </div>
  );
}
