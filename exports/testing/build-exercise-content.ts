import type { Exercise, Field, Method, RegisterColumn } from '../../domain/method.ts';
import type { RowValue, RowValues } from '../../domain/register.ts';
import { rowTypes } from '../../domain/sheet-outline.ts';
import { richTextFromPlain } from '../../domain/rich-text.ts';
import type { ExerciseContent, PaperTable } from '../paper/exercise-content.ts';

const id = (number: number) => `00000000-0000-4000-8000-00000000000${number}`;

/** Names that the examples point at. */
export const exampleActors: Record<string, string> = { [id(1)]: 'Socialförvaltningen', [id(2)]: 'Föreningen Hamnljus' };

/** Whatever the fields of `exercise` can hold, filled in with `text`. */
export function buildExerciseContent(method: Method, exercise: Exercise, text = exampleText): ExerciseContent {
  const of = (...types: Field['type'][]) => exercise.fields.filter(({ type }) => types.includes(type));
  const per = <T>(fields: Field[], make: (field: Field) => T): Record<string, T> =>
    Object.fromEntries(fields.map((field) => [field.key, make(field)]));
  return {
    rich: per(of('rich-text'), () => richTextFromPlain(text)),
    text: per(of('short-text', 'tree'), () => text),
    list: per(of(...rowTypes), ({ type, items }) => [
      { id: 'a', text, ...rowOf(type, items[0]?.key ?? '', text) },
      { id: 'b', text: 'Ett till', ...rowOf(type, items.at(-1)?.key ?? '', text) },
    ]),
    values: Object.fromEntries(exercise.fields.flatMap((field) => valuesOf(field, text))),
    rounds: exercise.mode === 'silent' ? per(of('yes-no', 'scale', 'dots'), (field) => roundOf(field, text)) : {},
    registers: Object.fromEntries(
      method.registers.map(({ key, columns }) => [
        key,
        [1, 2].map((number) => ({ id: id(number), values: valuesIn(columns, text) })),
      ]),
    ),
    actors: exampleActors,
    tasks: [
      { title: text, who: 'Socialförvaltningen', dueOn: '2027-02-01', done: false },
      { title: 'Boka lokal', who: '', dueOn: null, done: true },
    ],
  };
}

/** The tables of the registers that the method does not declare, with `rows` rows of `text`. */
export function buildPaperTables(method: Method, exercise: Exercise, rows = 0, text = exampleText): Record<string, PaperTable> {
  const own = new Set(method.registers.map(({ key }) => key));
  return Object.fromEntries(
    exercise.fields.flatMap(({ key, register }) => {
      if (register === null || own.has(register.name)) return [];
      const cells = Array.from({ length: rows }, () => register.columns.map(() => text));
      return [[key, { headers: register.columns.map((column) => `Kolumn ${column}`), rows: cells }]];
    }),
  );
}

/** What a row of the sheet holds besides its text, by field type. */
function rowOf(type: Field['type'], item: string, text: string): Record<string, string> {
  if (type === 'tree') return { branch: item, parent: 'a' };
  if (type === 'wall') return { place: item };
  if (type === 'grid') return { [item]: text };
  return type === 'chooser' ? { choice: item, why: text } : {};
}

const exampleText = 'Vi ses var tredje vecka. Socialförvaltningen skriver minnesanteckningar.';

function valuesOf(field: Field, text: string): [string, unknown][] {
  const { key, type, items, scale } = field;
  const comment = (item: string): [string, unknown] => [`${key}.${item}.comment`, text];
  if (type === 'choice') return [[`${key}.choice`, items[0]?.key]];
  if (type === 'checklist') return items.map((item, index) => [`${key}.${item.key}.checked`, index % 2 === 0]);
  if (type === 'yes-no')
    return items.flatMap((item, index) => [[`${key}.${item.key}.answer`, index % 2 === 0], comment(item.key)]);
  if (type === 'scale') return items.flatMap((item) => [[`${key}.${item.key}.value`, scale?.max], comment(item.key)]);
  if (type !== 'period') return [];
  return [
    [`${key}.startsOn`, '2027-02-01'],
    [`${key}.months`, 15],
  ];
}

function roundOf({ items, scale, dots }: Field, text: string): ExerciseContent['rounds'][string] {
  const high = scale?.max ?? dots ?? 1;
  const rows =
    dots === null ? items.map(({ key }) => ({ key, label: null })) : [1, 2].map((at) => ({ key: id(at), label: text }));
  const counts = [
    { value: high - 1, count: 2 },
    { value: high, count: 4 },
  ];
  return {
    closedAt: '2027-01-15T10:00:00.000Z',
    answered: 6,
    invited: 7,
    items: rows.map(({ key, label }, index) => ({
      item: key,
      label,
      value: index === 0 ? null : dots === null ? high : 1,
      why: text,
      spread: index === 1 ? null : { counts, median: high, min: high - 1, max: high },
    })),
  };
}

/** What the cells of a row point at. */
export type PointedAt = { actors: string[]; rows: string[] };
const examples: PointedAt = { actors: [id(1), id(2)], rows: [id(2)] };

/** A row with every cell filled in. */
export const valuesIn = (columns: RegisterColumn[], text: string, at = examples): RowValues =>
  Object.fromEntries(columns.map((column) => [column.key, valueIn(column, text, at)]));

function valueIn({ type, items, scale }: RegisterColumn, text: string, { actors, rows }: PointedAt): RowValue {
  const first = items[0]?.key ?? '';
  switch (type) {
    case 'line':
    case 'text':
      return text;
    case 'number':
      return 12;
    case 'date':
      return '2027-01-15';
    case 'yes-no':
      return true;
    case 'choice':
      return first;
    case 'choices':
      return [first];
    case 'scale':
      return scale?.max ?? 1;
    case 'actor':
      return actors[0] ?? null;
    case 'actors':
      return actors;
    case 'rows':
      return rows;
  }
}
