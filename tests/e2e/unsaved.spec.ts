import { expect, type Page } from '@playwright/test';

import { loadMethods } from '../../methods/load.ts';
import { type RingarProcess, startRingarProcess } from './harness/ringar-process.ts';
import { say } from './harness/say.ts';
import { signedIn } from './harness/signed-in.ts';
import { endSession, openNextRound, storedAnswers } from './harness/unsaved.ts';
import { test } from './harness/test.ts';

/** The session has ended, or the form was closed: what was written is there, and is its writer's alone. */
let ringar: RingarProcess;

test.beforeAll(async () => {
  ringar = await startRingarProcess({ example: true });
});
test.afterAll(() => ringar.stop());

const { stations } = loadMethods('methods').methods['stad-for-stad']!.sv;
const exercises = stations.find(({ key }) => key === 'start')!.exercises;
const firstItem = (exercise: string, field: string) =>
  exercises.find(({ key }) => key === exercise)!.fields.find(({ key }) => key === field)!.items[0]!;
const pageOf = (path: string) => `${ringar.url}/s/exempelstad${path}`;
const why = (page: Page, label: string) =>
  page.getByRole('textbox').and(page.getByLabel(new RegExp(`^${say('rounds.why').replace('?', '\\?')}\\s*: ${label}`)));
const saved = (page: Page) =>
  page
    .getByRole('main')
    .getByText(/^Sparat/)
    .first();

test('an answer that was not saved when the session ended is there for its writer, and for nobody else', async ({ browser }) => {
  const coordinator = await signedIn(browser, ringar.people['coordinator']!);
  const round = await openNextRound(coordinator, { station: 'start', exercise: 'engagement', field: 'statements' });
  const item = firstItem('engagement', 'statements');
  const page = await signedIn(browser, ringar.people['police officer']!);
  const exercisePage = pageOf('/station/start/engagement');
  await page.goto(exercisePage);
  await expect(why(page, item.label)).toBeVisible();

  await endSession(page);
  await why(page, item.label).fill('Bara mellan oss');
  await expect(page.getByText(say('shell.signedOutTitle'))).toBeVisible();

  const otherTab = await page.context().newPage();
  await otherTab.goto(ringar.people['coordinator']!);
  await otherTab.waitForURL((url) => !url.pathname.startsWith('/entry'));
  // What the page asks for is refused from now on; what stands on it stays, and one can go on writing.
  await page.evaluate(() => dispatchEvent(new Event('focus')));
  await expect(page.getByText(say('shell.otherUserTitle'))).toBeVisible();
  await expect(why(page, item.label)).toHaveValue('Bara mellan oss');
  await why(page, item.label).fill('Bara mellan oss två');
  await page.getByRole('button', { name: say('shell.goOnAsOther') }).click();
  await page.waitForURL((url) => url.href !== exercisePage);
  await page.goto(exercisePage);
  await expect(why(page, item.label)).toHaveValue('');
  await page
    .getByRole('radio', { name: say('common.no'), exact: true })
    .first()
    .check();
  await expect(saved(page)).toBeVisible();
  expect(await storedAnswers(coordinator, round)).toEqual({ [item.key]: { value: 0, comment: '' } });

  await endSession(page);
  await page.goto(ringar.people['police officer']!);
  await page.waitForURL((url) => !url.pathname.startsWith('/entry'));
  await page.goto(exercisePage);
  await expect(why(page, item.label)).toHaveValue('Bara mellan oss två');
  await expect(saved(page)).toBeVisible();
  expect(await storedAnswers(page, round)).toEqual({ [item.key]: { value: null, comment: 'Bara mellan oss två' } });
  expect(await storedAnswers(coordinator, round)).toEqual({ [item.key]: { value: 0, comment: '' } });
});

test('a form that is closed, left with Back or loaded again has its text, and says so', async ({ browser }) => {
  const page = await signedIn(browser, ringar.people['coordinator']!);
  await page.goto(pageOf('/actors'));
  await page.locator('a[href="/s/exempelstad/members"]').first().click();
  const dialog = page.getByRole('dialog');
  const title = dialog.getByLabel(say('members.column.title'));
  const open = async () => {
    await page
      .getByRole('button', { name: say('members.inviteNew') })
      .first()
      .click();
    await expect(title).toBeVisible();
  };
  const expectKept = async (text: string) => {
    await open();
    await expect(title).toHaveValue(text);
    await expect(dialog.getByText(say('save.draftFound'))).toBeVisible();
  };

  await open();
  await expect(dialog.getByText(say('save.draftFound'))).toBeHidden();
  await title.fill('Jourens');
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  await expectKept('Jourens');

  await title.fill('Jourens föreståndare');
  await page.goBack();
  await page.waitForURL('**/actors');
  await page.goForward();
  await expectKept('Jourens föreståndare');

  await title.fill('Jourens nya föreståndare');
  await page.reload();
  await expectKept('Jourens nya föreståndare');
  await dialog.getByRole('button', { name: say('save.startOver') }).click();
  await expect(title).toHaveValue('');
});
