import { expect, type Page } from '@playwright/test';

import { coordinatorPages } from './harness/every-page.ts';
import { longTownName, writeLongWords } from './harness/long-words.ts';
import { type RingarProcess, startRingarProcess } from './harness/ringar-process.ts';
import { say } from './harness/say.ts';
import { signedIn } from './harness/signed-in.ts';
import { test } from './harness/test.ts';

/** Every page on the narrowest screens there are, with names and words as long as Swedish ones get; and what each asks for. */
test.use({ trace: 'off' });

let ringar: RingarProcess;

test.beforeAll(async () => {
  ringar = await startRingarProcess({ example: true });
});
test.afterAll(() => ringar.stop());

const widths = [320, 390, 1280];

test('tables of a plan of four years are whole at 1280, on the screen and on paper', async ({ browser }) => {
  const page = await signedIn(browser, ringar.people['coordinator']!, { reducedMotion: 'reduce' });
  const api = `${ringar.url}/api/collaborations/exempelstad/plan`;
  const headers = { origin: ringar.url };
  const { plan } = (await (await page.request.get(api)).json()) as { plan: { startYear: number; version: number } };
  const longer = await page.request.patch(api, { headers, data: { endYear: plan.startYear + 3, version: plan.version } });
  expect(longer.status()).toBe(200);
  await page.setViewportSize({ width: 1280, height: 860 });
  const cut: string[] = [];
  for (const path of ['follow-up', 'board-report', 'plan/goals', 'plan/resources', 'plan/timeline']) {
    await page.goto(`${ringar.url}/s/exempelstad/${path}`);
    await settled(page);
    await expect(page.locator(tablesOfYears).first()).toBeVisible();
    cut.push(...(await cutTables(page)).map((found) => `${path}: ${found}`));
    // A4 within its margins.
    await page.emulateMedia({ media: 'print' });
    await page.setViewportSize({ width: 673, height: 980 });
    cut.push(...(await cutTables(page)).map((found) => `${path} on paper: ${found}`));
    await page.emulateMedia({ media: 'screen' });
    await page.setViewportSize({ width: 1280, height: 860 });
  }
  expect(cut).toEqual([]);
  await page.goto(`${ringar.url}/s/exempelstad/follow-up`);
  const names = page.locator('.goal-progress th[scope="row"]');
  await expect(names.first()).toBeVisible();
  for (const name of await names.all()) expect((await name.boundingBox())!.width).toBeGreaterThan(140);
});

test('no page is wider than its screen, and the emergency numbers are in sight', async ({ browser }) => {
  const page = await signedIn(browser, ringar.people['coordinator']!, { reducedMotion: 'reduce' });
  expect(await writeLongWords(page)).toBeGreaterThan(60);
  const problems: string[] = [];
  for (const path of await coordinatorPages(page)) {
    await page.goto(`${ringar.url}${path}`);
    await settled(page);
    for (const width of widths) {
      await page.setViewportSize({ width, height: 800 });
      problems.push(...(await tooWide(page)).map((problem) => `${width} ${path} ${problem}`));
      if (path.startsWith('/s/exempelstad') && !path.includes('#') && !(await hasEmergencyNumbers(page)))
        problems.push(`${width} ${path} has the emergency numbers out of sight`);
    }
  }
  expect(problems).toEqual([]);
  await page.goto(`${ringar.url}/s/exempelstad`);
  await expect(page.getByText(longTownName).filter({ visible: true }).first()).toBeVisible();
});

test('each page asks for each of its files once, and uses every style it asks for', async ({ browser }) => {
  const problems: string[] = [];
  const paths = await coordinatorPages(await signedIn(browser, ringar.people['coordinator']!));
  const page = await signedIn(browser, ringar.people['coordinator']!);
  for (const path of paths.filter((one) => !one.includes('#'))) {
    await page.goto(`${ringar.url}${path}`);
    await settled(page);
    const asked = await askedFor(page);
    const twice = asked.filter((file, at) => asked.indexOf(file) !== at);
    problems.push(
      ...twice.map((file) => `${path} twice: ${file}`),
      ...(await unusedStyles(page)).map((file) => `${path} unused: ${file}`),
    );
  }
  expect(problems).toEqual([]);
});

/** What shows years beside each other. */
const tablesOfYears = '.goal-progress, .goal-grid-scroll, .budget-scroll, .timeline-scroll';

function cutTables(page: Page): Promise<string[]> {
  return page
    .locator(tablesOfYears)
    .evaluateAll((tables) =>
      tables
        .filter((table) => table.clientWidth > 0 && table.scrollWidth > table.clientWidth + 1)
        .map((table) => `${table.className} ${table.clientWidth} < ${table.scrollWidth}`),
    );
}

async function hasEmergencyNumbers(page: Page): Promise<boolean> {
  const button = page.getByRole('button', { name: say('emergency.button') }).filter({ visible: true });
  const box = await button.boundingBox();
  const { width, height } = page.viewportSize()!;
  return box !== null && box.x >= 0 && box.y >= 0 && box.x + box.width <= width && box.y + box.height <= height;
}

async function settled(page: Page): Promise<void> {
  await expect(page.locator('h1').first()).toBeVisible();
  await expect(page.locator('[data-loading], .page-loading')).toHaveCount(0);
  if (page.url().includes('#')) await expect(page.getByRole('dialog')).toBeVisible();
  await page.evaluate(() => document.fonts.ready);
}

/** The innermost elements that reach outside the screen, and do not lie in something that scrolls by itself. */
function tooWide(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const screen = document.documentElement.clientWidth;
    if (document.documentElement.scrollWidth <= screen) return [];
    const wide = [...document.body.querySelectorAll('*')].filter((element) => element.getBoundingClientRect().right > screen + 1);
    const scrolls = (element: Element | null): boolean =>
      element !== null &&
      element !== document.body &&
      (/auto|scroll|hidden|clip/.test(getComputedStyle(element).overflowX) || scrolls(element.parentElement));
    const innermost = wide.filter(
      (element) => !scrolls(element.parentElement) && !wide.some((one) => one !== element && element.contains(one)),
    );
    const names = innermost.map(
      (element) =>
        `${element.tagName.toLowerCase()}.${element.getAttribute('class') ?? ''} in ${element.parentElement?.getAttribute('class') ?? ''}`,
    );
    return [`is ${document.documentElement.scrollWidth} px: ${[...new Set(names)].slice(0, 4).join('; ')}`];
  });
}

/** The files that this page has fetched, those of the page before not among them. */
function askedFor(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    performance
      .getEntriesByType('resource')
      .map(({ name }) => new URL(name).pathname)
      .filter((path) => path.startsWith('/assets/')),
  );
}

/** Styles that were asked for before the page was drawn, and that nothing on the page is drawn with. */
function unusedStyles(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const hrefs = (selector: string) => [...document.querySelectorAll<HTMLLinkElement>(selector)].map(({ href }) => href);
    const used = hrefs('link[rel=stylesheet]');
    return hrefs('link[rel=preload][as=style]').filter((href) => !used.includes(href));
  });
}
