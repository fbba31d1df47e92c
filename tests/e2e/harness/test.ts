import { test as base } from '@playwright/test';

/**
 * A test that leaves no page open. Pages of people that a test signs in live as long as the browser otherwise, and go on
 * asking servers that have stopped, which slows down every test after them.
 */
export const test = base.extend<{ closePages: void }>({
  closePages: [
    async ({ browser }, use) => {
      await use();
      await Promise.all(browser.contexts().map((context) => context.close()));
    },
    { auto: true },
  ],
});
