import { afterAll, beforeAll, expect, test } from 'vitest';

import { startTestRingar, type TestRingar } from '../testing/test-ringar.ts';

let plain: TestRingar;
let secure: TestRingar;

beforeAll(async () => {
  plain = await startTestRingar();
  secure = await startTestRingar({ environment: { PUBLIC_URL: 'https://ringar.example.se' } });
});
afterAll(() => Promise.all([plain.stop(), secure.stop()]));

test.each(['/', '/healthz', '/api/me', '/api/docs', '/api/auth/nothing', '/rpc/nothing', '/api/links/x/document.pdf'])(
  '%s: nothing inline runs, nothing comes from elsewhere, nothing frames it, no address leaks, nothing is kept',
  async (path) => {
    const { headers } = await fetch(plain.url + path, { headers: { accept: 'text/html' } });
    const policy = headers.get('content-security-policy') ?? '';
    expect(policy).toMatch(/^default-src 'none'; script-src 'self'; style-src 'self';/);
    expect(policy).toMatch(/base-uri 'none'; frame-ancestors 'none'; object-src 'none'/);
    expect(policy).not.toMatch(/unsafe|https?:|\*/);
    expect(Object.fromEntries(headers)).toMatchObject({
      'x-content-type-options': 'nosniff',
      'x-frame-options': 'DENY',
      'referrer-policy': 'no-referrer',
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-resource-policy': 'same-origin',
      'cache-control': expect.stringMatching(/^no-(store|cache)$/),
    });
    expect(headers.get('access-control-allow-origin')).toBeNull();
    expect(headers.get('server') ?? headers.get('x-powered-by')).toBeNull();
  },
);

test('behind TLS browsers are told to stay there; without TLS they are not', async () => {
  const header = async ({ url }: TestRingar) => (await fetch(`${url}/healthz`)).headers.get('strict-transport-security');
  expect([await header(secure), await header(plain)]).toEqual(['max-age=31536000', null]);
});

test.each([
  '/..%2f..%2fpackage.json',
  '/%2e%2e/%2e%2e/package.json',
  '/assets/..%2f..%2f..%2fpackage.json',
  '/..\\..\\package.json',
  '/a%00b',
  '/%zz',
])('no file outside the pages is given out: %s', async (path) => {
  const answer = await fetch(plain.url + path);
  expect(await answer.text()).not.toContain('dependencies');
  expect(answer.status).toBe(404);
});
