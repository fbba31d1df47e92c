import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import exceljs from '@protobi/exceljs';
import { type Browser, expect, type Page } from '@playwright/test';

import { invitePerson, setUpTown } from './harness/people.ts';
import { openActivity } from './harness/plan-page.ts';
import { type RingarProcess, startRingarProcess } from './harness/ringar-process.ts';
import { say } from './harness/say.ts';
import { test } from './harness/test.ts';

/** From an empty machine to a confirmed plan, as three people with accounts and one without would do it. */
let ringar: RingarProcess;

test.beforeAll(async () => {
  ringar = await startRingarProcess();
});
test.afterAll(() => ringar.stop());

const slug = 'provstad';
const pageOf = (path: string) => `${ringar.url}/s/${slug}${path}`;

async function newPerson(browser: Browser): Promise<Page> {
  const context = await browser.newContext({ acceptDownloads: true });
  return context.newPage();
}

test('from the set-up link to a confirmed plan on paper', async ({ browser }) => {
  const coordinator = await newPerson(browser);
  let police!: Page;
  let association!: Page;

  await test.step('the set-up link makes the first account and works once', async () => {
    await setUpTown(coordinator, ringar.setUpLink, { name: 'Provstad', slug });
    const late = await newPerson(browser);
    await late.goto(ringar.setUpLink);
    await expect(late.getByRole('heading', { name: say('signIn.setUpUsedTitle') })).toBeVisible();
  });

  await test.step('two people accept their invitations', async () => {
    police = await invitePerson(coordinator, browser, pageOf(''), 'Kommunpolis');
    association = await invitePerson(coordinator, browser, pageOf(''), 'Verksamhetsledare');
  });

  await test.step('engagement: three answer alone, the spread shows without names, all seven are yes', async () => {
    await openRound(coordinator, 'engagement');
    for (const person of [coordinator, police, association]) await answerAll(person, 'engagement', say('common.yes'));
    await closeRound(coordinator, 'engagement');
    await decideAll(coordinator, say('common.yes'));
    await expect(coordinator.getByText(say('rounds.engagementGo', { count: 7 }))).toBeVisible();
  });

  await test.step('readiness: 8 rows; what one answers no other sees; the verdict follows the group’s own values', async () => {
    await openRound(coordinator, 'readiness');
    await answerAll(police, 'readiness', /^2\b/);
    await coordinator.goto(pageOf('/station/start/readiness'));
    await expect(coordinator.getByText(say('rounds.answeredOf', { count: 1, total: 3 }))).toBeVisible();
    const seen = await coordinator.request.get(`${ringar.url}/api/collaborations/${slug}/rounds?method=stad-for-stad`);
    expect(await seen.text()).not.toMatch(/"value":2/);
    await answerAll(association, 'readiness', /^3\b/);
    await answerAll(coordinator, 'readiness', /^4\b/);
    await closeRound(coordinator, 'readiness');
    await decideAll(coordinator, /^3\b/);
    await expect(coordinator.getByText(say('rounds.readinessSum', { sum: 24, mean: 3 }))).toBeVisible();
  });

  await test.step('the start decision is frozen', async () => {
    await coordinator.goto(pageOf('/station/start/start-decision'));
    const groups = coordinator.getByRole('group');
    await expect(groups.first()).toBeVisible();
    await coordinator.getByLabel(say('exercise.startsOn')).fill('2027-02-01');
    await coordinator.getByRole('textbox', { name: say('exercise.months') }).fill('14');
    await coordinator.getByRole('textbox', { name: say('exercise.months') }).blur();
    await coordinator
      .getByRole('radio', { name: /^Vi börjar/ })
      .first()
      .check();
    await coordinator
      .getByRole('button', { name: say('exercise.start.freeze') })
      .first()
      .click();
    await coordinator
      .getByRole('dialog')
      .getByRole('button', { name: say('freeze.submit', { number: 1 }) })
      .click();
    await coordinator.waitForURL('**/documents/*');
    await expect(coordinator.getByRole('heading', { level: 1 })).toBeVisible();
  });

  await test.step('actors come from a workbook', async () => {
    await coordinator.goto(pageOf('/actors'));
    await coordinator
      .getByRole('button', { name: say('actors.import.button') })
      .first()
      .click();
    const dialog = coordinator.getByRole('dialog');
    await dialog
      .locator('input[type=file]')
      .setInputFiles({ name: 'aktorer.xlsx', mimeType: 'application/octet-stream', buffer: await workbook() });
    await dialog.getByRole('button', { name: say('actors.import.take', { count: 4 }) }).click();
    await expect(dialog).toBeHidden();
    await expect(coordinator.getByRole('rowheader', { name: /Socialförvaltningen/ })).toBeVisible();
  });

  await test.step('the plan gets a vision, five goals and twenty activities', async () => {
    await coordinator.goto(pageOf('/plan/vision'));
    const vision = coordinator.getByRole('textbox', { name: say('plan.text.vision.label') });
    await vision.click();
    await vision.pressSequentially('En stad där ingen köps eller utnyttjas. 🌊 <b>');
    await police.goto(pageOf('/plan/vision'));
    await expect(police.getByText('En stad där ingen köps eller utnyttjas. 🌊 <b>').first()).toBeVisible();
    await writeGoals(coordinator);
  });

  await test.step('it cannot be frozen while an activity lacks its risk answer; the list leads there', async () => {
    await coordinator.getByRole('button', { name: say('plan.freeze', { version: 1 }) }).click();
    await expect(coordinator.getByRole('dialog').getByText(say('freeze.blockers'))).toBeVisible();
    await expect(coordinator.getByRole('dialog').getByRole('link')).toHaveCount(20);
    await coordinator.keyboard.press('Escape');
    await answerRisks(coordinator);
  });

  let documentUrl = '';
  await test.step('version 1 is frozen and three organisations are asked', async () => {
    await coordinator.getByRole('button', { name: say('plan.freeze', { version: 1 }) }).click();
    const dialog = coordinator.getByRole('dialog');
    await dialog.getByRole('button', { name: say('freeze.submit', { number: 1 }) }).click();
    await coordinator.waitForURL('**/documents/*');
    documentUrl = coordinator.url();
    await expect(coordinator.getByText('Hotellet vid torget').first()).toBeVisible();
  });

  await test.step('social services and police are entered from paper, the hotel decides by its link with a reservation', async () => {
    for (const organisation of ['Socialförvaltningen', 'Lokalpolisområdet']) await recordDecision(coordinator, organisation);
    const link = await linkFor(coordinator, 'Hotellet vid torget');
    const signatory = await (await browser.newContext({ viewport: { width: 390, height: 844 } })).newPage();
    await decideByLink(signatory, link);
    await coordinator.goto(documentUrl);
    await expect(coordinator.getByText('Utbildningen får vänta till våren.').first()).toBeVisible();
    await expect(coordinator.getByText(say('confirm.decidedCount', { decided: 3, total: 3 })).first()).toBeVisible();
  });

  await test.step('the PDF is accessible and archival, the Word file opens', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'ringar-documents-'));
    const pdf = await download(
      coordinator,
      `${documentUrl.replace(`/s/${slug}`, `/api/collaborations/${slug}`)}/files/pdf`,
      join(folder, 'plan.pdf'),
    );
    const docx = await download(
      coordinator,
      `${documentUrl.replace(`/s/${slug}`, `/api/collaborations/${slug}`)}/files/docx`,
      join(folder, 'plan.docx'),
    );
    const bytes = readFileSync(pdf).toString('latin1');
    expect(bytes).toMatch(/pdfua\/ns\/id\/"?[^<]*>1</);
    expect(bytes).toMatch(/pdfaid:part>2</);
    const conform = process.env['CONFORM_PDF'];
    if (conform) execFileSync(conform, [pdf], { stdio: 'pipe' });
    if (existsSync('/usr/bin/soffice')) {
      execFileSync(
        'soffice',
        ['--headless', `-env:UserInstallation=file://${folder}/profile`, '--convert-to', 'txt:Text', '--outdir', folder, docx],
        { stdio: 'pipe' },
      );
      const text = readFileSync(join(folder, 'plan.txt'), 'utf8');
      for (const words of [
        'En stad där ingen köps eller utnyttjas. 🌊 <b>',
        'Aktivitet 20',
        'Utbildningen får vänta till våren.',
      ])
        expect(text).toContain(words);
    }
  });
});

async function openRound(page: Page, exercise: string): Promise<void> {
  await page.goto(pageOf(`/station/start/${exercise}`));
  await page.getByRole('button', { name: say('rounds.open'), exact: true }).click();
  await expect(page.getByRole('button', { name: say('rounds.close') })).toBeVisible();
}

/** Chooses the same step in every row, as someone in a hurry would. */
async function answerAll(page: Page, exercise: string, name: string | RegExp): Promise<void> {
  await page.goto(pageOf(`/station/start/${exercise}`));
  await expect(page.getByText(say('rounds.privacy')).first()).toBeVisible();
  const rows = page.locator('.question-list > li');
  const count = await rows.count();
  expect(count).toBeGreaterThan(0);
  for (let index = 0; index < count; index++)
    await rows
      .nth(index)
      .getByRole('radio', { name, ...(typeof name === 'string' ? { exact: true } : {}) })
      .check();
  await expect(page.getByText(say('rounds.thanks')).first()).toBeVisible();
  await expect(page.getByText(/^Sparat/).first()).toBeVisible();
}

async function closeRound(page: Page, exercise: string): Promise<void> {
  await page.goto(pageOf(`/station/start/${exercise}`));
  await page.getByRole('button', { name: say('rounds.close') }).click();
  await page
    .getByRole('dialog')
    .getByRole('button', { name: say('rounds.close') })
    .click();
}

async function decideAll(page: Page, name: string | RegExp): Promise<void> {
  const rows = page.locator('.result-decision');
  await expect(rows.first()).toBeVisible();
  const count = await rows.count();
  for (let index = 0; index < count; index++)
    await rows
      .nth(index)
      .getByRole('radio', { name, ...(typeof name === 'string' ? { exact: true } : {}) })
      .check();
}

async function workbook(): Promise<Buffer> {
  const book = new exceljs.Workbook();
  const sheet = book.addWorksheet('Aktörer');
  sheet.addRows([
    ['Organisation', 'Bransch', 'Ring', 'Läge', 'Funktion'],
    ['Socialförvaltningen', 'Socialtjänst', 'Kärngruppen', 'Med i kärngruppen', 'enhetschef'],
    ['Lokalpolisområdet', 'Polis', 'Kärngruppen', 'Med i kärngruppen', 'kommunpolis'],
    ['Hotellet vid torget', 'Hotell', 'Nätverket', 'Med i nätverket', 'receptionschef'],
    ['Språkcaféet', 'Civilsamhälle', 'Lokalsamhället', 'Identifierad', ''],
  ]);
  return Buffer.from(await book.xlsx.writeBuffer());
}

async function writeGoals(page: Page): Promise<void> {
  await page.goto(pageOf('/plan/goals'));
  for (let goal = 1; goal <= 5; goal++) {
    const opener = page.getByRole('button', { name: say('plan.goal.add') }).first();
    const line = page.getByLabel(say('plan.goal.newLabel'));
    if (!(await line.isVisible())) await opener.click();
    await line.fill(`Delmål ${goal}`);
    await line.press('Enter');
    await expect(page.getByText(`${goal}. Delmål ${goal}`).first()).toBeVisible();
  }
  for (let activity = 1; activity <= 20; activity++) {
    const goal = Math.ceil(activity / 4);
    const add = page
      .getByRole('button', { name: new RegExp(`${say('plan.activity.add')}.*Delmål ${goal}`) })
      .nth((activity - 1) % 2);
    await add.click();
    const line = page.getByLabel(new RegExp(`Delmål ${goal}`)).and(page.getByRole('textbox'));
    await line.fill(`Aktivitet ${activity}`);
    await line.press('Enter');
    await expect(page.getByText(`Aktivitet ${activity}`, { exact: true }).first()).toBeVisible();
    await line.press('Escape');
  }
}

async function answerRisks(page: Page): Promise<void> {
  for (let activity = 1; activity <= 20; activity++) {
    await openActivity(page, `Aktivitet ${activity}`);
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('radio', { name: say('plan.risk.no-risk') }).check();
    await expect(dialog.getByText(/^Sparat/).first()).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(dialog).toBeHidden();
  }
}

const rowOf = (page: Page, organisation: string) =>
  page
    .locator('li, article, section')
    .filter({ has: page.getByRole('heading', { name: organisation }) })
    .last();

async function recordDecision(page: Page, organisation: string): Promise<void> {
  await rowOf(page, organisation)
    .getByRole('button', { name: say('confirm.actions.record') })
    .click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('radio', { name: new RegExp(`^${say('confirm.states.confirmed')}(?! med)`) }).check();
  await dialog.getByLabel(say('confirm.decision.body')).fill('Nämnden');
  await dialog.getByLabel(say('confirm.decision.date')).fill('2026-11-02');
  await dialog.getByRole('button', { name: say('confirm.decision.save') }).click();
  await expect(dialog).toBeHidden();
}

async function linkFor(page: Page, organisation: string): Promise<string> {
  await rowOf(page, organisation)
    .getByRole('button', { name: say('confirm.actions.ask') })
    .click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: say('confirm.asking.make') }).click();
  const link = await dialog.getByLabel(say('confirm.asking.url')).inputValue();
  await dialog.getByRole('button', { name: say('common.done') }).click();
  return link;
}

async function decideByLink(page: Page, link: string): Promise<void> {
  await page.goto(link);
  await page.getByRole('button', { name: say('link.toAnswer') }).click();
  await page.getByRole('radio', { name: new RegExp(`^${say('link.choices.reserved')}`) }).check();
  await page.getByRole('button', { name: say('common.next') }).click();
  await page.getByLabel(say('link.body')).fill('Branschrådet');
  await page.getByLabel(say('confirm.decision.date')).fill('2026-11-03');
  await page.getByLabel(say('link.reason.reserved')).fill('Utbildningen får vänta till våren.');
  await page.getByRole('button', { name: say('link.save') }).click();
  await page.getByRole('button', { name: say('link.paperSkip') }).click();
  await expect(page.getByText(say('link.done.reserved')).first()).toBeVisible();
}

async function download(page: Page, address: string, path: string): Promise<string> {
  const response = await page.request.get(address);
  expect(response.status()).toBe(200);
  writeFileSync(path, await response.body());
  return path;
}
