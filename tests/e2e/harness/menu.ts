import { expect, type Page } from '@playwright/test';

import { say } from './say.ts';

/** Opens a page of the collaboration as a person does: in the rail, or in the menu of a narrow screen. */
export async function openFromMenu(page: Page, label: string | RegExp): Promise<void> {
  const menu = page.getByRole('button', { name: say('shell.menu'), exact: true });
  const narrow = (page.viewportSize()?.width ?? 1280) < 900;
  if (narrow) await menu.click();
  const navigation = page.getByRole('navigation', { name: say('shell.mainNavigation') }).filter({ visible: true });
  await navigation
    .getByRole('link', { name: typeof label === 'string' ? new RegExp(`^${label}`) : label })
    .first()
    .click();
  await expect(page.getByRole('dialog', { name: say('shell.menu') })).toBeHidden();
}
