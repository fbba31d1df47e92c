import { expect, type Locator, type Page } from '@playwright/test';

import { say } from './say.ts';

const offers = (page: Page) => page.getByRole('dialog', { name: say('thread.bringInTitle') });

/** Opens what can be brought in and chooses `words`. `within`: where the button stands, when there are several. */
export async function chooseOffer(page: Page, words: string, within: Page | Locator = page): Promise<void> {
  await within.getByRole('button', { name: say('thread.bringIn'), exact: true }).click();
  await offers(page).getByRole('checkbox', { name: words }).check();
}

/** Brings in the one that is chosen. */
export async function bringInChosen(page: Page): Promise<void> {
  await offers(page)
    .getByRole('button', { name: say('thread.bringInButton', { count: 1 }) })
    .click();
  await expect(offers(page)).toBeHidden();
}

/** Chooses and brings in `words`. */
export async function bringIn(page: Page, words: string, within: Page | Locator = page): Promise<void> {
  await chooseOffer(page, words, within);
  await bringInChosen(page);
}

/** The steps of the golden thread that is open. */
export const threadSteps = (page: Page) => page.getByRole('dialog', { name: say('thread.title') }).getByRole('listitem');

/** From the thread that is open to the place of one step, by its link. */
export async function followThread(page: Page, place: string): Promise<void> {
  await threadSteps(page).getByRole('link', { name: place, exact: true }).first().click();
}

/** Opens the thread of a row of a register, where its table stands. */
export async function openRowThread(page: Page, row: string): Promise<void> {
  await page.getByRole('button', { name: say('registers.rowActionsFor', { row }) }).click();
  await page.getByRole('menuitem', { name: say('thread.show') }).click();
}
