import { longLineLimit } from '../../../domain/text-limits.ts';
import type { Answer } from '../../../contract/rounds.ts';
import type { Field } from '../../../domain/method.ts';
import { TextArea } from '../../components/text-area.tsx';
import { useI18n } from '../../lib/i18n.ts';
import { Prompts } from '../exercise/prompts.tsx';
import { ScaleChoice } from '../exercise/scale-choice.tsx';
import { YesNoChoice } from '../exercise/yes-no-choice.tsx';

export type QuestionProps = {
  field: Field;
  item: string;
  answer: Answer;
  onChange: (change: Partial<Answer>) => void;
  /** Drawn as a note, for phones. */
  note?: boolean;
  hideLabel?: boolean;
};

/** One row of a round, answered by me alone: the answer, and why. */
export function Question({ field, item, answer, onChange, note = false, hideLabel = false }: QuestionProps) {
  const { t } = useI18n();
  const found = field.items.find(({ key }) => key === item);
  const label = found?.label ?? item;
  const words = { label, hideLabel, hint: found && found.prompts.length > 0 ? <Prompts prompts={found.prompts} /> : undefined };
  return (
    <>
      {field.scale ? (
        <ScaleChoice {...words} scale={field.scale} value={answer.value} onChange={(value) => onChange({ value })} />
      ) : (
        <YesNoChoice
          {...words}
          value={answer.value === null ? null : answer.value === 1}
          onChange={(value) => onChange({ value: value === null ? null : Number(value) })}
        />
      )}
      {field.comments ? (
        <TextArea
          label={
            <span>
              {t('rounds.why')}
              <span className="visually-hidden">: {label}</span>
            </span>
          }
          optional
          rows={note ? 3 : 1}
          note={note}
          maxLength={longLineLimit}
          value={answer.comment}
          onChange={(comment) => onChange({ comment })}
        />
      ) : null}
    </>
  );
}
