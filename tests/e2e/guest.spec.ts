import { expect } from '@playwright/test';

import { loadMethods } from '../../methods/load.ts';
import { type RingarProcess, startRingarProcess } from './harness/ringar-process.ts';
import { say } from './harness/say.ts';
import { signedIn } from './harness/signed-in.ts';
import { test } from './harness/test.ts';

/** Somebody without an account answers an exercise by link, and the group reads it beside its sheet. */
let ringar: RingarProcess;

test.beforeAll(async () => {
  ringar = await startRingarProcess({ example: true });
});
test.afterAll(() => ringar.stop());

const { stations } = loadMethods('methods').methods['stad-for-stad']!.sv;
const exercise = stations.find(({ key }) => key === 'plan')!.exercises.find(({ key }) => key === 'joint-start')!;
const [first, second] = exercise.fields.filter(({ type }) => type === 'rich-text').map(({ label }) => label);

test('a guest is asked, answers on a phone, loses nothing without a network, and is read by the group', async ({ browser }) => {
  const coordinator = await signedIn(browser, ringar.people['coordinator']!);
  await coordinator.goto(`${ringar.url}/s/exempelstad/station/plan/joint-start`);
  await coordinator.getByRole('button', { name: say('guests.ask') }).click();
  const dialog = coordinator.getByRole('dialog');
  await dialog.getByRole('button', { name: say('guests.make') }).click();
  await expect(dialog.getByText(say('guests.whoMissing'))).toBeVisible();
  await dialog.getByRole('textbox', { name: new RegExp(say('guests.who')) }).fill('Uppsökarna');
  await dialog.getByRole('button', { name: say('guests.make') }).click();
  const link = await dialog.getByRole('textbox', { name: say('guests.url') }).inputValue();
  await dialog.getByRole('button', { name: say('common.done') }).click();

  const phone = await browser.newContext({ viewport: { width: 390, height: 844 }, serviceWorkers: 'block' });
  const guest = await phone.newPage();
  await guest.goto(link);
  await expect(guest.getByRole('heading', { level: 1, name: exercise.title })).toBeVisible();
  await guest.getByRole('textbox', { name: first! }).fill('Fler unga än i fjol');
  await phone.setOffline(true);
  await guest.getByRole('button', { name: say('guests.save') }).click();
  await expect(guest.getByRole('alert')).toBeVisible();
  await expect(guest.getByRole('textbox', { name: first! })).toHaveValue('Fler unga än i fjol');
  await phone.setOffline(false);
  await guest.reload();
  await expect(guest.getByRole('textbox', { name: first! })).toHaveValue('Fler unga än i fjol');
  await guest.getByRole('textbox', { name: second! }).fill('Hon heter 19900101-0017');
  await expect(guest.getByRole('button', { name: say('guests.save') })).toBeDisabled();
  await guest.getByRole('textbox', { name: second! }).fill('Kvällarna');
  await guest.getByRole('button', { name: say('guests.save') }).click();
  await expect(guest.getByText(say('guests.thanks'))).toBeVisible();

  const answers = coordinator.getByRole('region', { name: 'Uppsökarna', exact: true });
  await expect(answers).toContainText('Fler unga än i fjol');
  await expect(answers).toContainText('Kvällarna');
});
