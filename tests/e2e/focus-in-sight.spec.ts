import { expect, type Page } from '@playwright/test';

import { type RingarProcess, startRingarProcess } from './harness/ringar-process.ts';
import { signedIn } from './harness/signed-in.ts';
import { test } from './harness/test.ts';

/** Who goes by keyboard sees where they are, also on short screens with bars that stay (WCAG 2.2, 2.4.11). */
test.use({ trace: 'off' });

let ringar: RingarProcess;

test.beforeAll(async () => {
  ringar = await startRingarProcess({ example: true });
});
test.afterAll(() => ringar.stop());

const screens = [
  { width: 390, height: 500 },
  { width: 1280, height: 560 },
];
const paths = ['', '/station/start/readiness', '/plan/goals', '/plan/resources', '/actors', '/settings', '/follow-up'];
const mostStops = 90;

test('the answers of a round, and of an organisation on a phone, are in sight when they have focus', async ({ browser }) => {
  const page = await signedIn(browser, ringar.people['coordinator']!, { reducedMotion: 'reduce' });
  const api = `${ringar.url}/api/collaborations/exempelstad`;
  const headers = { origin: ringar.url };
  const place = { method: 'stad-for-stad', station: 'start', exercise: 'readiness', field: 'rows' };
  expect((await page.request.post(`${api}/rounds`, { headers, data: place })).status()).toBe(200);
  const documents = (await (await page.request.get(`${api}/documents`)).json()) as {
    id: string;
    kind: string;
    current: boolean;
  }[];
  const plan = documents.find(({ kind, current }) => kind === 'plan' && current)!;
  const { confirmationRows } = (await (await page.request.get(`${api}/documents/${plan.id}`)).json()) as {
    confirmationRows: { id: string; state: string }[];
  };
  const waiting = confirmationRows.find(({ state }) => state === 'waiting') ?? confirmationRows[0]!;
  const asked = await page.request.post(`${api}/confirmations/${waiting.id}/link`, { headers, data: { email: '' } });
  const { url } = (await asked.json()) as { url: string };
  const hidden: string[] = [];
  for (const screen of screens) {
    await page.setViewportSize(screen);
    for (const address of [`${ringar.url}/s/exempelstad/station/start/readiness`, url]) {
      await page.goto(address);
      await settled(page);
      for (const key of ['Tab', 'Shift+Tab'])
        hidden.push(...(await walk(page, key)).map((what) => `${screen.width} ${key}: ${what}`));
    }
  }
  expect(hidden).toEqual([]);
});

test('what has focus is in sight, forwards and backwards', async ({ browser }) => {
  const page = await signedIn(browser, ringar.people['coordinator']!, { reducedMotion: 'reduce' });
  const hidden: string[] = [];
  for (const screen of screens) {
    await page.setViewportSize(screen);
    for (const path of paths) {
      await page.goto(`${ringar.url}/s/exempelstad${path}`);
      await settled(page);
      for (const key of ['Tab', 'Shift+Tab'])
        hidden.push(...(await walk(page, key)).map((what) => `${screen.width} ${path || '/'} ${key}: ${what}`));
    }
  }
  expect(hidden).toEqual([]);
});

/** Waits until the page has drawn what it shows: what comes later moves what has focus. */
async function settled(page: Page): Promise<void> {
  await expect(page.locator('h1').first()).toBeVisible();
  await expect(page.locator('[data-loading], .page-loading')).toHaveCount(0);
  await page.evaluate(() => document.fonts.ready);
  let height = -1;
  await expect
    .poll(
      async () => {
        const before = height;
        height = await page.evaluate(() => document.documentElement.scrollHeight);
        return height === before;
      },
      { intervals: [400] },
    )
    .toBe(true);
}

async function walk(page: Page, key: string): Promise<string[]> {
  const hidden: string[] = [];
  for (let stop = 0; stop < mostStops; stop += 1) {
    await page.keyboard.press(key);
    const found = await coveredFocus(page);
    if (found === 'end') break;
    if (found === null) continue;
    // On a busy machine the browser scrolls a moment later.
    await page.waitForTimeout(300);
    const still = await coveredFocus(page);
    if (still !== null && still !== 'end') hidden.push(still);
  }
  return hidden;
}

/** What has focus and cannot be seen at any of nine points; null when it can, `end` when focus has left the page. */
function coveredFocus(page: Page): Promise<string | null> {
  return page.evaluate(() => {
    const focused = document.activeElement;
    if (!focused || focused === document.body) return 'end';
    const whole = focused.getBoundingClientRect();
    if (whole.width < 2 || whole.height < 2) return null;
    // Of something larger than the screen, what is on it.
    const [left, top, right, bottom] = [
      Math.max(whole.left, 0),
      Math.max(whole.top, 0),
      Math.min(whole.right, innerWidth),
      Math.min(whole.bottom, innerHeight),
    ];
    const box = { left, top, width: right - left, height: bottom - top };
    const shares = [0.1, 0.5, 0.9];
    const points = shares.flatMap((x) => shares.map((y) => [box.left + box.width * x, box.top + box.height * y] as const));
    const isSeen = points.some(([x, y]) => {
      const seen = document.elementFromPoint(x, y);
      // A label draws what its hidden field is.
      return seen !== null && (focused.contains(seen) || seen.closest('label')?.contains(focused) === true);
    });
    return isSeen
      ? null
      : `${focused.tagName} "${(focused.getAttribute('aria-label') ?? focused.textContent ?? '').trim().slice(0, 40)}"`;
  });
}
