import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { runInNewContext } from 'node:vm';

import { createORPCClient } from '@orpc/client';
import { RPCLink } from '@orpc/client/fetch';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';

import type { ApiClient } from './client.ts';
import { sendOrTake } from './early-reads.ts';

const source = readFileSync(join(import.meta.dirname, '../public/early.js'), 'utf8');
const fetched: string[] = [];
const answers: Record<string, unknown> = {
  '/rpc/collaborations/get': { stations: [{ key: 'start', method: 'stad-for-stad' }] },
  '/rpc/method/get': { id: 'stad-for-stad' },
};

async function answer(target: string | Request): Promise<Response> {
  const path = typeof target === 'string' ? target : new URL(target.url).pathname;
  fetched.push(path);
  return Response.json({ json: answers[path] ?? {} });
}

/** Runs the script as a browser would that has nothing stored, at an address of the app. */
function runEarly(pathname: string, storage = new Map<string, string>()): string[] {
  const links: { rel: string; href: string }[] = [];
  const files = {
    texts: { sv: ['/sv.js'], en: ['/en.js'] },
    pages: [['^/s/[^/]+/station/[^/]+$', ['/p.css', '/p.js'], { sv: ['/p-sv.js'] }]],
  };
  runInNewContext(source, {
    window,
    location: { pathname },
    navigator: { languages: ['de-DE', 'sv-SE'] },
    localStorage: {
      getItem: (key: string) => storage.get(key) ?? null,
      setItem: (key: string, value: string) => storage.set(key, value),
    },
    fetch: answer,
    document: {
      documentElement: { dataset: {} },
      currentScript: { dataset: { files: JSON.stringify(files) } },
      createElement: () => ({}),
      head: { append: (link: { rel: string; href: string }) => links.push(link) },
    },
  });
  return links.map(({ rel, href }) => `${rel} ${href}`);
}

const client: ApiClient = createORPCClient(new RPCLink({ url: 'http://ringar.example/rpc', fetch: sendOrTake }));
const town = { collaboration: 'ort', locale: 'sv' as const };

beforeEach(() => {
  fetched.length = 0;
  vi.stubGlobal('window', {});
  vi.stubGlobal('fetch', answer);
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

test('what the page asks for has been asked for, once: the bodies are the client’s', async () => {
  const links = runEarly('/s/ort/station/start');
  await vi.waitFor(() => expect(fetched).toHaveLength(4));
  expect(links).toEqual(['modulepreload /sv.js', 'preload /p.css', 'modulepreload /p.js', 'modulepreload /p-sv.js']);
  await client.me.get();
  await client.collaborations.get(town);
  expect(await client.method.get({ collaboration: 'ort', method: 'stad-for-stad', locale: 'sv' })).toEqual({
    id: 'stad-for-stad',
  });
  await client.journey.get({ collaboration: 'ort', method: 'stad-for-stad' });
  expect(fetched).toEqual(['/rpc/me/get', '/rpc/collaborations/get', '/rpc/method/get', '/rpc/journey/get']);
  await client.collaborations.get(town);
  expect(fetched).toHaveLength(5);
});

test('the method of the last time is asked for at once, and no other one when it is right', async () => {
  const storage = new Map<string, string>();
  runEarly('/s/ort/station/start', storage);
  await vi.waitFor(() => expect(storage.get('ringar.method')).toBe('stad-for-stad'));
  fetched.length = 0;
  runEarly('/s/ort/station/start', storage);
  expect(fetched).toEqual(['/rpc/me/get', '/rpc/collaborations/get', '/rpc/method/get', '/rpc/journey/get']);
  await new Promise((resolve) => setTimeout(resolve, 20));
  expect(fetched).toHaveLength(4);
});

test('an early read that failed, and pages outside a town, ask as they always did', async () => {
  expect(runEarly('/account')).toEqual(['modulepreload /sv.js']);
  expect(fetched).toEqual([]);
  window.ringarEarlyReads = { 'me/get {}': Promise.reject(new Error('no line')) };
  await client.me.get();
  expect(fetched).toEqual(['/rpc/me/get']);
});

test('an answer that nobody took while the app began is not taken later', async () => {
  runEarly('/s/ort');
  vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 6_000 });
  await client.me.get();
  expect(fetched.filter((path) => path === '/rpc/me/get')).toHaveLength(2);
});
