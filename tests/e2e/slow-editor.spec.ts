import { type Browser, expect, type Page } from '@playwright/test';

import { type RingarProcess, startRingarProcess } from './harness/ringar-process.ts';
import { say } from './harness/say.ts';
import { signedIn } from './harness/signed-in.ts';
import { test } from './harness/test.ts';

/** A slow line: the editor's own file comes long after the page, here when the test lets it. Whoever writes meanwhile loses nothing. */
let ringar: RingarProcess;

test.beforeAll(async () => {
  ringar = await startRingarProcess({ example: true });
});
test.afterAll(() => ringar.stop());

/** A page with the vision of the plan, whose editor comes when `editorComes` is called. */
async function slowPage(browser: Browser): Promise<{ page: Page; editorComes: () => Promise<void> }> {
  const page = await signedIn(browser, ringar.people['coordinator']!);
  const arrival = Promise.withResolvers<void>();
  await page.route('**/live-text-editor*', async (route) => {
    await arrival.promise;
    await route.continue();
  });
  const asked = page.waitForRequest('**/live-text-editor*');
  await page.goto(`${ringar.url}/s/exempelstad/plan/vision`);
  await asked;
  await expect(vision(page)).toBeEditable();
  const editorComes = async () => {
    const arrived = page.waitForResponse('**/live-text-editor*');
    arrival.resolve();
    await arrived;
  };
  return { page, editorComes };
}

const vision = (page: Page) => page.getByRole('textbox', { name: say('plan.text.vision.label'), exact: true });
/** The lines of the text; a break that only holds a line open, or stands beside someone's caret, is no part of it. */
const lines = (page: Page) =>
  vision(page)
    .locator('p')
    .evaluateAll((paragraphs) =>
      paragraphs.map((paragraph) => {
        const copy = paragraph.cloneNode(true) as HTMLElement;
        for (const aside of copy.querySelectorAll('.live-caret, br.ProseMirror-trailingBreak')) aside.remove();
        for (const lineBreak of copy.querySelectorAll('br')) lineBreak.replaceWith('\n');
        return (copy.textContent ?? '').replaceAll('\u2060', '');
      }),
    );
const isPlain = (page: Page) => expect(vision(page)).not.toHaveClass(/ProseMirror/);
const isEditor = (page: Page) => expect(vision(page)).toHaveClass(/ProseMirror/);

/** All of the text replaced by this, in the plain field. */
async function begin(page: Page, words: string): Promise<void> {
  await vision(page).click();
  await page.keyboard.press('Control+a');
  await page.keyboard.type(words);
}

/** Another who opens the page reads the same. */
async function expectReadByAnother(browser: Browser, expected: string[]): Promise<void> {
  const page = await signedIn(browser, ringar.people['police officer']!);
  await page.goto(`${ringar.url}/s/exempelstad/plan/vision`);
  await expect(vision(page)).toBeEditable();
  await expect.poll(() => lines(page)).toEqual(expected);
  await page.context().close();
}

test('keys: a selection that is replaced, Enter, Backspace and arrows; the caret stays where it stood', async ({ browser }) => {
  const { page, editorComes } = await slowPage(browser);
  await begin(page, 'Ett');
  await page.keyboard.press('Enter');
  await page.keyboard.type('Tvåxy');
  await page.keyboard.press('Backspace');
  await page.keyboard.press('Backspace');
  await page.keyboard.press('Enter');
  await page.keyboard.type('Tre');
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('End');
  await page.keyboard.press('Shift+ArrowLeft');
  await page.keyboard.type('A');
  await isPlain(page);
  expect(await lines(page)).toEqual(['Ett', 'TvA', 'Tre']);
  await editorComes();
  await isEditor(page);
  await page.keyboard.type(' och mer');
  expect(await lines(page)).toEqual(['Ett', 'TvA och mer', 'Tre']);
  await page.keyboard.press('Control+z');
  await page.keyboard.press('Control+z');
  await expect.poll(() => lines(page)).not.toContain('TvA och mer');
  await page.keyboard.press('Control+y');
  await page.keyboard.press('Control+y');
  await expect.poll(() => lines(page)).toEqual(['Ett', 'TvA och mer', 'Tre']);
  await expectReadByAnother(browser, ['Ett', 'TvA och mer', 'Tre']);
});

test('what is pasted, with its bold and its lists and without anything else', async ({ browser }) => {
  const { page, editorComes } = await slowPage(browser);
  await begin(page, 'Först ');
  const paste = (type: string, data: string) =>
    vision(page).evaluate(
      (element, given) => {
        const clipboardData = new DataTransfer();
        clipboardData.setData(given.type, given.data);
        element.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
      },
      { type, data },
    );
  await paste('text/plain', 'klistrat');
  await page.keyboard.press('Enter');
  await paste('text/html', '<ul><li>ett <b>fett</b><img src="/spy.png" onerror="window.spy=1"></li><li>två</li></ul>');
  await isPlain(page);
  await expect(vision(page).locator('img')).toHaveCount(0);
  await editorComes();
  await isEditor(page);
  await expect(vision(page).locator('p').first()).toHaveText('Först klistrat');
  await expect(vision(page).locator('li')).toHaveText(['ett fett', 'två']);
  await expect(vision(page).locator('strong')).toHaveText(['fett']);
  expect(await page.evaluate(() => 'spy' in window)).toBe(false);
});

test('a composing keyboard: a word that is begun before the editor and finished after it would have come', async ({
  browser,
}) => {
  const { page, editorComes } = await slowPage(browser);
  const keyboard = await page.context().newCDPSession(page);
  const compose = (text: string) =>
    keyboard.send('Input.imeSetComposition', { text, selectionStart: text.length, selectionEnd: text.length });
  await begin(page, 'Vi ');
  await compose('に');
  await compose('にほ');
  await editorComes();
  await page.waitForTimeout(1_500);
  await isPlain(page);
  await compose('にほん');
  await keyboard.send('Input.insertText', { text: '日本' });
  await isEditor(page);
  expect(await lines(page)).toEqual(['Vi 日本']);
  await page.keyboard.type('!');
  expect(await lines(page)).toEqual(['Vi 日本!']);
});

test('what another writes meanwhile stays too', async ({ browser }) => {
  const other = await signedIn(browser, ringar.people['police officer']!);
  await other.goto(`${ringar.url}/s/exempelstad/plan/vision`);
  await vision(other).click();
  await isEditor(other);
  await other.keyboard.press('Control+a');
  await other.keyboard.type('Överst');
  await other.keyboard.press('Enter');
  await other.keyboard.type('Underst');
  const { page, editorComes } = await slowPage(browser);
  await expect.poll(() => lines(page)).toEqual(['Överst', 'Underst']);
  await vision(page).click();
  await page.keyboard.press('Control+Home');
  await page.keyboard.type('Mitt ');
  await other.keyboard.type(' ditt');
  await isPlain(page);
  await editorComes();
  await isEditor(page);
  await expect.poll(() => lines(page)).toEqual(['Mitt Överst', 'Underst ditt']);
  await page.keyboard.type('och ');
  await expect.poll(() => lines(other)).toEqual(['Mitt och Överst', 'Underst ditt']);
});

test('a personal identity number keeps the field where it is, with its sentence, until it is gone', async ({ browser }) => {
  const { page, editorComes } = await slowPage(browser);
  await begin(page, 'Hon heter 19811218-9876');
  await expect(
    page
      .getByText(/19811218-9876 /)
      .or(page.getByText(/personnummer/i))
      .first(),
  ).toBeVisible();
  await editorComes();
  await page.waitForTimeout(1_000);
  await isPlain(page);
  for (let at = 0; at < 4; at += 1) await page.keyboard.press('Backspace');
  await isEditor(page);
  expect(await lines(page)).toEqual(['Hon heter 19811218-']);
});

test('a page that is left before the editor has come keeps what was written', async ({ browser }) => {
  const { page, editorComes } = await slowPage(browser);
  await begin(page, 'Skrivet i farten');
  await isPlain(page);
  await page
    .getByRole('link', { name: say('shell.journey') })
    .first()
    .click();
  await expect(vision(page)).toHaveCount(0);
  await editorComes();
  await expectReadByAnother(browser, ['Skrivet i farten']);
});
