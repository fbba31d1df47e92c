import { expect, type Page } from '@playwright/test';

import { bringIn, bringInChosen, chooseOffer, followThread, openRowThread, threadSteps } from './harness/bring-in.ts';
import { readApi } from './harness/call-api.ts';
import { invitePerson } from './harness/people.ts';
import { addActivity, openActivity } from './harness/plan-page.ts';
import { type RingarProcess, startRingarProcess } from './harness/ringar-process.ts';
import { say } from './harness/say.ts';
import { exerciseAt, registerOf } from './harness/shipped-method.ts';
import { signedIn } from './harness/signed-in.ts';
import { test } from './harness/test.ts';

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

async function openThread(page: Page): Promise<void> {
  await page.goto(pageOf('/plan/goals'));
  await openActivity(page, activity);
  await page.getByRole('button', { name: say('thread.show') }).click();
}

test('a note becomes a risk, a goal and an activity, and the thread leads back to it', async ({ browser }) => {
  const coordinator = await signedIn(browser, ringar.people['coordinator, mellanstad']!);
  const counsellor = await invitePerson(coordinator, browser, pageOf(''), 'Kurator');

  await test.step('a line of the pre-mortem; two people bring it in at once, and it is one risk', async () => {
    await coordinator.goto(pageOf(deathTrap));
    await counsellor.goto(pageOf(deathTrap));
    const causes = exerciseAt('starting-point/death-trap').fields[0]!.label;
    const line = coordinator.getByRole('textbox', { name: say('exercise.newRow', { list: causes }) });
    await line.fill(note);
    await line.press('Enter');
    await expect(counsellor.getByRole('list', { name: causes }).getByRole('textbox').last()).toHaveValue(note);
    for (const page of [coordinator, counsellor]) await chooseOffer(page, note);
    await Promise.all([coordinator, counsellor].map((page) => bringInChosen(page)));
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
    await bringIn(coordinator, note);
    await expect(coordinator.getByRole('rowheader', { name: note })).toBeVisible();
    await coordinator.goto(pageOf('/plan/goals'));
    await bringIn(coordinator, note);
    await expect(coordinator.getByText(`1. ${note}`).first()).toBeVisible();
  });

  await test.step('the goal gets an activity, and the risk stands in its risk box', async () => {
    await addActivity(coordinator, note, activity);
    await openActivity(coordinator, activity);
    await bringIn(coordinator, note, coordinator.getByRole('dialog', { name: activity }));
    await expect(coordinator.getByRole('textbox', { name: say('plan.risk.text') })).toHaveValue(note);
  });

  await test.step('the thread of the activity leads back, link by link, to the exercise where the note stands', async () => {
    await openThread(coordinator);
    const first = exerciseAt('starting-point/death-trap').title;
    const goals = new RegExp(say('plan.tab.goals'));
    const places = [first, registerOf('risks').title, registerOf('swot').title, goals, goals];
    await expect(threadSteps(coordinator).getByRole('link')).toHaveText(places);
    await followThread(coordinator, registerOf('swot').title);
    await expect(coordinator.getByRole('heading', { level: 1, name: registerOf('swot').title })).toBeVisible();
    await openRowThread(coordinator, note);
    await followThread(coordinator, registerOf('risks').title);
    await openRowThread(coordinator, note);
    await followThread(coordinator, first);
    await coordinator.waitForURL(`**${deathTrap}#causes`);
    await expect(coordinator.getByRole('heading', { level: 1, name: first })).toBeVisible();
    await expect(coordinator.locator('#causes').getByRole('textbox').nth(3)).toHaveValue(note);
  });

  await test.step('the risk is removed; the thread says so, and still leads to the note', async () => {
    await coordinator.getByRole('button', { name: say('registers.rowActionsFor', { row: note }) }).click();
    await coordinator.getByRole('menuitem', { name: say('common.remove') }).click();
    await expect(coordinator.getByRole('rowheader', { name: note })).toHaveCount(0);
    await openThread(coordinator);
    await expect(threadSteps(coordinator).nth(1)).toContainText(note);
    await expect(threadSteps(coordinator).nth(1)).toContainText(say('thread.removed'));
    await expect(threadSteps(coordinator).getByText(say('thread.removed'))).toHaveCount(1);
    await expect(threadSteps(coordinator).first().getByRole('link')).toHaveText(exerciseAt('starting-point/death-trap').title);
  });
});
