import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest';

import { auditEvent, entryLink } from '../store/schema/index.ts';
import { startTestRingar, type TestRingar } from '../testing/test-ringar.ts';
import { openVisitor } from '../testing/visitor.ts';
import { runCli } from './run-cli.ts';

let ringar: TestRingar;
beforeAll(async () => {
  ringar = await startTestRingar();
});
afterAll(() => ringar.stop());
afterEach(() => vi.unstubAllEnvs());

async function userLink(...args: string[]): Promise<{ code: number; out: string; err: string }> {
  vi.stubEnv('DATABASE_URL', ringar.ownerUrl);
  const [out, err]: [string[], string[]] = [[], []];
  const code = await runCli(['user', 'link', ...args], { out: (line) => out.push(line), err: (line) => err.push(line) });
  return { code, out: out.join('\n'), err: err.join('\n') };
}
const tokenOf = (out: string) => /\/entry\/([\w-]{20,})/.exec(out)![1]!;
const enter = (token: string) => openVisitor(ringar).post('/api/auth/entry', { token });

test('an administrator without any way in gets one, once, beside a running server; the log says so', async () => {
  const town = await ringar.town('utlast');
  const { code, out } = await userLink('Coordinator@utlast.example');
  expect(code).toBe(0);
  expect(out).toContain('within 30 minutes');
  const browser = openVisitor(ringar);
  expect((await browser.post('/api/auth/entry', { token: tokenOf(out) })).status).toBe(200);
  expect(await browser.whoAmI()).toBe('coordinator@utlast.example');
  // Fresh enough to set a password.
  expect((await browser.client.me.setPassword({ password: 'gran älv kvarn nio' })).hasPassword).toBe(true);
  expect(await enter(tokenOf(out))).toMatchObject({ status: 410, body: { code: 'LINK_USED' } });
  const events = await ringar.door.asProgram({ collaborationId: town.id }, ({ tx }) => tx.select().from(auditEvent));
  expect(events).toMatchObject([{ action: 'member.sign-in-link', actor: 'program', details: { minutes: 30 } }]);
  expect(JSON.stringify(events)).not.toContain(tokenOf(out));
});

test('a newer link ends the one before, and it is too old after half an hour', async () => {
  await ringar.town('tva-lankar');
  const [first, second] = [await userLink('coordinator@tva-lankar.example'), await userLink('coordinator@tva-lankar.example')];
  expect(await enter(tokenOf(first.out))).toMatchObject({ body: { code: 'LINK_EXPIRED' } });
  const [row] = (await ringar.system.db.select().from(entryLink)).filter(({ usedAt }) => usedAt === null);
  const minutesLeft = (row!.expiresAt.getTime() - Date.now()) / 60_000;
  expect(minutesLeft).toBeGreaterThan(28);
  expect(minutesLeft).toBeLessThanOrEqual(30);
  await ringar.system.db.update(entryLink).set({ expiresAt: new Date(Date.now() - 1000) });
  expect(await enter(tokenOf(second.out))).toMatchObject({ body: { code: 'LINK_EXPIRED' } });
});

test('an unknown address, and what is no address, are told', async () => {
  expect(await userLink('nobody@norr.example')).toMatchObject({
    code: 1,
    err: 'No account has the address nobody@norr.example.',
  });
  expect(await userLink('nobody')).toMatchObject({ code: 2, err: expect.stringContaining('is no e-mail address') });
});
