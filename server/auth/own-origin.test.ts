import { describe, expect, test } from 'vitest';

import { isOwnOrigin } from './own-origin.ts';

const overTls = 'https://ringar.example.se';

describe('over https', () => {
  test.each([
    ['the page itself', { origin: overTls }, true],
    ['behind a proxy that names another host', { origin: overTls, host: '10.0.0.7:3000' }, true],
    ['the same host over http', { origin: 'http://ringar.example.se' }, false],
    ['another port', { origin: 'https://ringar.example.se:8443', host: 'ringar.example.se:8443' }, false],
    ['a host that names itself', { origin: 'https://elsewhere.example', host: 'elsewhere.example' }, false],
    ['a page without an origin', { origin: 'null' }, false],
    ['a host that begins the same', { origin: 'https://ringar.example.se.elsewhere.example' }, false],
  ])('%s', (_what, page, own) => {
    expect(isOwnOrigin(overTls, { host: 'ringar.example.se', ...page })).toBe(own);
  });
});

test('over http, as on the machine itself, the name in the address may be another', () => {
  const at = (origin: string, host: string) => isOwnOrigin('http://localhost:3000', { origin, host });
  expect(at('http://127.0.0.1:3000', '127.0.0.1:3000')).toBe(true);
  expect(at('http://localhost:5173', 'localhost:5173')).toBe(true);
  expect(at('http://127.0.0.1:4000', '127.0.0.1:3000')).toBe(false);
  expect(at('https://127.0.0.1:3000', '127.0.0.1:3000')).toBe(false);
});

test('without an origin: a program, or a page of the own site; never another site', () => {
  const at = (fetchSite?: string) => isOwnOrigin(overTls, { origin: undefined, host: 'ringar.example.se', fetchSite });
  expect([undefined, 'none', 'same-origin', 'same-site', 'cross-site'].map(at)).toEqual([true, true, true, false, false]);
});
