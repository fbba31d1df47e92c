import { expect, type Locator } from '@playwright/test';

import type { RegisterName } from '../../../domain/method.ts';
import type { FieldAt } from './field-hands.ts';
import { say } from './say.ts';

type TableHand = { fill: (at: FieldAt) => Promise<unknown>; see: (at: FieldAt) => Promise<unknown> };
type Act = (cell: Locator, at: FieldAt, column: string) => Promise<unknown>;

/** Registers with tables of their own, filled in and seen again. A new one makes the compiler ask for one here. */
export const ownTables = {
  actors: {
    fill: (at) => eachCell(at, 'actors.fields', write),
    see: (at) => eachCell(at, 'actors.fields', read),
  },
  members: {
    fill: async (at) => {
      if (isRecruiting(at)) await addCandidate(at);
      await eachCell(at, 'members.column', write);
    },
    see: async (at) => {
      if (isRecruiting(at)) await expect(at.frame.getByRole('rowheader', { name: at.words })).toBeVisible();
      await eachCell(at, 'members.column', read);
    },
  },
  goals: { fill: seeWayToPlan, see: seeWayToPlan },
  'overall-goals': { fill: seeWayToPlan, see: seeWayToPlan },
  missions: { fill: seeWayToMissions, see: seeWayToMissions },
} satisfies Record<RegisterName, TableHand>;

/** The plan's own rows are written in the plan: the field leads there. */
function seeWayToPlan({ frame, locale }: FieldAt) {
  return expect(frame.getByRole('link', { name: say('exercise.toPlan', {}, locale) })).toBeVisible();
}

/** Missions have a page of their own. */
function seeWayToMissions({ frame, locale }: FieldAt) {
  return expect(frame.getByRole('link', { name: say('missions.toAll', {}, locale) })).toBeVisible();
}

const isRecruiting = ({ field }: FieldAt) => field.register!.columns.includes('status');

async function addCandidate({ frame, locale, words }: FieldAt): Promise<void> {
  await frame.getByLabel(say('members.addLabel', {}, locale)).fill(words);
  await frame.getByRole('button', { name: say('members.add', {}, locale), exact: true }).click();
  await expect(frame.getByRole('rowheader', { name: words })).toBeVisible();
}

/** Every cell of the first row but its name: that of the organisation, or of whoever is signed in. */
async function eachCell(at: FieldAt, headers: string, act: Act): Promise<void> {
  const row = at.frame
    .getByRole('row')
    .filter({ has: at.page.getByRole('rowheader') })
    .first();
  await expect(row).toBeVisible();
  const more = row.getByRole('button', { expanded: false, name: say('table.unfoldRow', { row: '' }, at.locale) });
  if (await more.isVisible()) await more.click();
  const cells = row.getByRole('cell').or(at.frame.locator('.data-table-detail dl > div'));
  for (const column of at.field.register!.columns.slice(1)) {
    const header = say(`${headers}.${column}`, {}, at.locale).replaceAll(/[()]/g, String.raw`\$&`);
    const cell = cells.filter({ hasText: new RegExp(String.raw`^\s*${header}`) });
    await expect(cell).toHaveCount(1);
    await act(cell, at, column);
  }
}

const tick = (cell: Locator) => cell.getByRole('checkbox');
const opener = (cell: Locator) => cell.getByRole('button');

/** Changes a cell in place, whatever opens there, and remembers what was written. A cell that cannot be changed is left. */
async function write(cell: Locator, at: FieldAt, column: string): Promise<void> {
  if ((await tick(cell).count()) > 0) return tick(cell).check();
  if ((await opener(cell).count()) === 0) return;
  await opener(cell).click();
  const [form, list, line] = [at.page.getByRole('dialog'), cell.getByRole('combobox'), cell.getByRole('textbox')];
  await expect(form.or(list).or(line).first()).toBeVisible();
  if (await form.isVisible()) at.written.set(column, await writeInForm(form, at));
  else if (await list.isVisible()) {
    const words = (await list.getByRole('option').last().textContent())!;
    await list.selectOption(words);
    at.written.set(column, words);
  } else {
    await line.fill(at.words);
    await line.press('Enter');
    at.written.set(column, at.words);
  }
}

/** The form of a cell with several values: the first one is ticked, or a line is written. */
async function writeInForm(form: Locator, { locale, words }: FieldAt): Promise<string> {
  if ((await tick(form).count()) > 0) {
    await tick(form).first().check();
    const label = (await form.locator('label.option > span').first().innerText()).trim();
    await form.getByRole('button', { name: say('common.done', {}, locale) }).click();
    return label;
  }
  await form.getByRole('textbox').first().fill(words);
  await form.getByRole('button', { name: say('members.trainingAdd', {}, locale) }).click();
  await form.getByRole('button', { name: say('common.close', {}, locale) }).click();
  return words;
}

async function read(cell: Locator, at: FieldAt, column: string): Promise<void> {
  if ((await tick(cell).count()) > 0) return expect(tick(cell)).toBeChecked();
  await expect(cell).toContainText(at.written.get(column) ?? '');
}
