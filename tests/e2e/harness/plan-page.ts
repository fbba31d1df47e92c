import type { Page } from '@playwright/test';

import { say } from './say.ts';

/** Adds an activity to a goal, in the first year of the grid. */
export async function addActivity(page: Page, goal: string, title: string): Promise<void> {
  await page
    .getByRole('button', { name: new RegExp(`${say('plan.activity.add')}.*${goal}`) })
    .first()
    .click();
  const line = page.getByLabel(new RegExp(goal)).and(page.getByRole('textbox'));
  await line.fill(title);
  await line.press('Enter');
}

/** Opens the form of an activity, where the plan's goals are shown. */
export async function openActivity(page: Page, title: string): Promise<void> {
  await page.locator('.activity-card', { has: page.getByText(title, { exact: true }) }).click();
}
