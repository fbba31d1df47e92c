import type { FieldItem } from '../../../../domain/method.ts';
import { Checkbox } from '../../../components/checkbox.tsx';
import { useLiveValue } from '../../live-text/use-live-value.ts';
import { type FieldViewProps, valueKey } from '../field-props.ts';
import { Prompts } from '../prompts.tsx';

/** Things to tick, together. */
export function ChecklistField({ field }: FieldViewProps) {
  return (
    <ul className="check-list" aria-label={field.label}>
      {field.items.map((item) => (
        <li key={item.key}>
          <Tick item={item} tickKey={valueKey(field, item.key, 'checked')} />
        </li>
      ))}
    </ul>
  );
}

function Tick({ item, tickKey }: { item: FieldItem; tickKey: string }) {
  const tick = useLiveValue<boolean>(tickKey);
  return (
    <Checkbox
      label={item.label}
      hint={item.prompts.length > 0 ? <Prompts prompts={item.prompts} /> : undefined}
      checked={tick.value === true}
      disabled={!tick.writable}
      onChange={(checked) => tick.set(checked)}
    />
  );
}
