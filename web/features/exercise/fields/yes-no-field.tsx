import type { FieldItem } from '../../../../domain/method.ts';
import { useLiveValue } from '../../live-text/use-live-value.ts';
import { type FieldViewProps, valueKey } from '../field-props.ts';
import { LiveComment } from '../live-comment.tsx';
import { Prompts } from '../prompts.tsx';
import { YesNoChoice } from '../yes-no-choice.tsx';

/** Statements that the group answers together, with a comment each when the method asks for one. */
export function YesNoField({ field }: FieldViewProps) {
  return (
    <ol className="question-list">
      {field.items.map((item) => (
        <li key={item.key} className="question">
          <Answer item={item} answerKey={valueKey(field, item.key, 'answer')} />
          {field.comments ? <LiveComment valueKey={valueKey(field, item.key, 'comment')} about={item.label} /> : null}
        </li>
      ))}
    </ol>
  );
}

function Answer({ item, answerKey }: { item: FieldItem; answerKey: string }) {
  const answer = useLiveValue<boolean>(answerKey);
  return (
    <YesNoChoice
      label={item.label}
      hint={item.prompts.length > 0 ? <Prompts prompts={item.prompts} /> : undefined}
      value={answer.value ?? null}
      disabled={!answer.writable}
      onChange={(value) => answer.set(value ?? undefined)}
    />
  );
}
