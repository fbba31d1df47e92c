import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { eq, sql } from 'drizzle-orm';
import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';

import { session } from '../store/schema/index.ts';
import { codeOf } from '../testing/authenticator.ts';
import { startTestRingar, type TestRingar } from '../testing/test-ringar.ts';
import { openVisitor, readMail, tokenIn } from '../testing/visitor.ts';

let ringar: TestRingar;
let owner: pg.Client;
beforeAll(async () => {
  ringar = await startTestRingar();
  owner = new pg.Client({ connectionString: ringar.ownerUrl });
  await owner.connect();
});
afterAll(async () => {
  await owner.end();
  await ringar.stop();
});

const password = 'gran älv kvarn nio';

/** Every row of every table as text, as in a backup; without the messages, which show links until they are sent. */
async function everythingStored(): Promise<string> {
  const { rows } = await owner.query<{ name: string }>(
    `select format('%I.%I', schemaname, tablename) as name from pg_tables
     where schemaname not in ('pg_catalog', 'information_schema') and tablename <> 'mail_message'`,
  );
  const parts: string[] = [];
  for (const { name } of rows) {
    const all = await owner.query<{ row: string }>(`select row_to_json(t)::text as row from ${name} t`);
    parts.push(...all.rows.map(({ row }) => row));
  }
  return parts.join('\n');
}

/** What the signed cookies of a browser name: their values without the signature, and what follows a "!". */
const secretsIn = (jar: Map<string, string>) =>
  [...jar].map(
    ([name, value]) =>
      [
        name,
        decodeURIComponent(value)
          .replace(/\.[^.]+$/, '')
          .split('!')
          .at(-1)!,
      ] as const,
  );

test('nothing that opens a session is stored as it is: cookies of every step, links of every kind', async () => {
  const email = 'person@norr.example';
  const signedIn = await ringar.signIn(email);
  const browser = openVisitor(ringar, { cookie: signedIn.cookie });
  await browser.client.me.setPassword({ password });
  const { body } = await browser.post('/api/auth/two-factor/enable', { password });
  const secret = new URL(body['totpURI'] as string).searchParams.get('secret')!;
  await browser.post('/api/auth/two-factor/verify-totp', { code: codeOf(secret) });
  await browser.get('/api/auth/passkey/generate-register-options');
  const begun = openVisitor(ringar);
  await begun.post('/api/auth/sign-in/email', { email, password });
  await begun.get('/api/auth/passkey/generate-authenticate-options');
  const trusting = openVisitor(ringar);
  await trusting.post('/api/auth/sign-in/email', { email, password });
  await trusting.post('/api/auth/two-factor/verify-totp', { code: codeOf(secret, 1), trustDevice: true });
  await browser.post('/api/auth/sign-in/request-link', { email });
  const [mail] = await readMail(ringar, email);
  const town = await ringar.town('norr');
  const { url } = await town.coordinator.client.members.invite({
    collaboration: 'norr',
    title: 'x',
    role: 'core',
    email: 'invited@norr.example',
    mail: false,
  });

  const secrets: (readonly [string, string])[] = [browser, begun, trusting].flatMap(({ jar }) => secretsIn(jar));
  const names = secrets.map(([name]) => name.replace('ringar.', ''));
  expect(new Set(names)).toEqual(new Set(['session_token', 'two_factor', 'better-auth-passkey', 'trust_device']));
  secrets.push(['mail', tokenIn(mail!.body)], ['invitation', tokenIn(url)], ['authenticator', secret]);
  secrets.push(...(body['backupCodes'] as string[]).map((code) => ['backup code', code] as const));
  const stored = await everythingStored();
  expect(stored).toContain(email);
  for (const [name, value] of secrets) {
    expect(value.length).toBeGreaterThan(9);
    expect([name, stored.includes(value)]).toEqual([name, false]);
  }
});

test('what stands in the table opens nothing', async () => {
  const { id, cookie } = await ringar.signIn('owner@norr.example');
  const [row] = await ringar.system.db.select().from(session).where(eq(session.userId, id));
  const whole = decodeURIComponent(cookie.slice(cookie.indexOf('=') + 1));
  const forged = cookie.replace(encodeURIComponent(whole), encodeURIComponent(whole.replace(/^[^.]+/, row!.token)));
  expect(await openVisitor(ringar, { cookie: forged }).whoAmI()).toBe('NOT_SIGNED_IN');
  expect(await openVisitor(ringar, { cookie }).whoAmI()).toBe('owner@norr.example');
});

test('a session that is used after a day is renewed, with the same token in the cookie', async () => {
  const { id, cookie } = await ringar.signIn('daily@norr.example');
  const days = (n: number) => new Date(Date.now() + n * 86_400_000);
  await ringar.system.db
    .update(session)
    .set({ expiresAt: days(12), updatedAt: days(-2) })
    .where(eq(session.userId, id));
  const browser = openVisitor(ringar, { cookie });
  expect(await browser.whoAmI()).toBe('daily@norr.example');
  expect(browser.jar.get('ringar.session_token')).toBe(cookie.slice(cookie.indexOf('=') + 1));
  expect(await browser.whoAmI()).toBe('daily@norr.example');
  const [row] = await ringar.system.db.select().from(session).where(eq(session.userId, id));
  expect(row!.expiresAt.getTime()).toBeGreaterThan(days(13).getTime());
});

test('a session from before the upgrade goes on', async () => {
  const { id, cookie } = await ringar.signIn('earlier@norr.example');
  const token = decodeURIComponent(cookie.slice(cookie.indexOf('=') + 1)).replace(/\..*$/, '');
  await ringar.system.db.update(session).set({ token }).where(eq(session.userId, id));
  expect(await openVisitor(ringar, { cookie }).whoAmI()).toBe('NOT_SIGNED_IN');
  const file = join(import.meta.dirname, '../store/migrations/0013_used-codes.sql');
  const [, upgrade] = readFileSync(file, 'utf8').split('--> statement-breakpoint');
  await ringar.system.db.execute(sql.raw(`${upgrade!.trim().replace(/;$/, '')} where user_id = '${id}'`));
  expect(await openVisitor(ringar, { cookie }).whoAmI()).toBe('earlier@norr.example');
});
