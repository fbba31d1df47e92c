import type { ReactNode } from 'react';
import type { ExerciseAnswers } from '../../../contract/exercise-answers.ts';
import { scaleWords } from '../../../domain/cell-words.ts';
import type { Field, FieldType } from '../../../domain/method.ts';
import { sheetOutline } from '../../../domain/sheet-outline.ts';
import type { RichText } from '../../../domain/rich-text.ts';
import { RichTextView } from '../../components/rich-text-view.tsx';
import { type I18n, useI18n } from '../../lib/i18n.ts';
import { valueWords } from '../rounds/value-words.ts';

type Answered = { field: Field; content: ExerciseAnswers; i18n: I18n };
type Line = { label: string; said: string; comment?: string };

/** How the answers of each field type are read when it can no longer be answered; null when nothing was. */
const views = {
  'rich-text': ({ field, content }) => {
    const text = content.rich[field.key] as RichText | undefined;
    return text && text.content.length > 0 ? <RichTextView value={text} /> : null;
  },
  'short-text': ({ field, content }) => paragraph(content.text[field.key]),
  list: rows,
  tree: rows,
  wall: rows,
  grid: rows,
  chooser: rows,
  dots: (asked) => lines(roundLines(asked) ?? []),
  'yes-no': (asked) => lines(roundLines(asked) ?? itemLines(asked, 'answer')),
  scale: (asked) => lines(roundLines(asked) ?? itemLines(asked, 'value')),
  checklist: ({ field, content }) =>
    lines(
      field.items
        .filter(({ key }) => content.values[`${field.key}.${key}.checked`] === true)
        .map(({ label }) => ({ label, said: '' })),
    ),
  choice: ({ field, content }) => paragraph(field.items.find(({ key }) => key === content.values[`${field.key}.choice`])?.label),
  period: ({ field, content, i18n: { t, format } }) => {
    const { [`${field.key}.startsOn`]: startsOn, [`${field.key}.months`]: months } = content.values;
    if (typeof startsOn !== 'string') return null;
    const length = typeof months === 'number' ? `, ${t('methodCopy.months', { count: months })}` : '';
    return paragraph(format.date(startsOn, 'long') + length);
  },
  register: () => null,
  tasks: () => null,
  cards: () => null,
} satisfies Record<FieldType, (answered: Answered) => ReactNode>;

/** What was answered in one field, as it is read. Rows of registers and tasks live on in their own places. */
export function EarlierAnswers({ field, content }: Omit<Answered, 'i18n'>) {
  const i18n = useI18n();
  const said = views[field.type]({ field, content, i18n });
  if (said !== null) return said;
  const elsewhere = field.type === 'register' || field.type === 'tasks';
  return <p className="muted">{i18n.t(elsewhere ? 'methodCopy.answersElsewhere' : 'methodCopy.noAnswers')}</p>;
}

/** Rows of the sheet under their headings. */
function rows({ field, content }: Answered): ReactNode {
  const root = content.text[field.key];
  const groups = sheetOutline(field, content.list[field.key] ?? []);
  if (groups.length === 0) return paragraph(root);
  return (
    <>
      {paragraph(root)}
      {groups.map(({ heading, lines: found }, at) => (
        // oxlint-disable-next-line react/no-array-index-key -- groups are read, never moved
        <div key={at}>
          {heading === null ? null : <strong>{heading}</strong>}
          <ul>
            {found.map(({ text, depth }, index) => (
              // oxlint-disable-next-line react/no-array-index-key -- lines are read, never moved
              <li key={index}>{'– '.repeat(depth) + text}</li>
            ))}
          </ul>
        </div>
      ))}
    </>
  );
}

function paragraph(text: string | undefined): ReactNode {
  return text === undefined || text.trim() === '' ? null : <p className="earlier-text">{text}</p>;
}

function lines(found: Line[]): ReactNode {
  if (found.length === 0) return null;
  return (
    <dl className="earlier-lines">
      {found.map(({ label, said, comment }) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>
            {said ? <strong>{said}</strong> : null}
            {comment ? <span className="earlier-text">{comment}</span> : null}
          </dd>
        </div>
      ))}
    </dl>
  );
}

/** The group's values of the newest closed round; null when none was held. */
function roundLines({ field, content, i18n: { t } }: Answered): Line[] | null {
  const round = content.rounds[field.key];
  if (!round) return null;
  return round.items.map(({ item, value, why }) => ({
    label: field.items.find(({ key }) => key === item)?.label ?? item,
    said: valueWords(field, value, t('methodCopy.undecided'), t),
    comment: why,
  }));
}

function itemLines({ field, content, i18n: { t } }: Answered, part: 'answer' | 'value'): Line[] {
  return field.items.flatMap(({ key, label }): Line[] => {
    const answer = content.values[`${field.key}.${key}.${part}`];
    const comment = content.values[`${field.key}.${key}.comment`];
    const said =
      typeof answer === 'boolean'
        ? t(answer ? 'common.yes' : 'common.no')
        : typeof answer === 'number'
          ? scaleWords(field, answer)
          : '';
    const words = typeof comment === 'string' ? comment : '';
    return said === '' && words === '' ? [] : [{ label, said, comment: words }];
  });
}
