import { inspect } from 'node:util';

import pg from 'pg';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';

import { createLog } from '../log.ts';
import { startTestRingar, type TestRingar } from '../testing/test-ringar.ts';
import { openVisitor, readMail, tokenIn } from '../testing/visitor.ts';
import { ensureSetUpLink } from './set-up-link.ts';

const lines: string[] = [];
let ringar: TestRingar;
beforeAll(async () => {
  // What a library writes past the log counts as well.
  for (const level of ['log', 'info', 'warn', 'error'] as const)
    vi.spyOn(console, level).mockImplementation((...parts) => void lines.push(inspect(parts)));
  // A mail server that does not answer, so that failures are logged too.
  const environment = { SMTP_URL: 'smtp://127.0.0.1:9' };
  ringar = await startTestRingar({
    environment,
    log: createLog({ level: 'debug', pretty: false, write: (line) => lines.push(line) }),
  });
});
afterAll(() => ringar.stop());

test('neither addresses, names, tokens nor passwords reach the log', async () => {
  const secrets: string[] = ['hemlig@norr.example', 'Hemligt Namn', 'gran älv kvarn nio', 'hemlig'];
  const set = (await ensureSetUpLink(ringar.system, ringar.env.publicUrl))!.split('/').at(-1)!;
  const answers = {
    name: 'Hemligt Namn',
    email: 'hemlig@norr.example',
    title: 'samordnare',
    town: 'Norr',
    municipality: 'Norr',
    slug: 'norr',
    locale: 'sv',
  } as const;
  const browser = openVisitor(ringar);
  await browser.client.setUp.complete({ token: set, ...answers });
  await browser.post(`/api/set-up/${set}`, answers);
  const invited = await browser.client.members.invite({
    collaboration: 'norr',
    title: 'polis',
    role: 'core',
    email: 'hemlig2@norr.example',
  });
  const mail = (await readMail(ringar, 'hemlig2@norr.example'))[0]!;
  secrets.push(set, invited.url.split('/').at(-1)!, tokenIn(mail.body));
  const stranger = openVisitor(ringar);
  await stranger.get(`/api/invitations/${tokenIn(mail.body)}?email=hemlig@norr.example`);
  await stranger.client.invitations.accept({ token: tokenIn(mail.body), name: 'Hemligt Namn' });
  await stranger.post('/api/auth/sign-in/email', { email: 'hemlig@norr.example', password: 'gran älv kvarn nio' });
  await stranger.post('/api/auth/sign-in/request-link', { email: 'hemlig@norr.example' });
  secrets.push(tokenIn((await readMail(ringar, 'hemlig@norr.example'))[0]!.body));
  // Broken requests and a broken database, where an error could carry the values with it.
  await stranger.post('/api/auth/sign-in/email', { email: { hemlig: 'hemlig@norr.example' } });
  const owner = new pg.Client({ connectionString: ringar.ownerUrl });
  await owner.connect();
  await owner.query('alter table auth."user" rename to gone');
  await owner.end();
  expect((await browser.get(`/api/invitations/${invited.url.split('/').at(-1)!}`)).status).toBeGreaterThanOrEqual(500);
  await browser.post('/api/auth/sign-in/email', { email: 'hemlig@norr.example', password: 'gran älv kvarn nio' });
  await new Promise((resolve) => setTimeout(resolve, 300));
  const log = lines.join('\n');
  expect(log).toContain('mail.not-sent');
  expect(log).toMatch(/request\.failed|procedure\.failed/);
  for (const secret of secrets.filter((text) => text.length > 0)) expect(log).not.toContain(secret);
});
