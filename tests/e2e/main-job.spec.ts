import { type Browser, expect, type Page, test } from '@playwright/test';

import { type RingarProcess, startRingarProcess } from './harness/ringar-process.ts';
import { say } from './harness/say.ts';

/** From an empty machine to a confirmed plan, as three people with accounts and one without would do it. */
let ringar: RingarProcess;

test.beforeAll(async () => {
  ringar = await startRingarProcess();
});
test.afterAll(() => ringar.stop());

const slug = 'provstad';
const pageOf = (path: string) => `${ringar.url}/s/${slug}${path}`;

async function newPerson(browser: Browser): Promise<Page> {
  const context = await browser.newContext({ acceptDownloads: true });
  return context.newPage();
}

async function secureByLink(page: Page): Promise<void> {
  await page.getByRole('radio', { name: say('account.wayLink') }).check();
  await page.getByRole('button', { name: say('account.wayLinkDo') }).click();
}

async function setUp(page: Page): Promise<void> {
  await page.goto(ringar.setUpLink);
  await page.getByLabel(say('signIn.yourName')).fill('Samordnaren');
  await page.getByLabel(say('signIn.yourTitle')).fill('Samordnare');
  await page.getByLabel(say('signIn.email')).fill('samordnare@provstad.example');
  await page.getByLabel(say('signIn.town'), { exact: true }).fill('Provstad');
  await page.getByLabel(say('signIn.slug')).fill(slug);
  await page.getByRole('button', { name: say('signIn.setUpDo') }).click();
  await secureByLink(page);
  await page.waitForURL(`**/s/${slug}`);
}

async function invite(coordinator: Page, browser: Browser, title: string): Promise<Page> {
  await coordinator.goto(pageOf('/members'));
  await coordinator.getByRole('button', { name: say('members.inviteNew') }).first().click();
  const dialog = coordinator.getByRole('dialog');
  await dialog.getByLabel(say('members.column.title')).fill(title);
  await dialog.getByLabel(say('signIn.email')).fill(`${title.toLowerCase()}@provstad.example`);
  await dialog.getByRole('button', { name: say('members.inviteSend') }).click();
  const link = await dialog.getByLabel(say('members.invitedLink')).inputValue();
  const person = await newPerson(browser);
  await person.goto(link);
  await person.getByLabel(say('signIn.yourName')).fill(title);
  await person.getByRole('button', { name: say('signIn.accept') }).click();
  await secureByLink(person);
  await person.waitForURL(`**/s/${slug}`);
  return person;
}

test('from the set-up link to a confirmed plan on paper', async ({ browser }) => {
  const coordinator = await newPerson(browser);
  let police!: Page;
  let association!: Page;

  await test.step('the set-up link makes the first account and works once', async () => {
    await setUp(coordinator);
    const late = await newPerson(browser);
    await late.goto(ringar.setUpLink);
    await expect(late.getByRole('heading', { name: say('signIn.setUpUsedTitle') })).toBeVisible();
  });

  await test.step('two people accept their invitations', async () => {
    police = await invite(coordinator, browser, 'Kommunpolis');
    association = await invite(coordinator, browser, 'Verksamhetsledare');
  });
});
