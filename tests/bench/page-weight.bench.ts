import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

import { type Browser, chromium } from '@playwright/test';

import { chromiumFlags, findChromium } from '../e2e/harness/find-chromium.ts';
import { startRingarProcess } from '../e2e/harness/ringar-process.ts';
import { printFigure } from './print-figure.ts';

/** JavaScript a browser loads for a page, gzip -9, from an empty cache: what the page asked for, not what was built. */
const out = join(import.meta.dirname, '../../dist/web');

async function weigh(browser: Browser, cookieLink: string, address: string): Promise<number> {
  const context = await browser.newContext({ serviceWorkers: 'block' });
  const page = await context.newPage();
  if (cookieLink) {
    await page.goto(cookieLink);
    await page.waitForURL((url) => !url.pathname.startsWith('/entry'));
  }
  const scripts = new Set<string>();
  const fresh = await context.newPage();
  fresh.on('response', (response) => {
    const { pathname } = new URL(response.url());
    if (pathname.endsWith('.js')) scripts.add(pathname);
  });
  await fresh.goto(address);
  await fresh.waitForLoadState('networkidle');
  await fresh.waitForTimeout(500);
  await context.close();
  return [...scripts].reduce((sum, path) => sum + gzipSync(readFileSync(join(out, path)), { level: 9 }).length, 0) / 1_000;
}

execFileSync(process.execPath, ['scripts/build-web.ts'], { stdio: 'ignore' });
const ringar = await startRingarProcess({ example: true });
const browser = await chromium.launch({ executablePath: findChromium()!, args: chromiumFlags });
try {
  const link = ringar.people['coordinator']!;
  const pages: [metric: string, cookieLink: string, path: string][] = [
    ['by link (signatory)', '', '/link/aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa'],
    ['by link (verify)', '', '/verify/aaaaaaaaaaaaaaaa'],
    ['sign-in', '', '/sign-in'],
    ['start', link, '/s/exempelstad'],
    ['station', link, '/s/exempelstad/station/start'],
    ['exercise with live text', link, '/s/exempelstad/station/start/town'],
    ['plan', link, '/s/exempelstad/plan/vision'],
    ['plan goals', link, '/s/exempelstad/plan/goals'],
    ['actors', link, '/s/exempelstad/actors'],
    ['documents', link, '/s/exempelstad/documents'],
    ['members', link, '/s/exempelstad/members'],
    ['settings', link, '/s/exempelstad/settings'],
    ['account', link, '/account'],
  ];
  for (const [metric, cookieLink, path] of pages) {
    printFigure({ bench: 'page-weight', metric, value: await weigh(browser, cookieLink, `${ringar.url}${path}`), unit: 'kB' });
  }
} finally {
  await browser.close();
  await ringar.stop();
}
