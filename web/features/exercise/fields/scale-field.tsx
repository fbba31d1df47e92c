import type { Field, FieldItem } from '../../../../domain/method.ts';
import { useLiveValue } from '../../live-text/use-live-value.ts';
import { type FieldViewProps, valueKey } from '../field-props.ts';
import { LiveComment } from '../live-comment.tsx';
import { Prompts } from '../prompts.tsx';
import { ScaleChoice } from '../scale-choice.tsx';

/** Rows on a scale that the group fills in together. */
export function ScaleField({ field }: FieldViewProps) {
  const { scale } = field;
  if (!scale) return null;
  return (
    <ol className="question-list">
      {field.items.map((item) => (
        <li key={item.key} className="question" data-wide="">
          <Row item={item} scale={scale} rowKey={valueKey(field, item.key, 'value')} />
          {field.comments ? <LiveComment valueKey={valueKey(field, item.key, 'comment')} about={item.label} /> : null}
        </li>
      ))}
    </ol>
  );
}

function Row({ item, scale, rowKey }: { item: FieldItem; scale: NonNullable<Field['scale']>; rowKey: string }) {
  const row = useLiveValue<number>(rowKey);
  return (
    <ScaleChoice
      label={item.label}
      hint={item.prompts.length > 0 ? <Prompts prompts={item.prompts} /> : undefined}
      scale={scale}
      value={row.value ?? null}
      disabled={!row.writable}
      onChange={(value) => row.set(value ?? undefined)}
    />
  );
}
