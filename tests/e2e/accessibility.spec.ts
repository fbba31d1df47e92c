import { AxeBuilder } from '@axe-core/playwright';
import { type Browser, expect, type Page } from '@playwright/test';

import { callApi, readApi } from './harness/call-api.ts';
import { coordinatorPages, halfwayPages, openPages, routePatterns } from './harness/every-page.ts';
import { type RingarProcess, startRingarProcess } from './harness/ringar-process.ts';
import { say } from './harness/say.ts';
import { signedIn } from './harness/signed-in.ts';
import { test } from './harness/test.ts';

/**
 * Every page, both themes, both languages: no axe violation. The example towns show each page in its full state. Themes
 * differ in colours alone and languages in words alone, so each language is looked at in a theme of its own: that is every
 * page in both.
 */
test.use({ trace: 'off' });

let ringar: RingarProcess;
let fresh: RingarProcess;

// One test looks at a hundred pages, which takes ten minutes on a busy machine. The languages are looked
// at side by side, each on servers of its own: a person has one language at a time.
test.describe.configure({ mode: 'parallel', timeout: 1_200_000 });

test.beforeAll(async ({ browser }) => {
  ringar = await startRingarProcess({ example: true });
  fresh = await startRingarProcess();
  await joinBothTowns(browser);
});
test.afterAll(() => Promise.all([ringar.stop(), fresh.stop()]));

type Theme = 'light' | 'dark';
type Result = Awaited<ReturnType<AxeBuilder['analyze']>>['violations'][number];

const standards = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

async function violationsOf(page: Page, theme: Theme): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page })
    .options({ resultTypes: ['violations'], preload: false })
    .withTags(standards)
    .setLegacyMode()
    .analyze();
  return violations.flatMap(inWords(theme));
}

const inWords = (theme: Theme) => (violation: Result) =>
  violation.nodes.map((node) => `${theme} ${violation.id}: ${node.target.join(' ')}`);

async function settled(page: Page): Promise<void> {
  await expect(page.locator('h1').first()).toBeVisible();
  await expect(page.locator('[data-loading], .page-loading')).toHaveCount(0);
  if (page.url().includes('#')) await expect(page.getByRole('dialog')).toBeVisible();
  await page.evaluate(() => document.fonts.ready);
}

for (const [locale, theme] of [
  ['sv', 'light'],
  ['en', 'dark'],
] as const) {
  const options = { locale: locale === 'sv' ? 'sv-SE' : 'en-GB', reducedMotion: 'reduce' as const, colorScheme: theme };
  const words = (key: string) => say(key, {}, locale);
  let found: string[];
  let visited: string[];

  async function look(page: Page, name: string): Promise<void> {
    await settled(page);
    expect(await page.locator('html').getAttribute('lang')).toBe(locale);
    visited.push(name);
    found.push(...(await violationsOf(page, theme)).map((violation) => `${name} ${violation}`));
  }
  async function visit(page: Page, paths: string[], origin = ringar.url): Promise<void> {
    for (const path of paths) {
      await page.goto(`${origin}${path}`);
      await look(page, path);
    }
  }
  async function enter(browser: Browser, who: string): Promise<Page> {
    const page = await signedIn(browser, ringar.people[who]!, options);
    await callApi(page, 'PATCH', '/me', { locale });
    await page.evaluate((language) => localStorage.setItem('ringar.locale', language), locale);
    return page;
  }

  test(`no axe violation: ${locale}, ${theme}`, async ({ browser }) => {
    [found, visited] = [[], []];
    const coordinator = await enter(browser, 'coordinator');
    await visit(coordinator, await coordinatorPages(coordinator));
    await visit(await enter(browser, 'coordinator, mellanstad'), halfwayPages);
    const stranger = await (await browser.newContext(options)).newPage();
    await visit(stranger, openPages);
    await visit(stranger, [new URL(fresh.setUpLink).pathname], fresh.url);
    const links = await workingLinks(coordinator, locale);
    await visit(stranger, [links.invitation, links.verify]);
    await answerByLink(stranger, links.signatory);
    await answerAsGuest(stranger, links.guest);
    await visit(coordinator, ['/s/exempelstad/station/plan/joint-start', '/s/exempelstad/station/evaluate/principle-check']);
    expect(found).toEqual([]);
    for (const pattern of routePatterns())
      expect(
        visited.some((path) => pattern.test(path.replace(/#.*/, ''))),
        `${pattern} is among the pages`,
      ).toBe(true);
  });

  /** A guest without an account answers, and is told that it is saved. */
  async function answerAsGuest(page: Page, path: string): Promise<void> {
    await visit(page, [path]);
    await page.getByRole('textbox').first().fill('Vi möter dem på kvällarna.');
    await page.getByRole('button', { name: words('guests.save') }).click();
    await expect(page.getByText(words('guests.thanks'))).toBeVisible();
    await look(page, '/guest saved');
  }

  /** The pages of someone who answers for an organisation, to the receipt. */
  async function answerByLink(page: Page, path: string): Promise<void> {
    await visit(page, [path]);
    await page.getByRole('button', { name: words('link.toAnswer') }).click();
    await page.getByRole('radio', { name: words('link.choices.reserved') }).check();
    await look(page, '/link choose');
    await page.getByRole('button', { name: words('common.next') }).click();
    await page.getByLabel(words('link.body')).fill('Branschrådet');
    await page.getByLabel(words('confirm.decision.date')).fill('2026-11-03');
    await page.getByLabel(words('link.reason.reserved')).fill('Utbildningen får vänta till våren.');
    await look(page, '/link details');
    await page.getByRole('button', { name: words('link.save') }).click();
    await expect(page.getByRole('button', { name: words('link.paperSkip') })).toBeVisible();
    await look(page, '/link paper');
    await page.getByRole('button', { name: words('link.paperSkip') }).click();
    await look(page, '/link receipt');
  }
}

/** The coordinator of Mellanstad becomes a member of the network of Exempelstad: has a choice of town, reads without writing. */
async function joinBothTowns(browser: Browser): Promise<void> {
  const coordinator = await signedIn(browser, ringar.people['coordinator']!);
  const invited = { title: 'Kollega', role: 'network', email: 'coordinator@mellanstad.example', mail: false };
  const { url } = await readApi<{ url: string }>(coordinator, 'POST', '/collaborations/exempelstad/invitations', invited);
  const colleague = await signedIn(browser, ringar.people['coordinator, mellanstad']!);
  await readApi(colleague, 'POST', `/invitations/${url.split('/').at(-1)!}`, {});
}

/** Addresses that work: an invitation, the code of the plan, and the links of an organisation that has not decided and of a guest. */
async function workingLinks(coordinator: Page, locale: 'sv' | 'en') {
  const api = '/collaborations/exempelstad';
  const all = await readApi<{ id: string; kind: string; current: boolean }[]>(coordinator, 'GET', `${api}/documents`);
  const { id } = all.find(({ kind, current }) => kind === 'plan' && current)!;
  const plan = await readApi<{ verifyUrl: string; confirmationRows: { id: string; state: string }[] }>(
    coordinator,
    'GET',
    `${api}/documents/${id}`,
  );
  const undecided = plan.confirmationRows.find(({ state }) => state === 'proposed')!;
  const link = await readApi<{ url: string }>(coordinator, 'POST', `${api}/confirmations/${undecided.id}/link`, { email: '' });
  const invited = { title: 'Ny i nätverket', role: 'network', email: `ny-${locale}@exempelstad.example`, mail: false };
  const { url } = await readApi<{ url: string }>(coordinator, 'POST', `${api}/invitations`, invited);
  const place = { method: 'stad-for-stad', station: 'plan', exercise: 'joint-start' };
  const asked = await readApi<{ url: string }>(coordinator, 'POST', `${api}/guests`, { ...place, who: 'Uppsökarna' });
  const [signatory, invitation, verify, guest] = [link.url, url, plan.verifyUrl, asked.url].map(
    (address) => new URL(address).pathname,
  );
  return { signatory: signatory!, invitation: invitation!, verify: verify!, guest: guest! };
}
