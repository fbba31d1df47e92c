import { AxeBuilder } from '@axe-core/playwright';
import { expect } from '@playwright/test';

import type { Actor } from '../../domain/actor.ts';
import { readApi } from './harness/call-api.ts';
import { type RingarProcess, startRingarProcess } from './harness/ringar-process.ts';
import { say } from './harness/say.ts';
import { signedIn } from './harness/signed-in.ts';
import { test } from './harness/test.ts';

/** Two rows of the register that are the same hotel become one, another page sees it, and it is undone. */
let ringar: RingarProcess;

test.beforeAll(async () => {
  ringar = await startRingarProcess({ example: true });
});
test.afterAll(() => ringar.stop());

const api = '/collaborations/exempelstad';
const kept = 'Stationshotellet';
const double = { name: 'Stationshotellet AB', trade: 'hotel', contactRole: 'nattchef', note: 'Ring efter klockan 18.' };

test('two that are the same are merged, the address of one leads to the other, and it is undone', async ({ browser }) => {
  const coordinator = await signedIn(browser, ringar.people['coordinator']!);
  const officer = await signedIn(browser, ringar.people['police officer']!);
  const actorsPage = `${ringar.url}/s/exempelstad/actors`;
  const { id } = await readApi<Actor>(coordinator, 'POST', `${api}/actors`, double);
  const task = { title: 'Ring hotellet', actorId: id, memberId: null, dueOn: null };
  await readApi(coordinator, 'POST', `${api}/tasks`, task);
  await Promise.all([coordinator.goto(actorsPage), officer.goto(actorsPage)]);
  const row = (name: string) => officer.getByRole('button', { name: say('actors.rowActionsFor', { name }), exact: true });
  await expect(row(double.name)).toBeVisible();

  await test.step('the likely double is proposed, with what differs and what follows', async () => {
    await coordinator.getByRole('button', { name: say('actors.rowActionsFor', { name: kept }), exact: true }).click();
    await coordinator.getByRole('menuitem', { name: say('actors.merge.menu') }).click();
    const dialog = coordinator.getByRole('dialog', { name: say('actors.merge.title', { name: kept }) });
    await expect(dialog.getByLabel(say('actors.merge.other', { name: kept }))).toHaveValue(id);
    await expect(dialog.getByText(say('actors.merge.moves.tasks', { count: 1 }))).toBeVisible();
    expect((await new AxeBuilder({ page: coordinator }).analyze()).violations).toEqual([]);
    const role = dialog.getByRole('group', { name: say('actors.fields.contactRole') });
    await role.getByRole('radio', { name: double.name }).check();
    await dialog.getByRole('button', { name: say('actors.merge.confirm') }).click();
    await expect(dialog).toBeHidden();
  });

  await test.step('a page that was open shows one of them, and the task is the kept one’s', async () => {
    await expect(row(double.name)).toHaveCount(0);
    await expect(officer.getByText(say('actors.merge.merged'))).toBeVisible();
    const tasks = await readApi<{ title: string; actorName: string }[]>(coordinator, 'GET', `${api}/tasks`);
    expect(tasks.find(({ title }) => title === task.title)!.actorName).toBe(kept);
  });

  await test.step('the address of the merged one opens the one it is part of', async () => {
    await officer.goto(`${actorsPage}#actor-${id}`);
    const sheet = officer.getByRole('dialog', { name: kept });
    await expect(sheet.getByText(say('actors.merge.nowPartOf', { name: double.name, into: kept }))).toBeVisible();
    await expect(sheet.getByLabel(say('actors.fields.contactRole'))).toHaveValue(double.contactRole);
    await sheet.getByRole('button', { name: say('common.close') }).click();
  });

  await test.step('undone, both stand there again', async () => {
    await coordinator
      .getByRole('main')
      .getByRole('button', { name: new RegExp(`${say('common.undo')}.*${double.name}`) })
      .click();
    await expect(row(double.name)).toBeVisible();
    await expect(officer.getByText(say('actors.merge.merged'))).toHaveCount(0);
    const tasks = await readApi<{ title: string; actorName: string }[]>(coordinator, 'GET', `${api}/tasks`);
    expect(tasks.find(({ title }) => title === task.title)!.actorName).toBe(double.name);
  });
});
