import { type Browser, expect, type Page } from '@playwright/test';

import { say } from './say.ts';

/** The step that asks for a way in that works: a password, and codes later. A link by mail is none where no mail is sent. */
export async function securePassword(page: Page): Promise<void> {
  await page.getByRole('radio', { name: say('account.wayPassword') }).check();
  await page.getByLabel(say('account.newPassword'), { exact: true }).fill('fyra ord som inte hör ihop');
  await page.getByRole('button', { name: say('account.passwordThenCode') }).click();
  await page.getByRole('button', { name: say('account.secureLater') }).click();
}

/** The first account and its town, by the link that the first start prints. The texts are Swedish. */
export async function setUpTown(page: Page, setUpLink: string, { name, slug }: { name: string; slug: string }): Promise<void> {
  await page.goto(setUpLink);
  await page.getByLabel(say('signIn.yourName')).fill('Samordnaren');
  await page.getByLabel(say('signIn.yourTitle')).fill('Samordnare');
  await page.getByLabel(say('signIn.email')).fill(`samordnare@${slug}.example`);
  await page.getByLabel(say('signIn.town'), { exact: true }).fill(name);
  await page.getByLabel(say('signIn.slug')).fill(slug);
  await page.getByRole('button', { name: say('signIn.setUpDo') }).click();
  await securePassword(page);
  await page.waitForURL(`**/s/${slug}`);
}

/** Invites someone to the core group, and follows the link of the invitation in a browser of its own. `town`: its address. */
export async function invitePerson(coordinator: Page, browser: Browser, town: string, title: string): Promise<Page> {
  await coordinator.goto(`${town}/members`);
  await coordinator
    .getByRole('button', { name: say('members.inviteNew') })
    .first()
    .click();
  const dialog = coordinator.getByRole('dialog');
  await dialog.getByLabel(say('members.column.title')).fill(title);
  await dialog.getByLabel(say('signIn.email')).fill(`${title.toLowerCase()}@${new URL(town).pathname.split('/').at(-1)}.example`);
  await dialog.getByRole('button', { name: say('members.inviteMake') }).click();
  const link = await dialog.getByLabel(say('members.invitedLink')).inputValue();
  const person = await (await browser.newContext({ serviceWorkers: 'block', acceptDownloads: true })).newPage();
  await person.goto(link);
  await person.getByLabel(say('signIn.yourName')).fill(title);
  await person.getByRole('button', { name: say('signIn.accept') }).click();
  await securePassword(person);
  await person.waitForURL(town);
  await expect(person.getByRole('heading', { level: 1 })).toBeVisible();
  return person;
}
