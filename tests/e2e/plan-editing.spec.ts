import { type Browser, type BrowserContext, expect, type Page } from '@playwright/test';

import { wordHtml, wordPlain, wordRtf } from '../../web/lib/word-clipboard.fixture.ts';
import { callApi, readApi } from './harness/call-api.ts';
import { type RingarProcess, startRingarProcess } from './harness/ringar-process.ts';
import { say } from './harness/say.ts';
import { signedIn } from './harness/signed-in.ts';
import { test } from './harness/test.ts';

/** Two people in the same plan at once: live texts, rows saved by two, a lost line, a reload. Nothing typed is lost. */
let ringar: RingarProcess;

test.beforeAll(async () => {
  ringar = await startRingarProcess({ example: true });
});
test.afterAll(() => ringar.stop());

const part = (key: string) => `${ringar.url}/s/exempelstad/plan/${key}`;

const api = '/collaborations/exempelstad';

/** Two who may write: the coordinator and a police officer of the core group. */
const twoWriters = (browser: Browser) =>
  Promise.all(['coordinator', 'police officer'].map((who) => signedIn(browser, ringar.people[who]!))) as Promise<[Page, Page]>;

/** A switch between a page and the server: while it is off, what the page sends does not arrive. */
async function lineOf(page: Page): Promise<{ off(): Promise<void>; on(): void }> {
  let isOff = false;
  const open: { close(options: { code: number }): Promise<void> }[] = [];
  await page.routeWebSocket(/\/live/, (socket) => {
    if (isOff) return void socket.close({ code: 1001 });
    socket.connectToServer().onClose(() => void socket.close());
    open.push(socket);
  });
  await page.route('**/rpc/plan/**', (route) =>
    isOff && !route.request().url().includes('/plan/get') ? route.abort('connectionfailed') : route.continue(),
  );
  return {
    off: async () => {
      isOff = true;
      await Promise.all(open.splice(0).map((socket) => socket.close({ code: 1001 })));
    },
    on: () => {
      isOff = false;
    },
  };
}

const live = (page: Page, key: string) => page.getByRole('textbox', { name: say(`plan.text.${key}.label`), exact: true });

/** Begins to write at the end of a live text. */
async function writeIn(page: Page, key: string, words: string): Promise<void> {
  await live(page, key).click();
  await expect(live(page, key)).toHaveClass(/ProseMirror/);
  await page.keyboard.press('Control+End');
  await live(page, key).pressSequentially(words);
}

test('a live text: both see each other, a number is stopped, and a lost line and a reload lose nothing', async ({ browser }) => {
  const [mine, theirs] = await twoWriters(browser);
  const line = await lineOf(mine);
  await Promise.all([mine.goto(part('platform')), theirs.goto(part('platform'))]);

  await writeIn(mine, 'networking', ' Vi möts på torget. 🌊 <b>');
  await expect(live(theirs, 'networking')).toContainText('Vi möts på torget. 🌊 <b>');
  await expect(theirs.locator('.live-writers').filter({ hasText: /\S/ })).toHaveCount(1);
  await expect(mine.getByText(/^Sparat/).first()).toBeVisible();

  await live(mine, 'networking').pressSequentially(' 19811218-9876');
  await expect(mine.getByRole('alert').filter({ hasText: '19811218-9876' })).toBeVisible();
  await expect(live(theirs, 'networking')).not.toContainText('19811218-9876');

  await line.off();
  await writeIn(mine, 'networking', ' Skrivet utan nät.');
  await expect(mine.getByText(say('live.keptHere')).first()).toBeVisible();
  await writeIn(theirs, 'networking', ' Skrivet under tiden.');
  await mine.waitForTimeout(600); // the draft is written a moment after the last key
  mine.on('dialog', (dialog) => void dialog.accept());
  await mine.reload();
  line.on();
  await expect(live(theirs, 'networking')).toContainText('Skrivet utan nät.');
  await expect(live(mine, 'networking')).toContainText('Skrivet under tiden.');
  expect(await live(mine, 'networking').innerText()).toBe(await live(theirs, 'networking').innerText());
});

/** Pastes as a browser does after copying in Word: the same words as HTML, plain text and RTF. */
async function paste(page: Page, html: string): Promise<void> {
  const forms = { 'text/html': html, 'text/plain': wordPlain, 'text/rtf': wordRtf };
  await page.evaluate((all) => {
    const clipboardData = new DataTransfer();
    for (const [format, words] of Object.entries(all)) clipboardData.setData(format, words);
    document.activeElement!.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
  }, forms);
}

test('pasted from Word: what a text can hold comes along, a left-out picture is told, a number is stopped', async ({
  browser,
}) => {
  const [mine, theirs] = await twoWriters(browser);
  await Promise.all([mine.goto(part('platform')), theirs.goto(part('platform'))]);
  await writeIn(mine, 'coordination', '');
  await mine.keyboard.press('Control+A');

  await paste(mine, wordHtml.replace('Hotellen', 'Hotellen 19811218-9876'));
  await expect(mine.getByRole('alert').filter({ hasText: '19811218-9876' })).toBeVisible();
  await expect(live(mine, 'coordination')).not.toContainText('Hotellen');

  await paste(mine, wordHtml);
  await expect(mine.getByText(say('fields.picturesLeftOut', { count: 2 })).first()).toBeVisible();
  await expect(live(theirs, 'coordination').locator('ol > li')).toHaveText(['Först', 'Sedan']);
  await expect(mine.getByText(/^Sparat/).first()).toBeVisible();
  await expect
    .poll(async () => JSON.stringify((await readPlan(mine)).texts['coordination']))
    .toContain('planen (https://stad.example/plan)');
  const { content } = (await readPlan(mine)).texts['coordination'] as { content: { type: string }[] };
  expect(content.map(({ type }) => type)).toEqual([
    ...['heading', 'paragraph', 'bulletList', 'orderedList', 'paragraph', 'paragraph', 'paragraph', 'paragraph'],
  ]);
  expect(JSON.stringify(content)).not.toMatch(/file:|NAMN|mso|style|javascript|<img/i);
});

/** Puts this on the machine's own clipboard, as a program does when someone copies in it. */
async function copy(context: BrowserContext, html: string): Promise<void> {
  const program = await context.newPage();
  await program.setContent('<p>Markera mig</p>');
  await program.evaluate((copied) => {
    document.addEventListener('copy', (event) => {
      event.preventDefault();
      event.clipboardData!.setData('text/html', copied);
      event.clipboardData!.setData('text/plain', 'annat');
    });
    getSelection()!.selectAllChildren(document.body);
  }, html);
  await program.keyboard.press('Control+C');
  await program.close();
}

test('pasted with the keyboard from other programs, under the policy of the page itself', async ({ browser }) => {
  const [mine] = await twoWriters(browser);
  await mine.goto(part('platform'));
  await writeIn(mine, 'coordination', '');
  const pasted = async (html: string) => {
    await copy(mine.context(), html);
    await mine.bringToFront();
    await live(mine, 'coordination').focus();
    await mine.keyboard.press('Control+A');
    await mine.keyboard.press('Control+V');
    return live(mine, 'coordination');
  };
  const docs =
    '<meta charset="utf-8"><b style="font-weight:normal;" id="docs-internal-guid-2"><p><span style="font-weight:400">Vi ringer </span><span style="font-weight:700">alltid</span><span style="font-style:italic"> polisen</span></p></b>';
  const text = await pasted(docs);
  await expect(text.locator('strong')).toHaveText(['alltid']);
  await expect(text.locator('em')).toHaveText([' polisen']);

  await pasted(
    '<ol start="5"><li>femte</li><li>sjätte</li></ol><p>Vi ska <del>inte </del>ringa<s> först chefen</s>.<span style="display:none">dold</span></p>',
  );
  await expect(text.locator('ol')).toHaveAttribute('start', '5');
  await expect(text.locator('p').last()).toHaveText('Vi ska ringa.');

  await pasted(
    '<table><caption>Ansvar</caption><tr><td rowspan="2">Hotellen</td><td>Utbilda<br>alla</td></tr><tr><td>Affisch</td></tr><tr></tr></table>',
  );
  await expect(text.locator('p')).toHaveText(['Ansvar', 'Hotellen · Utbilda alla', 'Hotellen · Affisch'], { useInnerText: true });
  await expect(mine.getByText(/^Sparat/).first()).toBeVisible();
  expect(JSON.stringify((await readPlan(mine)).texts['coordination'])).toContain('hardBreak');
});

type Activity = { id: string; title: string; what: string; cause: string; followUp: string; version: number };
type Plan = { activities: Activity[]; texts: Record<string, object>; startYear: number };

const readPlan = async (page: Page) => (await readApi<{ plan: Plan }>(page, 'GET', `${api}/plan`)).plan;
const storedActivity = async (page: Page, id: string) => (await readPlan(page)).activities.find((row) => row.id === id)!;

/** The form of an activity, opened by its address. */
async function activityForm(page: Page, { id, title }: Activity) {
  await page.goto(`${part('goals')}#activity-${id}`);
  const form = page.getByRole('dialog', { name: title });
  const field = (key: 'what' | 'cause' | 'followUp') => form.getByLabel(say(`plan.activity.${key}`), { exact: true });
  await expect(field('what')).toBeVisible();
  return { form, field, saved: form.getByText(/^Sparat/) };
}

test('an activity changed by two: the later save is refused, both versions show, and what is chosen is saved', async ({
  browser,
}) => {
  const [mine, theirs] = await twoWriters(browser);
  const line = await lineOf(mine);
  const activity = (await readPlan(mine)).activities[0]!;
  const [mineForm, theirForm] = [await activityForm(mine, activity), await activityForm(theirs, activity)];

  await line.off();
  await mineForm.field('what').fill('Vi utbildar receptionen.');
  await mineForm.field('cause').fill('Min orsak.');
  await mineForm.field('followUp').fill('Bara jag skrev här.');
  await theirForm.field('what').fill('Polisen utbildar receptionen.');
  await theirForm.field('cause').fill('Deras orsak.');
  await expect(theirForm.saved).toBeVisible();

  const refused = mine.waitForResponse((response) => response.url().includes('/plan/activities/update'));
  line.on();
  expect((await refused).status()).toBe(409);
  const dialog = mine.getByRole('dialog', { name: say('conflict.title') });
  const choice = (key: 'what' | 'cause') => dialog.getByRole('group', { name: say(`plan.activity.${key}`) });
  await expect(choice('what').getByText('Vi utbildar receptionen.')).toBeVisible();
  await expect(choice('what').getByText('Polisen utbildar receptionen.')).toBeVisible();
  await expect(dialog.getByRole('group')).toHaveCount(2);
  expect(await storedActivity(mine, activity.id)).toMatchObject({
    what: 'Polisen utbildar receptionen.',
    followUp: activity.followUp,
  });

  mine.on('dialog', (leaving) => void leaving.accept());
  await mine.reload();
  await choice('what')
    .getByRole('radio', { name: new RegExp(`^${say('conflict.mine')}`) })
    .check();
  await expect(dialog.getByRole('button', { name: say('conflict.notChosen', { count: 1 }) })).toBeDisabled();
  await choice('cause')
    .getByRole('radio', { name: new RegExp(`^${say('conflict.theirs')}`) })
    .check();
  await dialog.getByRole('button', { name: say('conflict.apply') }).click();
  await expect(dialog).toBeHidden();
  await expect(mineForm.saved).toBeVisible();
  const chosen = { what: 'Vi utbildar receptionen.', cause: 'Deras orsak.', followUp: 'Bara jag skrev här.' };
  expect(await storedActivity(mine, activity.id)).toMatchObject(chosen);
  for (const [key, words] of Object.entries(chosen)) {
    await expect(mineForm.field(key as keyof typeof chosen)).toHaveValue(words);
    await expect(theirForm.field(key as keyof typeof chosen)).toHaveValue(words);
  }
});

test('the server stops while one writes: the page says so, keeps the words and saves them when it is back', async ({
  browser,
}) => {
  const [mine, theirs] = await twoWriters(browser);
  const activity = (await readPlan(mine)).activities[1]!;
  const { form, field, saved } = await activityForm(mine, activity);
  await theirs.goto(part('platform'));
  await writeIn(theirs, 'training', ' Före stoppet.');
  await expect(theirs.getByText(/^Sparat/).first()).toBeVisible();

  await ringar.pause();
  await field('what').press('Control+End');
  await field('what').pressSequentially(' Skrivet utan server. 🌊');
  await live(theirs, 'training').pressSequentially(' Utan server.');
  await expect(form.getByText(say('save.waiting'))).toBeVisible();
  await expect(theirs.getByText(say('live.keptHere')).first()).toBeVisible();
  await field('cause').fill('Också utan server.');
  await expect(field('what')).toHaveValue(`${activity.what} Skrivet utan server. 🌊`);

  await ringar.resume();
  await expect(saved).toBeVisible();
  await expect(theirs.getByText(say('live.keptHere'))).toHaveCount(0);
  await expect(theirs.getByText(/^Sparat/).first()).toBeVisible();
  expect(await storedActivity(mine, activity.id)).toMatchObject({
    what: `${activity.what} Skrivet utan server. 🌊`,
    cause: 'Också utan server.',
  });
  await expect
    .poll(async () => JSON.stringify((await readPlan(mine)).texts['training']))
    .toContain(' Före stoppet. Utan server.');
});

test('long, right-to-left, emoji and HTML are shown as the text they are', async ({ browser }) => {
  const [mine, theirs] = await twoWriters(browser);
  const odd = `<img src=x onerror="document.title='tagen'"><script>1</script><b>fet</b> &amp; 👩‍👩‍👧‍👦🌊 \u202Bמשטרה, الشرطة\u202C`;
  const long = `${odd} ${'En lång rad ord på svenska. '.repeat(4_000)}`.slice(0, 99_999).trimEnd().padEnd(100_000, '!');
  const activity = (await readPlan(mine)).activities[2]!;
  const { form, field } = await activityForm(mine, activity);
  await field('what').fill(long);
  await form.getByLabel(say('plan.activity.title'), { exact: true }).fill(odd);
  await expect.poll(async () => (await storedActivity(mine, activity.id)).title).toBe(odd);

  await mine.goto(part('resources'));
  await mine.getByLabel(say('plan.grants.newLabel')).fill(odd);
  await mine.getByLabel(say('plan.grants.newLabel')).press('Enter');
  await expect(mine.getByRole('dialog', { name: odd })).toBeVisible();
  await mine.goto(part('platform'));
  await live(mine, 'development').click();
  await expect(live(mine, 'development')).toHaveClass(/ProseMirror/);
  await mine.keyboard.press('Control+A');
  await mine.keyboard.insertText(long);
  await expect(mine.getByText(/^Sparat/).first()).toBeVisible();
  await mine.keyboard.insertText(' ett ord för mycket');
  await expect(mine.getByRole('alert').filter({ hasText: '100' })).toBeVisible();

  for (const page of [mine, theirs]) {
    await page.goto(part('goals'));
    await expect(page.locator('.activity-card-title').getByText(odd, { exact: true })).toBeVisible();
    await page.goto(`${part('goals')}#activity-${activity.id}`);
    expect(
      await page.getByRole('dialog', { name: odd }).getByLabel(say('plan.activity.what'), { exact: true }).inputValue(),
    ).toBe(long);
    await page.goto(part('resources'));
    await expect(page.getByRole('button', { name: odd, exact: true })).toBeVisible();
    await page.goto(part('platform'));
    await expect(live(page, 'development')).toHaveText(long);
    await expect(page.locator('main img, main script, main b')).toHaveCount(0);
    expect(await page.title()).not.toBe('tagen');
  }
});

test('a hotel manager of the network reads the whole plan and changes nothing', async ({ browser }) => {
  const coordinator = await signedIn(browser, ringar.people['coordinator']!);
  const hotel = await signedIn(browser, ringar.people['hotel manager']!);
  const members = await readApi<{ id: string; title: string; version: number }[]>(coordinator, 'GET', `${api}/members`);
  const { id, version } = members.find(({ title }) => title === 'Hotelldirektör')!;
  await readApi(coordinator, 'PATCH', `${api}/members/${id}`, { role: 'network', version });

  const activity = (await readPlan(hotel)).activities[3]!;
  // What a table is sorted by is the reader's own.
  const controls = hotel
    .getByRole('main')
    .locator('input:enabled, textarea:enabled, select:enabled:not(.data-table-sort-choice *), [contenteditable="true"]');
  for (const key of ['vision', 'goals', 'platform', 'resources', 'communication', 'evaluation', 'timeline', 'confirmation']) {
    await hotel.goto(part(key));
    await expect(
      hotel.getByText(key === 'goals' || key === 'timeline' ? activity.title : say('live.readOnly')).first(),
    ).toBeVisible();
    await expect(controls, key).toHaveCount(0);
    for (const name of ['common.add', 'common.remove', 'plan.changePeriod', 'plan.goal.add'])
      await expect(hotel.getByRole('button', { name: say(name), exact: true }), `${key}: ${name}`).toHaveCount(0);
    await expect(hotel.getByRole('button', { name: /^Frys/ })).toHaveCount(0);
  }
  await hotel.goto(part('goals'));
  await hotel.getByRole('button', { name: activity.title }).first().click();
  const form = hotel.getByRole('dialog', { name: activity.title });
  await expect(form.getByLabel(say('plan.activity.what'), { exact: true })).toBeDisabled();
  await expect(form.getByRole('button', { name: say('plan.activity.remove') })).toHaveCount(0);

  const plan = await callApi(hotel, 'PATCH', `${api}/plan/activities/${activity.id}`, { version: activity.version, what: 'Nej' });
  const freeze = await callApi(hotel, 'POST', `${api}/documents`, { kind: 'plan', actorIds: [] });
  expect([plan.status(), freeze.status()]).toEqual([403, 403]);
  expect(await storedActivity(coordinator, activity.id)).toEqual(activity);
});

test('the budget sums while one writes, and the other sees the sum', async ({ browser }) => {
  const [mine, theirs] = await twoWriters(browser);
  await Promise.all([mine.goto(part('resources')), theirs.goto(part('resources'))]);
  await mine.getByLabel(say('plan.budget.newLabel')).fill('Provrad');
  await mine.getByLabel(say('plan.budget.newLabel')).press('Enter');
  const cell = mine.getByRole('textbox', { name: /^\d{4}, Provrad$/ }).first();
  await cell.fill('1000000000000');
  for (const page of [mine, theirs]) await expect(page.locator('.budget tfoot')).toContainText(/1\s000\s\d{3}\s\d{3}\s\d{3}\skr/);
  await cell.fill('1000000000001');
  await expect(mine.locator('.budget').getByRole('alert').filter({ hasText: /\S/ })).toBeVisible();
});
