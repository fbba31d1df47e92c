import type { Field } from '../../domain/method.ts';
import { cell, cellLines, own, paragraph, said, tableOr, wide } from '../document/blocks.ts';
import type { Cell, Span } from '../document/document-model.ts';
import type { DocumentWords } from '../document/document-words.ts';
import { scaleWords } from '../../domain/cell-words.ts';
import type { PaperRound } from './exercise-content.ts';
import type { WrittenField } from './paper-field.ts';
import type { PaperBlock } from './paper-model.ts';

/** The newest closed round: the group's value, the spread without names, and why. @source design principle 3 */
export function roundTable({ field, content, words }: WrittenField): PaperBlock[] {
  const round = content.rounds[field.key];
  if (!round) return [paragraph(words.say('paper.noRound'), 'empty')];
  const labelSpan = ({ item, label }: PaperRound['items'][number]) =>
    label === null ? said(field.items.find(({ key }) => key === item)?.label ?? item) : own(label);
  return [
    paragraph(
      words.say('paper.roundClosed', { date: words.date(round.closedAt), answered: round.answered, invited: round.invited }),
      'intro',
    ),
    tableOr(
      {
        columns: [
          wide(words.say(field.scale ? 'paper.question' : 'startDecision.statement'), 1.8),
          wide(words.say('startDecision.groupValue'), 0.9),
          wide(words.say('paper.spread'), 1.1),
          wide(words.say('paper.why'), 1.6),
        ],
        rows: round.items.map((row) => [
          cell(labelSpan(row)),
          cell(valueSpan(field, row.value, words)),
          spreadCell(field, row.spread, words),
          cell(own(row.why)),
        ]),
      },
      words.say('notWritten'),
    ),
  ];
}

function valueSpan(field: Field, value: number | null, words: DocumentWords): Span {
  if (value === null) return said(words.say('paper.undecided'), { tone: 'muted' });
  return said(answerWords(field, value, words), { bold: true });
}

function spreadCell(field: Field, spread: PaperRound['items'][number]['spread'], words: DocumentWords): Cell {
  if (spread === null) return cell(said(words.say('paper.hidden'), { tone: 'muted' }));
  const counts = spread.counts
    .filter(({ count }) => count > 0)
    .map(({ value, count }) => words.say('paper.times', { answer: shortAnswer(field, value, words), times: count }))
    .join(', ');
  if (!field.scale || spread.median === null) return cell(said(counts));
  const range = words.say('paper.median', {
    median: words.number(spread.median),
    min: spread.min ?? spread.median,
    max: spread.max ?? spread.median,
  });
  return cellLines(said(range), said(counts, { tone: 'muted' }));
}

const answerWords = (field: Field, value: number, words: DocumentWords): string =>
  field.scale ? scaleWords(field, value) : words.say(value === 1 ? 'yes' : 'no');

const shortAnswer = (field: Field, value: number, words: DocumentWords): string =>
  field.dots !== null
    ? words.say('paper.dots', { count: value })
    : field.scale
      ? words.number(value)
      : words.say(value === 1 ? 'yes' : 'no');
