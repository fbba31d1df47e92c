import { cell, own, said, tableOr, wide } from '../../document/blocks.ts';
import { scaleWords } from '../../../domain/cell-words.ts';
import { always, type PaperField, type WrittenField } from '../paper-field.ts';
import { paperItem, textIn, valueKey } from '../paper-items.ts';
import type { PaperBlock } from '../paper-model.ts';
import { roundTable } from '../round-table.ts';

/** Rows on a scale, a box with its word for each step; answered in rounds when the exercise is silent. */
export const scaleField: PaperField = {
  form: ({ field, words }) => {
    const { min, max } = field.scale ?? { min: 1, max: 5 };
    const steps = Array.from({ length: max - min + 1 }, (_, index) => scaleWords(field, min + index));
    return [
      {
        type: 'questions',
        items: field.items.map(paperItem),
        choices: steps,
        comment: field.comments ? words.say('paper.comment') : null,
      },
    ];
  },
  result: (given) => (given.exercise.mode === 'silent' ? roundTable(given) : values(given)),
  wide: always,
};

function values({ field, content, words }: WrittenField): PaperBlock[] {
  const valueOf = (key: string) => {
    const value = content.values[valueKey(field.key, key, 'value')];
    if (typeof value !== 'number') return said(words.say('startDecision.unanswered'), { tone: 'muted' });
    return said(scaleWords(field, value), { bold: true });
  };
  const columns = [wide(words.say('paper.question'), 2), wide(words.say('paper.answer'), 1)];
  return [
    tableOr(
      {
        columns: field.comments ? [...columns, wide(words.say('paper.comment'), 2)] : columns,
        rows: field.items.map(({ key, label }) => [
          cell(said(label)),
          cell(valueOf(key)),
          ...(field.comments ? [cell(own(textIn(content.values[valueKey(field.key, key, 'comment')])))] : []),
        ]),
      },
      words.say('notWritten'),
    ),
  ];
}
