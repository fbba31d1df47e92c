import { afterAll, beforeAll, expect, test } from 'vitest';

import { startTestRingar, type TestRingar } from '../testing/test-ringar.ts';
import { openVisitor } from '../testing/visitor.ts';
import { limits } from './limiter.ts';

let ringar: TestRingar;
beforeAll(async () => {
  ringar = await startTestRingar({ environment: { TRUST_PROXY: '1' } });
});
afterAll(() => ringar.stop());

const times = <T>(count: number, work: (n: number) => T): T[] => Array.from({ length: count }, (_, n) => work(n));
const from = (address: string) => openVisitor(ringar, { headers: { 'x-forwarded-for': address } });

test.each([
  ['a set-up link', () => '/api/set-up/'],
  ['an invitation', () => '/api/invitations/'],
])('guessing at %s ends with 429, for that visitor alone', async (name, path) => {
  const guesser = from(name === 'an invitation' ? '198.51.100.1' : '198.51.100.2');
  const statuses = await Promise.all(
    times(limits.link.max, async () => (await guesser.get(`${path()}${'x'.repeat(43)}`)).status),
  );
  expect(new Set(statuses)).toEqual(new Set([410]));
  const refused = await guesser.get(`${path()}${'x'.repeat(43)}`);
  expect(refused).toMatchObject({
    status: 429,
    body: {
      code: 'TOO_MANY_REQUESTS',
      message: expect.stringMatching(/Vänta \d minuter/),
      data: { retryAfterSeconds: expect.any(Number) },
    },
  });
  expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);
  expect((await from('198.51.100.3').get(`${path()}${'x'.repeat(43)}`)).status).toBe(410);
});

test('writing another address in front does not help', async () => {
  await Promise.all(times(limits.link.max, (n) => from(`10.0.0.${n}, 198.51.100.4`).get(`/api/set-up/${'x'.repeat(43)}`)));
  expect((await from('10.9.9.9, 198.51.100.4').get(`/api/set-up/${'x'.repeat(43)}`)).status).toBe(429);
});

test('the sentence is in the reader’s language', async () => {
  const reader = openVisitor(ringar, { headers: { 'x-forwarded-for': '198.51.100.4', 'accept-language': 'en-GB,en' } });
  expect((await reader.post('/api/auth/entry', { token: 'x'.repeat(43) })).body['message']).toMatch(
    /Wait \d minutes and try again/,
  );
});
