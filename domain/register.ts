import { lineLimit } from './text-limits.ts';
import type { MethodRegister, RegisterColumn } from './method.ts';

/** What one cell of a declared register holds: text, number, yes or no, ids or item keys; null when empty. */
export type RowValue = string | number | boolean | string[] | null;

/** Cells by column key. A column without a key here is empty. */
export type RowValues = Record<string, RowValue>;

/** Longest text of a cell in characters: a `line`, and a `text`. */
export const longestCell = { line: lineLimit, text: 20_000 } as const;
/** Most choices, organisations or rows in one cell. */
const mostInCell = 100;
/** Largest number of a `number` column. */
export const largestCellNumber = 1e12;

const idShape = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** The keys of `values` that no column has, or whose value does not fit its column; empty when all is well. */
export function misfits({ columns }: Pick<MethodRegister, 'columns'>, values: RowValues): string[] {
  return Object.entries(values)
    .filter(([key, value]) => {
      const column = columns.find((one) => one.key === key);
      return column === undefined || !(isEmpty(value) || fits(column, value as Exclude<RowValue, null>));
    })
    .map(([key]) => key);
}

/** Ids that the values name, by what they name. @source design "one home for each fact" */
export function namedInRow(
  { columns }: Pick<MethodRegister, 'columns'>,
  values: RowValues,
): { actors: string[]; rows: string[] } {
  const of = (...types: RegisterColumn['type'][]) =>
    columns
      .filter(({ type }) => types.includes(type))
      .flatMap(({ key }) => values[key] ?? [])
      .filter((value): value is string => typeof value === 'string' && value !== '');
  return { actors: of('actor', 'actors'), rows: of('rows') };
}

/** What names a row: its first column in words; empty when nothing is written. `actorName` gives an organisation's name. */
export function rowTitle(
  { columns }: Pick<MethodRegister, 'columns'>,
  values: RowValues,
  actorName: (id: string) => string | undefined,
): string {
  const [first] = columns;
  const value = first ? values[first.key] : null;
  if (typeof value !== 'string') return '';
  return first?.type === 'actor' ? (actorName(value) ?? '') : value;
}

/**
 * Registers by key. Methods that declare the same one share its rows: the first gives the words, the later ones add the
 * columns and the choices that it has not. Read by the core group alone when any of them says so.
 */
export function joinRegisters(declared: readonly MethodRegister[]): Map<string, MethodRegister> {
  const joined = new Map<string, MethodRegister>();
  for (const register of declared) {
    const first = joined.get(register.key);
    joined.set(register.key, first ? joinTwo(first, register) : register);
  }
  return joined;
}

function joinTwo(first: MethodRegister, later: MethodRegister): MethodRegister {
  const columns = first.columns.map((column) => {
    const same = later.columns.find(({ key, type }) => key === column.key && type === column.type);
    return same ? { ...column, items: withMissing(column.items, same.items) } : column;
  });
  const audience = [first.audience, later.audience].includes('core') ? 'core' : 'all';
  const { voice, feedback } = { voice: first.voice ?? later.voice, feedback: first.feedback ?? later.feedback };
  return { ...first, audience, voice, feedback, columns: withMissing(columns, later.columns) };
}

const withMissing = <One extends { key: string }>(first: One[], later: One[]): One[] => [
  ...first,
  ...later.filter(({ key }) => !first.some((one) => one.key === key)),
];

const isEmpty = (value: RowValue): boolean => value === null || value === '' || (Array.isArray(value) && value.length === 0);

function fits({ type, items, scale }: RegisterColumn, value: Exclude<RowValue, null>): boolean {
  const isItem = (key: unknown) => items.some((item) => item.key === key);
  const isId = (id: unknown) => typeof id === 'string' && idShape.test(id);
  switch (type) {
    case 'line':
    case 'text':
      return typeof value === 'string' && value.length <= longestCell[type] && !value.includes('\0');
    case 'number':
      return typeof value === 'number' && Number.isFinite(value) && value >= 0 && value <= largestCellNumber;
    case 'date':
      return typeof value === 'string' && isDay(value);
    case 'yes-no':
      return typeof value === 'boolean';
    case 'choice':
      return isItem(value);
    case 'choices':
      return isSet(value) && value.every(isItem);
    case 'scale':
      return Number.isInteger(value) && scale !== null && Number(value) >= scale.min && Number(value) <= scale.max;
    case 'actor':
      return isId(value);
    case 'actors':
    case 'rows':
      return isSet(value) && value.every(isId);
  }
}

function isSet(value: RowValue): value is string[] {
  return Array.isArray(value) && value.length <= mostInCell && new Set(value).size === value.length;
}

/** An ISO date that exists, from 1990 to 2200; a year like 1900 is a slip of the pen. */
function isDay(value: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(value) || value < '1990-01-01' || value > '2200-12-31') return false;
  const day = new Date(`${value}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(value);
}
