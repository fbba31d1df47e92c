import { request } from 'node:http';

import { afterAll, beforeAll, expect, test } from 'vitest';

import { hashToken, newToken } from './tokens.ts';
import { entryLink, user } from '../store/schema/index.ts';
import { startTestRingar, type TestRingar } from '../testing/test-ringar.ts';
import { openVisitor } from '../testing/visitor.ts';

let ringar: TestRingar;
beforeAll(async () => {
  ringar = await startTestRingar({ environment: { PUBLIC_URL: 'https://ringar.example.se' } });
});
afterAll(() => ringar.stop());

test('behind TLS the cookie is Secure and its name says so', async () => {
  await ringar.system.db.insert(user).values({ id: 'one', name: 'one', email: 'one@norr.example' });
  const token = newToken();
  await ringar.system.db
    .insert(entryLink)
    .values({ tokenHash: hashToken(token), kind: 'sign-in', userId: 'one', expiresAt: new Date(Date.now() + 60_000) });
  const { headers } = await openVisitor(ringar).post('/api/auth/entry', { token });
  const cookie = headers.getSetCookie().find((line) => line.includes('session_token'));
  expect(cookie).toMatch(/^__Secure-ringar\.session_token=.*; Secure/);
  expect(cookie).toMatch(/HttpOnly/i);
  expect(cookie).toMatch(/SameSite=Lax/i);
});

test('an entry link that works once is refused the second time, a reusable one is not, an old one is', async () => {
  const make = async (values: Partial<typeof entryLink.$inferInsert>) => {
    const token = newToken();
    await ringar.system.db.insert(entryLink).values({
      tokenHash: hashToken(token),
      kind: 'sign-in',
      userId: 'one',
      expiresAt: new Date(Date.now() + 60_000),
      ...values,
    });
    return async () => {
      const { status, body } = await openVisitor(ringar).post('/api/auth/entry', { token });
      return [status, body['code'] ?? 'ok'];
    };
  };
  const once = await make({});
  expect([await once(), await once()]).toEqual([
    [200, 'ok'],
    [410, 'LINK_USED'],
  ]);
  const again = await make({ reusable: true });
  expect([await again(), await again()]).toEqual([
    [200, 'ok'],
    [200, 'ok'],
  ]);
  expect(await (await make({ expiresAt: new Date(Date.now() - 1000) }))()).toEqual([410, 'LINK_EXPIRED']);
  expect(await (await make({ kind: 'set-up', userId: null }))()).toEqual([410, 'LINK_EXPIRED']);
});

test('a page over http on the same host can change nothing and open no live document', async () => {
  const secure = { host: 'ringar.example.se' };
  const statusOf = (origin: string, path: string, upgrade = false) =>
    new Promise<number>((resolve, reject) => {
      const asked = request(`${ringar.url}${path}`, {
        method: upgrade ? 'GET' : 'POST',
        headers: {
          ...secure,
          origin,
          ...(upgrade
            ? {
                connection: 'upgrade',
                upgrade: 'websocket',
                'sec-websocket-version': '13',
                'sec-websocket-key': 'AAAAAAAAAAAAAAAAAAAAAA==',
              }
            : { 'content-type': 'application/json' }),
        },
      });
      asked.on('response', (answer) => {
        answer.resume();
        resolve(answer.statusCode!);
      });
      asked.on('upgrade', (answer, socket) => {
        socket.destroy();
        resolve(answer.statusCode!);
      });
      asked.on('error', reject);
      asked.end(upgrade ? undefined : '{}');
    });
  const [own, clear] = ['https://ringar.example.se', 'http://ringar.example.se'];
  expect([await statusOf(own, '/api/collaborations'), await statusOf(clear, '/api/collaborations')]).toEqual([400, 403]);
  expect([await statusOf(own, '/rpc/me/get'), await statusOf(clear, '/rpc/me/get')]).toEqual([401, 403]);
  expect([await statusOf(own, '/live', true), await statusOf(clear, '/live', true)]).toEqual([101, 403]);
});
