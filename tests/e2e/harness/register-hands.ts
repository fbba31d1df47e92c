import { expect, type Locator } from '@playwright/test';

import { scaleWords } from '../../../domain/cell-words.ts';
import type { ColumnType, Locale, RegisterColumn, RegisterName } from '../../../domain/method.ts';
import { buildFormats } from '../../../web/lib/formats.ts';
import type { FieldAt } from './field-hands.ts';
import { ownTables } from './own-table-hands.ts';
import { addActorRow, addRow, fillRow, openRow, type RegisterAt } from './register-rows.ts';
import { say } from './say.ts';

/** A table over a register: a row of its own in a declared one, or every cell of a row that the town has. */
export async function fillRegister(at: FieldAt): Promise<void> {
  const table = tableAt(at);
  if (!table) return ownTables[at.field.register!.name as RegisterName].fill(at);
  const { register, within } = table;
  const [first] = register.columns;
  const cells = cellsOf(at);
  if (first!.type === 'actor') await addActorRow(table, at.actor);
  else {
    await addRow(table, at.words);
    await openRow(table, at.words);
  }
  await fillRow(at.page, table, Object.fromEntries(Object.entries(cells).map(([key, { write }]) => [key, write])));
  await seeRow(at, within);
}

export async function seeRegister(at: FieldAt): Promise<void> {
  const table = tableAt(at);
  if (!table) return ownTables[at.field.register!.name as RegisterName].see(at);
  await seeRow(at, table.within);
}

function tableAt({ frame, field, registers, locale }: FieldAt): RegisterAt | null {
  const register = registers.find(({ key }) => key === field.register?.name);
  return register ? { within: frame, register, locale } : null;
}

/** All that was written in the row, in its cells or in the detail that it opens when the table is too wide for them. */
async function seeRow(at: FieldAt, within: Locator): Promise<void> {
  const [name, ...rest] = wordsOf(at);
  await expect(within.getByRole('rowheader', { name }).first()).toBeVisible();
  const more = within.getByRole('button', { expanded: false, name: say('table.unfoldRow', { row: '' }, at.locale) });
  while ((await more.count()) > 0) await more.first().click();
  for (const words of rest) await expect(within).toContainText(words);
}

const wordsOf = (at: FieldAt) => Object.values(cellsOf(at)).map(({ read }) => read);

/** What is written in each cell that the field shows, and how it reads in the table. Rows of other registers are left: those are tables of their own. */
function cellsOf(at: FieldAt): Record<string, { write: string; read: string }> {
  const columns = tableAt(at)!.register.columns.filter(({ key }) => at.field.register!.columns.includes(key));
  const entries = columns.flatMap((column, index) => {
    const write = cellWritten[column.type](at, column, index);
    return write === null ? [] : [[column.key, { write, read: cellRead(write, column, at.locale) }] as const];
  });
  return Object.fromEntries(entries);
}

type CellWritten = (at: FieldAt, column: RegisterColumn, index: number) => string | null;

const words: CellWritten = ({ words: own }, _column, index) => (index === 0 ? own : `${own} ${index}`);
const actor: CellWritten = (at) => at.actor;

const cellWritten = {
  line: words,
  text: words,
  number: () => '7',
  date: () => '2027-03-01',
  'yes-no': ({ locale }) => say('common.yes', {}, locale),
  choice: (_at, { items }) => items.at(-1)!.label,
  choices: (_at, { items }) => items[0]!.label,
  scale: (_at, column) => scaleWords(column, column.scale!.max),
  actor,
  actors: actor,
  rows: () => null,
} satisfies Record<ColumnType, CellWritten>;

const cellRead = (write: string, { type }: RegisterColumn, locale: Locale): string =>
  type === 'date' ? buildFormats(locale).date(write, 'short') : write;
