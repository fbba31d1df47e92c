import { type Browser, expect, type Locator, type Page } from '@playwright/test';

import { flat, hasPdftotext, pdfText } from '../../exports/testing/pdf-text.ts';
import { openFromMenu } from './harness/menu.ts';
import { securePassword } from './harness/people.ts';
import { addActivity, openActivity } from './harness/plan-page.ts';
import { type RingarProcess, startRingarProcess } from './harness/ringar-process.ts';
import { say } from './harness/say.ts';
import { test } from './harness/test.ts';

/**
 * A newcomer's walk from the set-up link to the report to the board. Addresses are opened only where somebody has been
 * given them (the set-up link and the invitations); everything else is found by clicking. The three who are invited have
 * phones, and the line goes away twice: while a round is answered, and while the vision is written.
 */
let ringar: RingarProcess;

test.beforeAll(async () => {
  ringar = await startRingarProcess();
});
test.afterAll(() => ringar.stop());

const phone = { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true, acceptDownloads: true };
const organisations = { Kommunpolis: 'Lokalpolisområdet', Enhetschef: 'Socialförvaltningen', Hotellchef: 'Hotellet vid torget' };
type Title = keyof typeof organisations;
const titles = Object.keys(organisations) as Title[];

const button = (within: Page | Locator, key: string, params: Record<string, string | number> = {}) =>
  within.getByRole('button', { name: say(key, params), exact: true }).first();
const saved = (page: Page | Locator) => expect(page.getByText(/^Sparat/).first()).toBeVisible();

test('a newcomer comes from the set-up link to the report to the board by clicking alone', async ({ browser }) => {
  test.setTimeout(900_000);
  const coordinator = await (await browser.newContext({ acceptDownloads: true })).newPage();
  const people = {} as Record<Title, Page>;

  await test.step('the set-up link makes the first account and the collaboration', async () => {
    await coordinator.goto(ringar.setUpLink);
    await coordinator.getByLabel(say('signIn.yourName')).fill('Samordnaren');
    await coordinator.getByLabel(say('signIn.yourTitle')).fill('Samordnare');
    await coordinator.getByLabel(say('signIn.email')).fill('samordnare@nystad.example');
    await coordinator.getByLabel(say('signIn.town'), { exact: true }).fill('Nystad');
    await button(coordinator, 'signIn.setUpDo').click();
    await securePassword(coordinator);
    await expect(coordinator.getByRole('navigation', { name: say('shell.mainNavigation') })).toBeVisible();
  });

  await test.step('the organisations are written down', async () => {
    await openFromMenu(coordinator, say('shell.actors'));
    for (const name of Object.values(organisations)) await addActor(coordinator, name);
  });

  await test.step('three are invited, and accept on their phones', async () => {
    await openFromMenu(coordinator, say('shell.members'));
    for (const title of titles) people[title] = await inviteToPhone(coordinator, browser, title);
  });

  await test.step('a round opens; it is on the start pages of the phones; one of them answers without a line', async () => {
    await openStation(coordinator, 'Engagemang');
    await button(coordinator, 'rounds.open').click();
    const [first, ...others] = titles.map((title) => people[title]) as [Page, ...Page[]];
    await answerRound(first, { withoutLine: true });
    for (const page of others) await answerRound(page);
    await answerHere(coordinator);
    await expect(first.getByText(say('rounds.thanks')).first()).toBeVisible();
  });

  await test.step('the round is closed and leads to its result; the group decides', async () => {
    await button(coordinator, 'rounds.close').click();
    await button(coordinator.getByRole('dialog'), 'rounds.close').click();
    const rows = coordinator.locator('.result-decision');
    await expect(rows.first()).toBeVisible();
    for (const row of await rows.all()) await row.getByRole('radio', { name: say('common.yes'), exact: true }).check();
    await expect(coordinator.getByText(say('rounds.engagementGo', { count: 7 }))).toBeVisible();
    await expect(coordinator.getByText('Vi har redan en grupp som möts.').first()).toBeVisible();
  });

  await test.step('the start decision is frozen', async () => {
    await openStation(coordinator, 'Startbeslut');
    await coordinator.getByLabel(say('exercise.startsOn')).fill('2027-02-01');
    const months = coordinator.getByRole('textbox', { name: say('exercise.months') });
    await months.fill('14');
    await months.blur();
    await coordinator
      .getByRole('radio', { name: /^Vi börjar/ })
      .first()
      .check();
    await button(coordinator, 'exercise.start.freeze').click();
    await button(coordinator.getByRole('dialog'), 'freeze.submit', { number: 1 }).click();
    await coordinator.waitForURL('**/documents/*');
  });

  await test.step('the vision is written while the line goes away, and the others read it', async () => {
    await openFromMenu(coordinator, say('shell.plan'));
    await coordinator
      .getByRole('link', { name: say('plan.tab.vision'), exact: true })
      .first()
      .click();
    const vision = coordinator.getByRole('textbox', { name: say('plan.text.vision.label') });
    await vision.click();
    await vision.pressSequentially('En stad ');
    await coordinator.context().setOffline(true);
    await vision.pressSequentially('där ingen köps.');
    await coordinator.context().setOffline(false);
    await openFromMenu(people.Enhetschef, say('shell.plan'));
    await people.Enhetschef.getByRole('link', { name: say('plan.tab.vision'), exact: true })
      .first()
      .click();
    await expect(people.Enhetschef.getByText('En stad där ingen köps.').first()).toBeVisible({ timeout: 60_000 });
  });

  await test.step('a goal with a target, an activity with its risk, and version 1', async () => {
    await coordinator
      .getByRole('link', { name: say('plan.tab.goals'), exact: true })
      .first()
      .click();
    await button(coordinator, 'plan.goal.add').click();
    const line = coordinator.getByLabel(say('plan.goal.newLabel'));
    await line.fill('Fler får stöd');
    await line.press('Enter');
    await expect(coordinator.getByText('1. Fler får stöd').first()).toBeVisible();
    await addActivity(coordinator, 'Fler får stöd', 'Utbilda personal');
    await openActivity(coordinator, 'Utbilda personal');
    const dialog = coordinator.getByRole('dialog');
    await dialog.getByRole('radio', { name: say('plan.risk.no-risk') }).check();
    await saved(dialog);
    await coordinator.keyboard.press('Escape');
    await expect(dialog).toBeHidden();
    await button(coordinator, 'plan.freeze', { version: 1 }).click();
    await button(coordinator.getByRole('dialog'), 'freeze.submit', { number: 1 }).click();
    await coordinator.waitForURL('**/documents/*');
  });

  await test.step('the report to the board says what was decided', async () => {
    await openFromMenu(coordinator, say('shell.followUp'));
    await coordinator
      .getByRole('link', { name: new RegExp(`^${say('followUp.way.board-report')}`) })
      .first()
      .click();
    await coordinator.getByRole('textbox', { name: say('board.ask', { number: 1 }) }).fill('Besluta om planen');
    await button(coordinator, 'board.make').click();
    await coordinator.waitForURL('**/documents/*');
    const id = new URL(coordinator.url()).pathname.split('/').at(-1)!;
    const [, slug] = /\/s\/([^/]+)\//.exec(coordinator.url())!;
    const answer = await coordinator.request.get(`${ringar.url}/api/collaborations/${slug}/documents/${id}/files/pdf`);
    expect(answer.status()).toBe(200);
    if (hasPdftotext) {
      const text = flat(pdfText(await answer.body()));
      for (const words of ['Besluta om planen', 'Fler får stöd']) expect(text).toContain(words);
    }
  });
});

async function addActor(page: Page, name: string): Promise<void> {
  await button(page, 'actors.add').click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('textbox').first().fill(name);
  await dialog.locator('button[type=submit]').click();
  await expect(dialog).toBeHidden();
  await expect(page.getByRole('rowheader', { name: new RegExp(name) })).toBeVisible();
}

async function inviteToPhone(coordinator: Page, browser: Browser, title: Title): Promise<Page> {
  await button(coordinator, 'members.inviteNew').click();
  const dialog = coordinator.getByRole('dialog');
  await dialog.getByLabel(say('members.column.title')).fill(title);
  await dialog.getByLabel(say('signIn.email')).fill(`${title.toLowerCase()}@nystad.example`);
  await dialog.getByRole('combobox', { name: say('members.column.actor') }).selectOption({ label: organisations[title] });
  await dialog.locator('button[type=submit]').click();
  const link = await dialog.getByLabel(say('members.invitedLink')).inputValue();
  await button(dialog, 'common.done').click();
  const page = await (await browser.newContext(phone)).newPage();
  await page.goto(link);
  await page.getByLabel(say('signIn.yourName')).fill(title);
  await button(page, 'signIn.accept').click();
  await securePassword(page);
  await expect(button(page, 'shell.menu')).toBeVisible();
  return page;
}

/** An exercise of step 0, by way of its station. */
async function openStation(page: Page, exercise: string): Promise<void> {
  await openFromMenu(page, /Borde vi börja/);
  await page
    .getByRole('main')
    .getByRole('link', { name: new RegExp(exercise) })
    .first()
    .click();
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
}

async function answerRound(page: Page, { withoutLine = false } = {}): Promise<void> {
  await page
    .getByRole('link', { name: say('monday.actions.round-to-answer') })
    .first()
    .click();
  await answerHere(page, { withoutLine });
}

/** Chooses yes in every row; without a line, with a comment, the answers are sent when it is back. */
async function answerHere(page: Page, { withoutLine = false } = {}): Promise<void> {
  await expect(page.getByText(say('rounds.privacy')).first()).toBeVisible();
  if (withoutLine) await page.context().setOffline(true);
  const yes = page.getByRole('radio', { name: say('common.yes'), exact: true });
  const onward = page.getByRole('button', { name: new RegExp(`^(${say('common.next')}|${say('rounds.finish')})$`) });
  const oneByOne = await onward.isVisible();
  for (let row = 0; row < 7; row += 1) {
    await yes.nth(oneByOne ? 0 : row).check();
    if (withoutLine && row === 0) await page.getByRole('textbox').first().fill('Vi har redan en grupp som möts.');
    if (oneByOne) await onward.click();
  }
  if (withoutLine) {
    await expect(page.getByText(say('shell.offline'))).toBeVisible();
    await page.context().setOffline(false);
  }
  await saved(page);
}
