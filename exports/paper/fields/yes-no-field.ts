import { cell, own, said, tableOr, wide } from '../../document/blocks.ts';
import { always, type PaperField, type WrittenField } from '../paper-field.ts';
import { paperItem, textIn, valueKey } from '../paper-items.ts';
import type { PaperBlock } from '../paper-model.ts';
import { roundTable } from '../round-table.ts';

/** Statements with a box for yes and one for no; answered in rounds when the exercise is silent. */
export const yesNoField: PaperField = {
  form: ({ field, words }) => [
    {
      type: 'questions',
      items: field.items.map(paperItem),
      choices: [words.say('yes'), words.say('no')],
      comment: field.comments ? words.say('paper.comment') : null,
    },
  ],
  result: (given) => (given.exercise.mode === 'silent' ? roundTable(given) : answers(given)),
  wide: always,
};

function answers({ field, content, words }: WrittenField): PaperBlock[] {
  const answerOf = (key: string) => {
    const value = content.values[valueKey(field.key, key, 'answer')];
    if (typeof value !== 'boolean') return said(words.say('startDecision.unanswered'), { tone: 'muted' });
    return said(words.say(value ? 'yes' : 'no'), { bold: true });
  };
  const columns = [wide(words.say('startDecision.statement'), 2), wide(words.say('paper.answer'), 0.7)];
  return [
    tableOr(
      {
        columns: field.comments ? [...columns, wide(words.say('paper.comment'), 2)] : columns,
        rows: field.items.map(({ key, label }) => [
          cell(said(label)),
          cell(answerOf(key)),
          ...(field.comments ? [cell(own(textIn(content.values[valueKey(field.key, key, 'comment')])))] : []),
        ]),
      },
      words.say('notWritten'),
    ),
  ];
}
