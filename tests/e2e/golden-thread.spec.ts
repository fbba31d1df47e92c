import { type Browser, expect, type Locator, type Page, test } from '@playwright/test';

import { loadMethods } from '../../methods/load.ts';
import { readApi } from './harness/call-api.ts';
import { type RingarProcess, startRingarProcess } from './harness/ringar-process.ts';
import { say } from './harness/say.ts';
import { signedIn } from './harness/signed-in.ts';

/** From a line in an exercise, over a risk and a SWOT point, to a goal and its activity, and back again by the links. */
let ringar: RingarProcess;

test.beforeAll(async () => {
  ringar = await startRingarProcess({ example: true });
});
test.afterAll(() => ringar.stop());

const api = '/collaborations/mellanstad';
const pageOf = (path: string) => `${ringar.url}/s/mellanstad${path}`;
const deathTrap = '/station/starting-point/death-trap';
const note = 'Kommunen sparade in samordnaren.';
const activity = 'Utse en ersättare';

const method = loadMethods('methods').methods['stad-for-stad']!.sv;
const registerTitle = (key: string) => method.registers.find((register) => register.key === key)!.title;
const exerciseOf = (station: string, exercise: string) =>
  method.stations.find(({ key }) => key === station)!.exercises.find(({ key }) => key === exercise)!;

/** A second person of the core group. */
async function invited(coordinator: Page, browser: Browser): Promise<Page> {
  await coordinator.goto(pageOf('/members'));
  await coordinator
    .getByRole('button', { name: say('members.inviteNew') })
    .first()
    .click();
  const dialog = coordinator.getByRole('dialog');
  await dialog.getByLabel(say('members.column.title')).fill('Kurator');
  await dialog.getByLabel(say('signIn.email')).fill('kurator@mellanstad.example');
  await dialog.getByRole('button', { name: say('members.inviteSend') }).click();
  const link = await dialog.getByLabel(say('members.invitedLink')).inputValue();
  const person = await (await browser.newContext({ serviceWorkers: 'block' })).newPage();
  await person.goto(link);
  await person.getByLabel(say('signIn.yourName')).fill('Kurator');
  await person.getByRole('button', { name: say('signIn.accept') }).click();
  await person.getByRole('radio', { name: say('account.wayLink') }).check();
  await person.getByRole('button', { name: say('account.wayLinkDo') }).click();
  await person.waitForURL('**/s/mellanstad');
  return person;
}

const offers = (page: Page) => page.getByRole('dialog', { name: say('thread.bringInTitle') });

/** Opens what can be brought in and chooses `words`. `within`: where the button stands, when there are several. */
async function choose(page: Page, words: string, within: Page | Locator = page): Promise<void> {
  await within.getByRole('button', { name: say('thread.bringIn'), exact: true }).click();
  await offers(page).getByRole('checkbox', { name: words }).check();
}

async function bringIn(page: Page): Promise<void> {
  await offers(page)
    .getByRole('button', { name: say('thread.bringInButton', { count: 1 }) })
    .click();
  await expect(offers(page)).toBeHidden();
}

const steps = (page: Page) => page.getByRole('dialog', { name: say('thread.title') }).getByRole('listitem');

async function openThread(page: Page): Promise<void> {
  await page.goto(pageOf('/plan/goals'));
  await page.locator('.activity-card', { has: page.getByText(activity, { exact: true }) }).click();
  await page.getByRole('button', { name: say('thread.show') }).click();
}

test('a note becomes a risk, a goal and an activity, and the thread leads back to it', async ({ browser }) => {
  const coordinator = await signedIn(browser, ringar.people['coordinator, mellanstad']!);
  const counsellor = await invited(coordinator, browser);

  await test.step('a line of the pre-mortem; two people bring it in at once, and it is one risk', async () => {
    await coordinator.goto(pageOf(deathTrap));
    await counsellor.goto(pageOf(deathTrap));
    const causes = exerciseOf('starting-point', 'death-trap').fields[0]!.label;
    const line = coordinator.getByRole('textbox', { name: say('exercise.newRow', { list: causes }) });
    await line.fill(note);
    await line.press('Enter');
    await expect(counsellor.getByRole('list', { name: causes }).getByRole('textbox').last()).toHaveValue(note);
    for (const page of [coordinator, counsellor]) await choose(page, note);
    await Promise.all([coordinator, counsellor].map((page) => bringIn(page)));
    for (const page of [coordinator, counsellor]) await expect(page.getByRole('rowheader', { name: note })).toHaveCount(1);
    const rows = await readApi<{ values: { risk: string } }[]>(coordinator, 'GET', `${api}/registers/risks/rows`);
    expect(rows.filter(({ values }) => values.risk === note)).toHaveLength(1);
  });

  await test.step('the risk is a threat in the SWOT, and the threat becomes a goal', async () => {
    await coordinator.goto(pageOf('/station/plan'));
    await expect(coordinator.getByRole('heading', { name: say('journey.room.title') })).toBeVisible();
    await expect(coordinator.getByRole('heading', { name: say('journey.unheard.title') })).toBeVisible();
    await coordinator.goto(pageOf('/station/plan/swot'));
    await coordinator.getByText(say('exercise.agreement')).click();
    await expect(coordinator.locator('.agreement li').first()).toBeVisible();
    await choose(coordinator, note);
    await bringIn(coordinator);
    await expect(coordinator.getByRole('rowheader', { name: note })).toBeVisible();
    await coordinator.goto(pageOf('/plan/goals'));
    await choose(coordinator, note);
    await bringIn(coordinator);
    await expect(coordinator.getByText(`1. ${note}`).first()).toBeVisible();
  });

  await test.step('the goal gets an activity, and the risk stands in its risk box', async () => {
    await coordinator
      .getByRole('button', { name: new RegExp(`${say('plan.activity.add')}.*${note}`) })
      .first()
      .click();
    const line = coordinator.getByLabel(new RegExp(note)).and(coordinator.getByRole('textbox'));
    await line.fill(activity);
    await line.press('Enter');
    await coordinator.locator('.activity-card', { has: coordinator.getByText(activity, { exact: true }) }).click();
    await choose(coordinator, note, coordinator.getByRole('dialog', { name: activity }));
    await bringIn(coordinator);
    await expect(coordinator.getByRole('textbox', { name: say('plan.risk.text') })).toHaveValue(note);
  });

  await test.step('the thread of the activity leads back, link by link, to the exercise where the note stands', async () => {
    await openThread(coordinator);
    const first = exerciseOf('starting-point', 'death-trap').title;
    const goals = new RegExp(say('plan.tab.goals'));
    const places = [first, registerTitle('risks'), registerTitle('swot'), goals, goals];
    await expect(steps(coordinator).getByRole('link')).toHaveText(places);
    await steps(coordinator)
      .getByRole('link', { name: registerTitle('swot') })
      .click();
    await expect(coordinator.getByRole('heading', { level: 1, name: registerTitle('swot') })).toBeVisible();
    await coordinator.getByRole('button', { name: say('registers.rowActionsFor', { row: note }) }).click();
    await coordinator.getByRole('menuitem', { name: say('thread.show') }).click();
    await steps(coordinator)
      .getByRole('link', { name: registerTitle('risks') })
      .click();
    await coordinator.getByRole('button', { name: say('registers.rowActionsFor', { row: note }) }).click();
    await coordinator.getByRole('menuitem', { name: say('thread.show') }).click();
    await steps(coordinator).getByRole('link', { name: first }).click();
    await coordinator.waitForURL(`**${deathTrap}#causes`);
    await expect(coordinator.getByRole('heading', { level: 1, name: first })).toBeVisible();
    await expect(coordinator.locator('#causes').getByRole('textbox').nth(3)).toHaveValue(note);
  });

  await test.step('the risk is removed; the thread says so, and still leads to the note', async () => {
    await coordinator.getByRole('button', { name: say('registers.rowActionsFor', { row: note }) }).click();
    await coordinator.getByRole('menuitem', { name: say('common.remove') }).click();
    await expect(coordinator.getByRole('rowheader', { name: note })).toHaveCount(0);
    await openThread(coordinator);
    await expect(steps(coordinator).nth(1)).toContainText(note);
    await expect(steps(coordinator).nth(1)).toContainText(say('thread.removed'));
    await expect(steps(coordinator).getByText(say('thread.removed'))).toHaveCount(1);
    await expect(steps(coordinator).first().getByRole('link')).toHaveText(exerciseOf('starting-point', 'death-trap').title);
  });
});
