import { mkdirSync } from 'node:fs';

import { chromium, type Page } from '@playwright/test';

import { chromiumFlags, findChromium } from './find-chromium.ts';
import { startRingarProcess } from './ringar-process.ts';

/** `npm run screenshots`: the pictures of the README, taken of the example town. */
const folder = 'docs/images';
mkdirSync(folder, { recursive: true });

const ringar = await startRingarProcess({ example: true });
const browser = await chromium.launch({ executablePath: findChromium()!, args: chromiumFlags });
try {
  const context = await browser.newContext({ viewport: { width: 1280, height: 860 }, locale: 'sv-SE', reducedMotion: 'reduce' });
  const page = await context.newPage();
  await page.goto(ringar.people['coordinator']!);
  await page.waitForURL((url) => !url.pathname.startsWith('/entry'));
  const take = async (on: Page, path: string, name: string) => {
    await on.goto(path.startsWith('http') ? path : `${ringar.url}/s/exempelstad${path}`);
    await on.locator('h1').first().waitFor();
    await on.evaluate(() => document.fonts.ready);
    await on.waitForTimeout(1_500);
    await on.screenshot({ path: `${folder}/${name}.png` });
  };
  await take(page, '', 'start');
  await take(page, '/plan/goals', 'plan');
  await take(page, '/station/start/readiness', 'round');
  await take(page, '/actors', 'actors');

  // The signatory's page, as a hotel manager sees it on a phone.
  const api = `${ringar.url}/api/collaborations/exempelstad`;
  const documents = (await (await page.request.get(`${api}/documents`)).json()) as {
    id: string;
    kind: string;
    current: boolean;
  }[];
  const plan = documents.find((document) => document.kind === 'plan' && document.current)!;
  const { confirmationRows } = (await (await page.request.get(`${api}/documents/${plan.id}`)).json()) as {
    confirmationRows: { id: string; actorName: string }[];
  };
  const hotel = confirmationRows.find(({ actorName }) => actorName === 'Stationshotellet')!;
  const asked = await page.request.post(`${api}/confirmations/${hotel.id}/link`, {
    data: { email: '' },
    headers: { origin: ringar.url },
  });
  const { url } = (await asked.json()) as { url: string };
  const phone = await browser.newContext({
    viewport: { width: 390, height: 844 },
    deviceScaleFactor: 2,
    locale: 'sv-SE',
    reducedMotion: 'reduce',
  });
  await take(await phone.newPage(), url, 'link');
} finally {
  await browser.close();
  await ringar.stop();
}
