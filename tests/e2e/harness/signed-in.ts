import type { Browser, BrowserContextOptions, Page } from '@playwright/test';

/** A page of one of the example towns' people, signed in by the printed link. */
export async function signedIn(browser: Browser, link: string, options: BrowserContextOptions = {}): Promise<Page> {
  const page = await (await browser.newContext({ serviceWorkers: 'block', ...options })).newPage();
  await page.goto(link);
  await page.waitForURL((url) => !url.pathname.startsWith('/entry'));
  return page;
}
