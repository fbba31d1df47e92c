import { expect } from '@playwright/test';

import { readApi } from './harness/call-api.ts';
import { type RingarProcess, startRingarProcess } from './harness/ringar-process.ts';
import { say } from './harness/say.ts';
import { signedIn } from './harness/signed-in.ts';
import { test } from './harness/test.ts';

/** The coordination goes to another organisation, from the page of the handover pack. */
let ringar: RingarProcess;

test.beforeAll(async () => {
  ringar = await startRingarProcess({ example: true });
});
test.afterAll(() => ringar.stop());

type Member = { id: string; name: string; actorId: string | null; hasAccount: boolean; isMe: boolean };

test('the coordinator leaves, and the one who comes is led to the handover pack', async ({ browser }) => {
  const page = await signedIn(browser, ringar.people['coordinator']!);
  const members = await readApi<Member[]>(page, 'GET', '/collaborations/exempelstad/members');
  const me = members.find(({ isMe }) => isMe)!;
  const police = await signedIn(browser, ringar.people['police officer']!);
  const next = (await readApi<Member[]>(police, 'GET', '/collaborations/exempelstad/members')).find(({ isMe }) => isMe)!;
  expect(next.actorId).not.toBe(me.actorId);

  await page.goto(`${ringar.url}/s/exempelstad/handover`);
  await page.getByRole('button', { name: say('handover.change') }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel(say('members.handOverTo')).selectOption(next.id);
  await dialog.getByRole('radio', { name: say('members.handOverLeave') }).check();
  await dialog.getByRole('button', { name: say('members.handOver') }).click();
  await expect(dialog).toHaveCount(0);

  await police.goto(`${ringar.url}/s/exempelstad`);
  await expect(police.getByText(say('monday.items.taken-over'))).toBeVisible();
  await police.locator('a[href="/s/exempelstad/handover"]').first().click();
  await expect(police.getByRole('heading', { level: 1, name: say('handover.title') })).toBeVisible();
  await expect(police.getByRole('button', { name: say('handover.change') })).toBeVisible();
});
