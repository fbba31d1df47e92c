import { expect, type Page } from '@playwright/test';

import { docxText } from '../../exports/testing/docx-parts.ts';
import { flat, hasPdftotext, pdfText } from '../../exports/testing/pdf-text.ts';
import { loadMethods } from '../../methods/load.ts';
import { readApi } from './harness/call-api.ts';
import { setUpTown } from './harness/people.ts';
import { type RingarProcess, startRingarProcess } from './harness/ringar-process.ts';
import { say } from './harness/say.ts';
import { test } from './harness/test.ts';

/** A town that works by Samverkansmodellen alone, in English, starting in the middle and moving back and forth. */
let ringar: RingarProcess;

test.beforeAll(async () => {
  ringar = await startRingarProcess();
});
test.afterAll(() => ringar.stop());

const slug = 'modelltown';
const method = loadMethods('methods').methods['samverkansmodellen']!.en;
const pageOf = (path: string) => `${ringar.url}/s/${slug}${path}`;
const en = (key: string, params: Record<string, string | number> = {}) => say(key, params, 'en');
const exercise = (station: string, key: string) =>
  method.stations.find((one) => one.key === station)!.exercises.find((one) => one.key === key)!;

async function open(page: Page, station: string, key: string): Promise<void> {
  await page.goto(pageOf(`/station/${station}/${key}`));
  await expect(page.getByRole('heading', { level: 1, name: exercise(station, key).title })).toBeVisible();
}

async function addRow(page: Page, list: string, text: string): Promise<void> {
  const line = page.getByRole('textbox', { name: en('exercise.newRow', { list }), exact: true });
  await line.fill(text);
  await line.press('Enter');
  await expect(line).toHaveValue('');
}

test('a collaboration on Samverkansmodellen alone, and its process diary', async ({ browser }) => {
  const context = await browser.newContext({ locale: 'en-GB', serviceWorkers: 'block' });
  const page = await context.newPage();

  await test.step('the town takes up the model and leaves the first method', async () => {
    const first = await (await browser.newContext({ serviceWorkers: 'block' })).newPage();
    await setUpTown(first, ringar.setUpLink, { name: 'Modelltown', slug });
    await readApi(first, 'PATCH', '/me', { locale: 'en' });
    await context.addCookies(await first.context().cookies());
    await page.goto(pageOf('/settings'));
    const model = page.getByRole('radiogroup', { name: method.title }).or(page.getByRole('group', { name: method.title }));
    await model.getByRole('radio', { name: en('settings.methodUse.road') }).check();
    const road = page.getByRole('radiogroup', { name: 'Stad för stad' }).or(page.getByRole('group', { name: 'Stad för stad' }));
    await expect(model.getByRole('radio', { name: en('settings.methodUse.road') })).toBeChecked();
    await road.getByRole('radio', { name: en('settings.methodUse.off') }).check();
    await expect(road.getByRole('radio', { name: en('settings.methodUse.off') })).toBeChecked();
    await expect(async () => {
      const frame = await readApi<{ methods: string[]; stations: unknown[] }>(page, 'GET', `/collaborations/${slug}`);
      expect([frame.methods, frame.stations.length]).toEqual([['samverkansmodellen'], 13]);
    }).toPass({ timeout: 20_000 });
  });

  await test.step('the journey shows four phases; nothing says that one must begin at the beginning', async () => {
    await page.goto(pageOf('/journey'));
    for (const { title } of method.phases) await expect(page.getByText(title, { exact: true }).first()).toBeVisible();
  });

  await test.step('first in the third phase: a grid of roles', async () => {
    await open(page, 'who-does-what', 'role-matrix');
    await addRow(page, 'Roles and phases', 'Coordinator');
    const cell = page.getByRole('textbox', { name: en('exercise.gridCell', { row: 'Coordinator', column: 'Plan and adjust' }) });
    await cell.fill('Calls the meetings');
    await page.getByRole('textbox', { name: en('exercise.gridRow'), exact: true }).focus();
    await expect(page.locator('.save-state').first()).toContainText(en('save.saved', { time: '' }).trim());
  });

  await test.step('back to the second: a problem tree, and a wall of expectations', async () => {
    await open(page, 'needs', 'problem-tree');
    await page.getByRole('textbox', { name: en('exercise.treeRoot') }).fill('Young people do not come');
    await addRow(page, 'Why it is so', 'The room is far away');
    await page.getByRole('button', { name: en('exercise.treeGrow', { ask: 'Why?', row: 'The room is far away' }) }).click();
    await page.getByRole('textbox', { name: 'Why?', exact: true }).last().fill('The rent is lower there');
    await open(page, 'shared-picture', 'expectations');
    await addRow(page, 'Clashes', 'You are always there');
    await page
      .getByRole('combobox', { name: en('exercise.wallMove', { row: 'You are always there' }) })
      .selectOption({ label: 'Something in between' });
    await expect(page.getByRole('list', { name: 'Something in between' }).getByRole('textbox')).toHaveValue(
      'You are always there',
    );
  });

  await test.step('then the preconditions: a risk stands where its two values meet', async () => {
    await open(page, 'mandate', 'risks');
    await readApi(page, 'POST', `/collaborations/${slug}/registers/risks/rows`, {
      values: { risk: 'The money ends', likelihood: 4, consequence: 5 },
    });
    await page.reload();
    await expect(
      page.locator('.row-matrix td[data-weight="high"]').getByRole('button', { name: 'The money ends' }),
    ).toBeVisible();
    await expect(page.getByRole('rowheader', { name: 'The money ends' })).toBeVisible();
  });

  await test.step('last the first station of all, and what was written before is there', async () => {
    await open(page, 'economy', 'timetable');
    await page.getByLabel(en('exercise.startsOn')).fill('2027-02-01');
    await open(page, 'needs', 'problem-tree');
    await expect(page.locator('.tree-node').getByRole('textbox')).toHaveCount(2);
  });

  await test.step('the process diary holds it all, as Word and PDF', async () => {
    await page.goto(pageOf('/documents'));
    await expect(page.getByRole('link', { name: new RegExp(en('documents.diary')) }).first()).toBeVisible();
    const diary = (format: string) =>
      page.request.get(`${ringar.url}/api/collaborations/${slug}/reports/diary/${format}?locale=en`);
    await expect(async () => {
      const word = await diary('docx');
      expect(word.status()).toBe(200);
      const words = docxText(await word.body());
      for (const text of [
        'Process diary',
        'Calls the meetings',
        'The rent is lower there',
        'You are always there',
        'The money ends',
      ])
        expect(words).toContain(text);
      expect(words.indexOf(exercise('who-does-what', 'role-matrix').title)).toBeLessThan(
        words.indexOf('The rent is lower there'),
      );
    }).toPass({ timeout: 20_000 });
    const pdf = await diary('pdf');
    expect([pdf.status(), pdf.headers()['content-type']]).toEqual([200, 'application/pdf']);
    if (hasPdftotext) expect(flat(pdfText(await pdf.body()))).toContain('The rent is lower there');
  });
});
