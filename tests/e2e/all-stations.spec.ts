import { expect, type Page } from '@playwright/test';

import { bringIn, followThread, openRowThread, threadSteps } from './harness/bring-in.ts';
import { setUpTown } from './harness/people.ts';
import { addActivity, openActivity } from './harness/plan-page.ts';
import { addRow, type Cells, fillRow, openRow } from './harness/register-rows.ts';
import { type RingarProcess, startRingarProcess } from './harness/ringar-process.ts';
import { say } from './harness/say.ts';
import { exerciseAt, fieldAt, registerOf } from './harness/shipped-method.ts';
import { test } from './harness/test.ts';

/** A town goes through all eight stations: what is written once arrives in what comes after, and the thread leads back. */
let ringar: RingarProcess;

test.beforeAll(async () => {
  ringar = await startRingarProcess();
});
test.afterAll(() => ringar.stop());

const pageOf = (path: string) => `${ringar.url}/s/provstad${path}`;

const words = {
  note: 'Ingen når receptionerna på natten.',
  cause: 'Samordnaren byter jobb.',
  counter: 'Två delar på rollen.',
  response: 'Receptionen ringer sin chef.',
  group: 'Unga som söker jobb',
  place: 'Torget vid stationen',
  actor: 'Hotellet vid torget',
  drives: 'Att gästerna är trygga.',
  interest: 'Vi hälsar på nattskiftet.',
  useWords: 'tecken, oro',
  tool: 'Kort i fickformat',
  activity: 'Besök varje nattreception',
};

/** Opens an exercise, and gives a field of it with the register it shows. */
async function openField(page: Page, address: string) {
  const [place = '', key] = address.split('.');
  await page.goto(pageOf(`/station/${place}`));
  await expect(page.getByRole('heading', { level: 1, name: exerciseAt(place).title })).toBeVisible();
  const within = page.locator(`[id="${key}"]`);
  const { register } = fieldAt(address);
  return { within, register: register?.name ?? '' };
}

/** Opens a field with a declared register. */
async function openTable(page: Page, address: string) {
  const { within, register } = await openField(page, address);
  return { within, register: registerOf(register) };
}

/** Writes a new row, and the cells that its form asks for. */
async function writeRow(page: Page, address: string, row: string, cells: Cells = {}): Promise<void> {
  const table = await openTable(page, address);
  await addRow(table, row);
  if (Object.keys(cells).length === 0) return;
  await openRow(table, row);
  await fillRow(page, table, cells);
}

/** Brings `row` in to a field, and sees it there. */
async function bringTo(page: Page, address: string, row: string): Promise<void> {
  const { within } = await openField(page, address);
  await bringIn(page, row, within);
  if (fieldAt(address).type === 'list') await expect(within.getByRole('list').getByRole('textbox').last()).toHaveValue(row);
  else await expect(within.getByRole('rowheader', { name: row })).toHaveCount(1);
}

/** Sees words in a row of a table: in a cell, or in the detail that the row opens. */
async function seeInRow(page: Page, row: string, ...texts: string[]): Promise<void> {
  const table = page.getByRole('table').filter({ has: page.getByRole('rowheader', { name: row }) });
  await expect(table).toBeVisible();
  const more = table.getByRole('button', { name: say('table.unfoldRow', { row }), expanded: false });
  if (await more.isVisible()) await more.click();
  for (const text of texts) await expect(table).toContainText(text);
}

test('a town plays all eight stations, and nothing is written twice', async ({ page }) => {
  await test.step('an empty town', () => setUpTown(page, ringar.setUpLink, { name: 'Provstad', slug: 'provstad' }));

  await test.step('0 start: a note about what is hard in the town', async () => {
    const { within } = await openField(page, 'start/town.challenges-own');
    const text = within.getByRole('textbox');
    await text.click();
    await text.pressSequentially(words.note);
    await expect(page.getByText(/^Sparat/).first()).toBeVisible();
  });

  await test.step('1 starting point: a cause becomes a risk; what happens today, by scenario', async () => {
    const { within } = await openField(page, 'starting-point/death-trap.causes');
    const line = within.getByRole('textbox', {
      name: say('exercise.newRow', { list: fieldAt('starting-point/death-trap.causes').label }),
    });
    await line.fill(words.cause);
    await line.press('Enter');
    const risks = { within: page.locator('#risks'), register: registerOf('risks') };
    await bringIn(page, words.cause, risks.within);
    await openRow(risks, words.cause);
    await fillRow(page, risks, { counter: words.counter });
    await seeInRow(page, words.cause, words.counter);
  });

  await test.step('2 problem picture: a group, a place where it is met, and the actor that meets it there', async () => {
    await writeRow(page, 'problem-picture/target-groups.group-rows', words.group);
    await writeRow(page, 'problem-picture/map.place-rows', words.place, { groups: words.group });
    const actors = await openField(page, 'problem-picture/contact-surface.actors');
    await actors.within
      .getByRole('button', { name: say('actors.add') })
      .first()
      .click();
    const form = page.getByRole('dialog');
    await form.getByLabel(say('actors.fields.name')).fill(words.actor);
    await form.getByLabel(say('actors.fields.trade'), { exact: true }).selectOption(say('actors.trades.hotel'));
    await form.getByRole('button', { name: say('common.add'), exact: true }).click();
    await expect(form).toBeHidden();
    // The place has its group from the map; the actor is chosen, not written.
    const places = { within: page.locator('#meeting-places'), register: registerOf('places') };
    await seeInRow(page, words.place, words.group);
    await openRow(places, words.place);
    await fillRow(page, places, { actors: words.actor });
    await seeInRow(page, words.place, words.actor);
    await writeRow(page, 'starting-point/what-would-happen.responses', words.response, { actor: words.actor });
  });

  await test.step('3 actors: the actor stands in the levels, and is brought in to the analysis', async () => {
    const { within } = await openField(page, 'actors/levels.actors');
    await expect(within.getByRole('rowheader', { name: words.actor })).toBeVisible();
    await bringTo(page, 'actors/analysis.assessments', words.actor);
  });

  await test.step('4 knowledge: something worth knowing', () => writeRow(page, 'knowledge/gather.bank', words.tool));

  await test.step('5 network: the analysis becomes a trade profile, and the profile a row of the communication plan', async () => {
    await bringTo(page, 'network/motivation.profiles', words.actor);
    const profiles = { within: page.locator('#profiles'), register: registerOf('trade-profiles') };
    await openRow(profiles, words.actor);
    await fillRow(page, profiles, { drives: words.drives, interest: words.interest, 'use-words': words.useWords });
    await page.goto(pageOf('/plan/communication'));
    await bringIn(page, words.actor);
    await seeInRow(page, words.actor, words.drives, words.interest, words.useWords);
  });

  await test.step('6 plan: what is known and what happens today are there at the joint start', async () => {
    await bringTo(page, 'plan/joint-start.tools', words.tool);
    await bringTo(page, 'plan/joint-start.response-now', words.response);
  });

  await test.step('6 plan: the note becomes a SWOT point, a goal and an activity; the risk stands in its risk box', async () => {
    await bringTo(page, 'plan/swot.points', words.note);
    await page.goto(pageOf('/plan/goals'));
    await bringIn(page, words.note);
    await addActivity(page, words.note, words.activity);
    await openActivity(page, words.activity);
    await bringIn(page, words.cause, page.getByRole('dialog', { name: words.activity }));
    await expect(page.getByRole('textbox', { name: say('plan.risk.text') })).toHaveValue(words.cause);
    await expect(page.getByRole('textbox', { name: say('plan.risk.counterMeasure') })).toHaveValue(words.counter);
  });

  await test.step('7 routine: the actor’s maturity, and what happens today as the routine’s first steps', async () => {
    await bringTo(page, 'routine/maturity.levels', words.actor);
    await bringTo(page, 'routine/ambition-goal.gaps', words.response);
    await bringTo(page, 'routine/routine-steps.steps', words.response);
    await seeInRow(page, words.response, words.actor);
    await openRowThread(page, words.response);
    for (const place of [registerOf('responses').title, exerciseAt('routine/ambition-goal').title])
      await expect(threadSteps(page).getByRole('link', { name: place, exact: true }).first()).toBeVisible();
  });

  await test.step('the thread leads from the activity, link by link, back to the note', async () => {
    await page.goto(pageOf('/plan/goals'));
    await openActivity(page, words.activity);
    await page.getByRole('button', { name: say('thread.show') }).click();
    for (const text of [words.note, words.cause]) await expect(threadSteps(page).filter({ hasText: text }).first()).toBeVisible();
    await followThread(page, registerOf('swot').title);
    await openRowThread(page, words.note);
    await followThread(page, exerciseAt('start/town').title);
    await page.waitForURL('**/station/start/town#challenges-own');
    await expect(page.locator('#challenges-own')).toContainText(words.note);
  });
});
