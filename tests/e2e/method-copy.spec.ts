import { rmSync } from 'node:fs';

import { expect, type Page } from '@playwright/test';

import { loadMethods } from '../../methods/load.ts';
import { methodsFolder, newEdition } from './harness/method-edition.ts';
import { type RingarProcess, startRingarProcess } from './harness/ringar-process.ts';
import { say } from './harness/say.ts';
import { signedIn } from './harness/signed-in.ts';
import { test } from './harness/test.ts';

// The second follows the first in the same town.
test.describe.configure({ mode: 'serial' });

/** A town makes the method its own, and a new edition of the method comes. */
let ringar: RingarProcess;
let folder: string;

test.beforeAll(async () => {
  folder = methodsFolder();
  ringar = await startRingarProcess({ example: true, env: { METHODS_DIR: folder } });
});
test.afterAll(async () => {
  await ringar.stop();
  rmSync(folder, { recursive: true });
});

const pageOf = (path: string) => `${ringar.url}/s/exempelstad${path}`;
const copyPage = '/method/stad-for-stad';
const start = loadMethods('methods').methods['stad-for-stad']!.sv.stations.find(({ key }) => key === 'start')!;
const titleOf = (key: string) => start.exercises.find((exercise) => exercise.key === key)!.title;
const ours = 'Är vi redo i vår stad?';

async function openStation(page: Page): Promise<void> {
  await page.goto(pageOf(copyPage));
  const head = page.getByRole('heading', { name: `0. ${start.shortTitle}` });
  await head.waitFor();
  const row = page.getByRole('link', { name: `${say('methodCopy.editTexts')} ${titleOf('direction')}` });
  if (!(await row.isVisible())) await head.click();
  await expect(row).toBeVisible();
}

test('a town rewords, hides and adds exercises, and everyone sees its own version', async ({ browser }) => {
  const coordinator = await signedIn(browser, ringar.people['coordinator']!);
  const police = await signedIn(browser, ringar.people['police officer']!);

  await test.step('own words for a title are saved while one writes, and seen by others at once', async () => {
    await police.goto(pageOf('/station/start'));
    await expect(police.getByRole('link', { name: titleOf('readiness') })).toBeVisible();
    await coordinator.goto(pageOf('/settings'));
    await coordinator.getByRole('link', { name: say('methodCopy.open', { method: 'Stad för stad' }) }).click();
    await openStation(coordinator);
    await coordinator.getByRole('link', { name: `${say('methodCopy.editTexts')} ${titleOf('readiness')}` }).click();
    const title = coordinator.getByLabel(say('methodCopy.kind.title'), { exact: true });
    await title.fill(' ');
    await expect(coordinator.getByText(say('fields.required'))).toBeVisible();
    await title.fill(ours);
    await expect(coordinator.getByText(titleOf('readiness')).last()).toBeVisible();
    await expect(police.getByRole('link', { name: ours })).toBeVisible();
  });

  await test.step('the page of the copy tells how it differs', async () => {
    await coordinator.goto(pageOf(copyPage));
    await expect(coordinator.getByText(say('methodCopy.countTexts', { count: 1 }))).toBeVisible();
    await expect(coordinator.getByText(say('methodCopy.isWorded', { count: 1 }))).toBeVisible();
  });

  await test.step('a hidden exercise leaves the station, and its answers can be read', async () => {
    await openStation(coordinator);
    await coordinator.getByRole('button', { name: `${say('methodCopy.hide')} ${titleOf('why-now')}` }).click();
    await expect(coordinator.getByText(say('methodCopy.countHidden', { count: 1 }))).toBeVisible();
    await expect(police.getByRole('heading', { name: say('methodCopy.earlierAnswers') })).toBeVisible();
    await police.getByRole('link', { name: titleOf('why-now') }).click();
    await expect(police.getByText(say('methodCopy.hiddenHow'))).toBeVisible();
    await expect(
      police.locator('.card', { has: police.getByRole('heading', { name: start.exercises[0]!.fields[1]!.label }) }),
    ).toContainText(/\w{4,}/);
    await coordinator.getByRole('button', { name: `${say('methodCopy.show')} ${titleOf('why-now')}` }).click();
    await expect(police.getByText(say('methodCopy.hiddenHow'))).toBeHidden();
  });

  await test.step('an own exercise says what is missing, is kept through a reload, and is filled like the others', async () => {
    await coordinator.getByRole('link', { name: new RegExp(`${say('methodCopy.addExercise')}.*${start.shortTitle}`) }).click();
    await coordinator.getByLabel(say('methodCopy.kind.title'), { exact: true }).fill('Fika med grannkommunen');
    await coordinator.getByRole('button', { name: say('common.save') }).click();
    await expect(coordinator.getByText(say('methodCopy.notComplete', { count: 4 }))).toBeVisible();
    await coordinator.reload();
    await expect(coordinator.getByLabel(say('methodCopy.kind.title'), { exact: true })).toHaveValue('Fika med grannkommunen');
    await coordinator.getByLabel(say('methodCopy.kind.purpose')).fill('Vi lär av dem som har kommit längre.');
    await coordinator.getByLabel(say('methodCopy.kind.instructions')).fill('Bjud in.\nLyssna.');
    await coordinator.getByLabel(say('methodCopy.kind.doneWhen')).fill('Ni har setts.');
    await coordinator.getByLabel(say('methodCopy.question')).fill('Vad lärde vi oss?');
    await coordinator.getByRole('button', { name: say('common.save') }).click();
    await expect(coordinator.getByText(say('methodCopy.countOwn', { count: 1 }))).toBeVisible();
    await police.goto(pageOf('/station/start'));
    await police.getByRole('link', { name: 'Fika med grannkommunen' }).click();
    const line = police.getByRole('textbox', { name: say('exercise.newRow', { list: 'Vad lärde vi oss?' }) });
    await line.fill('Börja i liten skala.');
    await line.press('Enter');
    await expect(police.getByRole('list', { name: 'Vad lärde vi oss?' }).getByRole('textbox').first()).toHaveValue(
      'Börja i liten skala.',
    );
  });
});

test('a new edition drops an answered exercise and changes a text that the town has reworded', async ({ browser }) => {
  await ringar.pause();
  newEdition(folder, { drop: ['start', 'why-now'], retitle: ['start', 'readiness'], title: 'Hur redo är ni?' });
  await ringar.resume();
  const coordinator = await signedIn(browser, ringar.people['coordinator']!);

  await test.step('the answers are kept and shown as from an earlier version', async () => {
    await coordinator.goto(pageOf('/station/start'));
    await expect(coordinator.getByRole('link', { name: ours })).toBeVisible();
    await expect(coordinator.getByText(say('methodCopy.fromEarlier')).first()).toBeVisible();
    await coordinator.getByRole('link', { name: titleOf('why-now') }).click();
    await expect(coordinator.getByText(say('methodCopy.earlierHow'))).toBeVisible();
  });

  await test.step('the town goes on using it', async () => {
    await coordinator.getByRole('link', { name: say('methodCopy.toCopy') }).click();
    await coordinator.getByRole('button', { name: say('methodCopy.keep') }).click();
    await expect(coordinator.getByRole('button', { name: say('methodCopy.stopKeeping') })).toBeVisible();
    await coordinator.goto(pageOf('/station/start/why-now'));
    await expect(coordinator.getByRole('button', { name: say('exercise.print') })).toBeVisible();
    await expect(coordinator.getByText(say('methodCopy.earlierHow'))).toBeHidden();
  });

  await test.step('both new texts stand side by side, and the town chooses the new one', async () => {
    await coordinator.goto(pageOf(copyPage));
    const card = coordinator.getByRole('region', { name: say('methodCopy.toSettle', { count: 1 }) });
    await expect(card).toContainText('Hur redo är ni?');
    await expect(card).toContainText(ours);
    await card.getByRole('button', { name: say('methodCopy.takeOriginal') }).click();
    await expect(card).toBeHidden();
    await coordinator.goto(pageOf('/station/start'));
    await expect(coordinator.getByRole('link', { name: 'Hur redo är ni?' })).toBeVisible();
  });
});
