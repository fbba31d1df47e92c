import { cell, own, ownOr, said, tableOr, wide } from '../../document/blocks.ts';
import type { Column } from '../../document/document-model.ts';
import type { DocumentWords } from '../../document/document-words.ts';
import { always, type PaperField } from '../paper-field.ts';

const columns = (words: DocumentWords): Column[] => [
  wide(words.say('paper.task'), 2.2),
  wide(words.say('paper.who'), 1.3),
  wide(words.say('paper.dueOn'), 0.9),
];

/** Who does what by when. */
export const tasksField: PaperField = {
  form: ({ words }) => [{ type: 'form-table', columns: columns(words), rows: 5, labels: [] }],
  result: ({ content, words }) => [
    tableOr(
      {
        columns: [...columns(words), wide(words.say('paper.state'), 0.6)],
        rows: content.tasks.map(({ title, who, dueOn, done }) => [
          cell(own(title)),
          cell(ownOr(who, words.say('nobody'))),
          cell(dueOn === null ? said(words.say('notSet'), { tone: 'muted' }) : said(words.shortDate(dueOn))),
          cell(said(words.say(done ? 'paper.done' : 'paper.open'))),
        ]),
      },
      words.say('paper.noTasks'),
    ),
  ],
  wide: always,
};
