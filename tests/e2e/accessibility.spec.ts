import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page, test } from '@playwright/test';

import { type RingarProcess, startRingarProcess } from './harness/ringar-process.ts';

/** Every page, both themes, both languages: no axe violation. The example town shows each page in its full state. */
let ringar: RingarProcess;

test.beforeAll(async () => {
  ringar = await startRingarProcess({ example: true });
});
test.afterAll(() => ringar.stop());

const town = '/s/exempelstad';
const halfway = '/s/mellanstad';
const signedInPages = [
  town,
  `${town}/journey`,
  `${town}/station/start`,
  `${town}/station/routine`,
  `${town}/station/start/engagement`,
  `${town}/station/start/readiness`,
  `${town}/station/start/core-group`,
  `${town}/station/start/archetypes`,
  `${town}/station/start/town`,
  `${town}/station/start/start-decision`,
  `${town}/station/starting-point/brave-environment`,
  `${town}/actors`,
  ...['vision', 'goals', 'platform', 'resources', 'communication', 'evaluation', 'timeline', 'confirmation'].map(
    (tab) => `${town}/plan/${tab}`,
  ),
  `${town}/documents`,
  `${town}/members`,
  `${town}/settings`,
  '/account',
  '/about',
  '/outbox',
];
const halfwayPages = [halfway, `${halfway}/station/start/readiness`, `${halfway}/plan/vision`, `${halfway}/documents`];
const openPages = [
  '/sign-in',
  '/set-up/finns-inte-alls-som-lank',
  '/invitation/finns-inte-alls-som-lank',
  '/link/finns-inte-alls-som-lank',
  '/verify/finnsintealls',
];

async function violationsOf(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
    .analyze();
  return violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.target.join(' ')}`));
}

async function settled(page: Page, path: string): Promise<void> {
  await page.goto(`${ringar.url}${path}`);
  await expect(page.locator('h1').first()).toBeVisible();
  await expect(page.locator('[data-loading], .page-loading')).toHaveCount(0);
  await page.evaluate(() => document.fonts.ready);
}

for (const locale of ['sv'] as const) {
  for (const colorScheme of ['light', 'dark'] as const) {
    test(`no axe violation: ${locale}, ${colorScheme}`, async ({ browser }) => {
      const found: string[] = [];
      const look = async (page: Page, paths: string[]) => {
        for (const path of paths) {
          await settled(page, path);
          expect(await page.locator('html').getAttribute('lang')).toBe(locale);
          found.push(...(await violationsOf(page)).map((violation) => `${path} ${violation}`));
        }
      };
      const options = { colorScheme, locale: locale === 'sv' ? 'sv-SE' : 'en-GB', reducedMotion: 'reduce' as const };
      for (const [who, paths] of [
        ['coordinator', signedInPages],
        ['coordinator, mellanstad', halfwayPages],
      ] as const) {
        const context = await browser.newContext(options);
        const page = await context.newPage();
        await page.goto(ringar.people[who]!);
        await page.waitForURL((url) => !url.pathname.startsWith('/entry'));
        await page.request.patch(`${ringar.url}/api/me`, { data: { locale }, headers: { origin: ringar.url } });
        await page.evaluate((language) => localStorage.setItem('ringar.locale', language), locale);
        await look(page, [...paths]);
        await context.close();
      }
      const stranger = await (await browser.newContext(options)).newPage();
      await look(stranger, openPages);
      expect(found).toEqual([]);
    });
  }
}
