import { expect, type Locator, type Page } from '@playwright/test';

import type { ColumnType, Locale, MethodRegister, RegisterColumn } from '../../../domain/method.ts';
import { say } from './say.ts';

/** What is written in a cell: words, or the words of what is chosen. */
export type Cells = Record<string, string>;

/** A table of a register in the reader's language; `within` tells it apart from others on the page. */
export type RegisterAt = { within: Locator; register: MethodRegister; locale?: Locale };

/** Adds a row by the line below the table. */
export async function addRow({ within, register, locale = 'sv' }: RegisterAt, words: string): Promise<void> {
  const line = within.getByRole('textbox', { name: say('registers.add', { one: register.one }, locale) });
  await line.fill(words);
  await line.press('Enter');
  await expect(within.getByRole('rowheader', { name: words })).toHaveCount(1);
}

/** Adds a row for an organisation that the town has already; its form opens. */
export async function addActorRow({ within, register, locale = 'sv' }: RegisterAt, actor: string): Promise<void> {
  await within.getByRole('combobox', { name: say('registers.add', { one: register.one }, locale) }).selectOption(actor);
  await within.getByRole('button', { name: say('common.add', {}, locale), exact: true }).click();
}

/** Opens the form of a row by the words that name it. */
export async function openRow({ within }: RegisterAt, words: string): Promise<void> {
  await within.getByRole('rowheader', { name: words }).getByRole('button').click();
}

/** Fills cells of the row whose form is open, by the keys of their columns, and closes it. */
export async function fillRow(page: Page, { register, locale = 'sv' }: RegisterAt, cells: Cells): Promise<void> {
  const form = page.getByRole('dialog');
  for (const [key, words] of Object.entries(cells)) {
    const column = register.columns.find((one) => one.key === key);
    if (!column) throw new Error(`The register ${register.key} has no column ${key}`);
    await cellFillers[column.type](form, column, words);
  }
  await form.getByRole('button', { name: say('common.done', {}, locale) }).click();
  await expect(form).toBeHidden();
}

type CellFiller = (form: Locator, column: RegisterColumn, words: string) => Promise<unknown>;

const write: CellFiller = (form, { label }, words) => form.getByLabel(label, { exact: true }).fill(words);
const choose: CellFiller = (form, { label }, words) => form.getByLabel(label, { exact: true }).selectOption(words);
const tick: CellFiller = (form, { label }, words) =>
  form.getByRole('group', { name: label }).getByRole('checkbox', { name: words }).check();

/** How a cell is filled in, by its type. A new type makes the compiler ask for one here. */
const cellFillers = {
  line: write,
  text: write,
  number: write,
  date: write,
  'yes-no': choose,
  choice: choose,
  choices: tick,
  scale: choose,
  actor: choose,
  actors: tick,
  rows: tick,
} satisfies Record<ColumnType, CellFiller>;
