import { type Browser, expect, type Page, test } from '@playwright/test';

import { type RingarProcess, startRingarProcess } from './harness/ringar-process.ts';
import { say } from './harness/say.ts';

/** Two people in the same plan at once: live texts, rows saved by two, a lost line, a reload. Nothing typed is lost. */
let ringar: RingarProcess;

test.beforeAll(async () => {
  ringar = await startRingarProcess({ example: true });
});
test.afterAll(() => ringar.stop());

const part = (key: string) => `${ringar.url}/s/exempelstad/plan/${key}`;

async function signedIn(browser: Browser, who: string): Promise<Page> {
  const page = await (await browser.newContext({ serviceWorkers: 'block' })).newPage();
  await page.goto(ringar.people[who]!);
  await page.waitForURL((url) => !url.pathname.startsWith('/entry'));
  return page;
}

/** A switch between a page and the server: while it is off, what the page sends does not arrive. */
async function lineOf(page: Page): Promise<{ off(): Promise<void>; on(): void }> {
  let isOff = false;
  const open: { close(options: { code: number }): Promise<void> }[] = [];
  await page.routeWebSocket(/\/live/, (socket) => {
    if (isOff) return void socket.close({ code: 1001 });
    socket.connectToServer().onClose(() => void socket.close());
    open.push(socket);
  });
  await page.route('**/rpc/plan/**', (route) =>
    isOff && !route.request().url().includes('/plan/get') ? route.abort('connectionfailed') : route.continue(),
  );
  return {
    off: async () => {
      isOff = true;
      await Promise.all(open.splice(0).map((socket) => socket.close({ code: 1001 })));
    },
    on: () => {
      isOff = false;
    },
  };
}

const live = (page: Page, key: string) => page.getByRole('textbox', { name: say(`plan.text.${key}.label`), exact: true });

/** Begins to write at the end of a live text. */
async function writeIn(page: Page, key: string, words: string): Promise<void> {
  await live(page, key).click();
  await expect(live(page, key)).toHaveClass(/ProseMirror/);
  await page.keyboard.press('Control+End');
  await live(page, key).pressSequentially(words);
}

test('a live text: both see each other, a number is stopped, and a lost line and a reload lose nothing', async ({ browser }) => {
  const [mine, theirs] = [await signedIn(browser, 'coordinator'), await signedIn(browser, 'police officer')];
  const line = await lineOf(mine);
  await Promise.all([mine.goto(part('platform')), theirs.goto(part('platform'))]);

  await writeIn(mine, 'networking', ' Vi möts på torget. 🌊 <b>');
  await expect(live(theirs, 'networking')).toContainText('Vi möts på torget. 🌊 <b>');
  await expect(theirs.locator('.live-writers').filter({ hasText: /\S/ })).toHaveCount(1);
  await expect(mine.getByText(/^Sparat/).first()).toBeVisible();

  await live(mine, 'networking').pressSequentially(' 19811218-9876');
  await expect(mine.getByRole('alert').filter({ hasText: '19811218-9876' })).toBeVisible();
  await expect(live(theirs, 'networking')).not.toContainText('19811218-9876');

  await line.off();
  await writeIn(mine, 'networking', ' Skrivet utan nät.');
  await expect(mine.getByText(say('live.keptHere')).first()).toBeVisible();
  await writeIn(theirs, 'networking', ' Skrivet under tiden.');
  await mine.waitForTimeout(600); // the draft is written a moment after the last key
  mine.on('dialog', (dialog) => void dialog.accept());
  await mine.reload();
  line.on();
  await expect(live(theirs, 'networking')).toContainText('Skrivet utan nät.');
  await expect(live(mine, 'networking')).toContainText('Skrivet under tiden.');
  expect(await live(mine, 'networking').innerText()).toBe(await live(theirs, 'networking').innerText());
});

test('the budget sums while one writes, and the other sees the sum', async ({ browser }) => {
  const [mine, theirs] = [await signedIn(browser, 'coordinator'), await signedIn(browser, 'police officer')];
  await Promise.all([mine.goto(part('resources')), theirs.goto(part('resources'))]);
  await mine.getByLabel(say('plan.budget.newLabel')).fill('Provrad');
  await mine.getByLabel(say('plan.budget.newLabel')).press('Enter');
  const cell = mine.getByRole('textbox', { name: /^\d{4}, Provrad$/ }).first();
  await cell.fill('1000000000000');
  for (const page of [mine, theirs]) await expect(page.locator('.budget tfoot')).toContainText(/1\s000\s\d{3}\s\d{3}\s\d{3}\skr/);
  await cell.fill('1000000000001');
  await expect(mine.locator('.budget').getByRole('alert').filter({ hasText: /\S/ })).toBeVisible();
});
