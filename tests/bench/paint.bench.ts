import { execFileSync } from 'node:child_process';

import { type Browser, type BrowserContext, type CDPSession, chromium, type Page } from '@playwright/test';

import { chromiumFlags, findChromium } from '../e2e/harness/find-chromium.ts';
import { startRingarProcess } from '../e2e/harness/ringar-process.ts';
import { percentile, printFigure } from './print-figure.ts';

/**
 * What a reader waits for at a station of the example town, signed in: the largest paint from an empty cache, the same with
 * everything in the cache, and the move to the next station. A slow phone on a slow line is four times slower than this
 * machine, with 1.6 Mbit/s and 150 ms there and back. `RINGAR_WATERFALL=1` prints every request of the first cold load.
 */
const rounds = Number(process.env['RINGAR_ROUNDS'] ?? 5);
const slowLine = { offline: false, latency: 150, downloadThroughput: 1_600_000 / 8, uploadThroughput: 750_000 / 8 };
const freeLine = { offline: false, latency: 0, downloadThroughput: -1, uploadThroughput: -1 };

async function slowDown(page: Page, slow: boolean): Promise<CDPSession> {
  const session = await page.context().newCDPSession(page);
  await session.send('Network.enable');
  await session.send('Network.emulateNetworkConditions', slow ? slowLine : freeLine);
  await session.send('Emulation.setCPUThrottlingRate', { rate: slow ? 4 : 1 });
  return session;
}

/** Milliseconds from the start of the navigation to the last largest paint, once the page has come to rest. */
async function largestPaint(page: Page, address: string): Promise<number> {
  await page.goto(address);
  await page.locator('h1').first().waitFor();
  await page.waitForLoadState('networkidle');
  await page.waitForTimeout(500);
  return page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        new PerformanceObserver((list) => resolve(list.getEntries().at(-1)!.startTime)).observe({
          type: 'largest-contentful-paint',
          buffered: true,
        });
      }),
  );
}

async function signedInContext(browser: Browser, link: string): Promise<BrowserContext> {
  const context = await browser.newContext({ viewport: { width: 390, height: 844 }, locale: 'sv-SE', serviceWorkers: 'block' });
  const page = await context.newPage();
  await page.goto(link);
  await page.waitForURL((url) => !url.pathname.startsWith('/entry'));
  await page.close();
  return context;
}

/** Milliseconds from the click on the way to the next station until its heading has been painted. */
async function switchStation(page: Page): Promise<number> {
  return page.evaluate(async () => {
    const next = document.querySelector<HTMLAnchorElement>('.way-on a:last-of-type')!;
    const before = document.querySelector('h1')!.textContent;
    const painted = () => new Promise<void>((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
    const began = performance.now();
    next.click();
    while (document.querySelector('h1')?.textContent === before) await painted();
    await painted();
    return performance.now() - began;
  });
}

async function printWaterfall(page: Page): Promise<void> {
  const rows = await page.evaluate(() =>
    performance
      .getEntriesByType('resource')
      .map((entry) => entry as PerformanceResourceTiming)
      .map(({ name, startTime, responseEnd, transferSize }) => [startTime, responseEnd, transferSize, name] as const),
  );
  for (const [start, end, bytes, name] of rows)
    process.stderr.write(`${start.toFixed().padStart(6)} ${end.toFixed().padStart(6)} ${String(bytes).padStart(8)} ${name}\n`);
}

execFileSync(process.execPath, ['scripts/build-web.ts'], { stdio: 'ignore' });
const ringar = await startRingarProcess({ example: true });
const browser = await chromium.launch({ executablePath: findChromium()!, args: chromiumFlags });
const station = `${ringar.url}/s/exempelstad/station/start`;
try {
  const context = await signedInContext(browser, ringar.people['coordinator']!);
  const [cold, warm]: [number[], number[]] = [[], []];
  for (let round = 0; round < rounds; round += 1) {
    const page = await context.newPage();
    const session = await slowDown(page, true);
    await session.send('Network.clearBrowserCache');
    cold.push(await largestPaint(page, station));
    if (round === 0 && process.env['RINGAR_WATERFALL']) await printWaterfall(page);
    warm.push(await largestPaint(page, station));
    if (round === 0 && process.env['RINGAR_WATERFALL']) await printWaterfall(page);
    await page.close();
  }
  printFigure({ bench: 'paint', metric: 'station, empty cache, slow, p50', value: percentile(cold, 0.5), unit: 'ms' });
  printFigure({ bench: 'paint', metric: 'station, warm cache, slow, p50', value: percentile(warm, 0.5), unit: 'ms' });
  for (const slow of [false, true]) {
    const page = await context.newPage();
    await largestPaint(page, station);
    await slowDown(page, slow);
    const times: number[] = [];
    for (let move = 0; move < 6; move += 1) {
      times.push(await switchStation(page));
      await page.waitForTimeout(500);
    }
    const name = `switching station, ${slow ? 'slow' : 'not slowed'}`;
    printFigure({ bench: 'paint', metric: `${name}, p50`, value: percentile(times, 0.5), unit: 'ms' });
    printFigure({ bench: 'paint', metric: `${name}, largest`, value: Math.max(...times), unit: 'ms' });
    await page.close();
  }
} finally {
  await browser.close();
  await ringar.stop();
}
