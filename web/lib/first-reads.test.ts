// @vitest-environment happy-dom
import { afterEach, expect, test, vi } from 'vitest';
import { api } from './api.ts';
import { firstReads } from './first-reads.ts';
import { queryClient } from './query-client.ts';

afterEach(() => {
  vi.unstubAllGlobals();
  queryClient.clear();
});

const station = { key: 'start', method: 'sample' };
const answers: Record<string, unknown> = {
  'me/get': { name: 'Samordnaren' },
  'collaborations/get': { stations: [station] },
  'method/get': { id: 'sample' },
  'journey/get': { method: 'sample' },
};

function serverWith(answer: (path: string) => Promise<Response>): string[] {
  const asked: string[] = [];
  vi.stubGlobal('fetch', (request: Request) => {
    const path = new URL(request.url).pathname.replace('/rpc/', '');
    asked.push(path);
    return answer(path);
  });
  return asked;
}
const json = (value: unknown) =>
  new Response(JSON.stringify({ json: value }), { headers: { 'content-type': 'application/json' } });

test('a station is drawn when the person, the town, its method and its journey are there', async () => {
  serverWith((path) => Promise.resolve(json(answers[path])));
  await firstReads('/s/norr/station/start', Promise.resolve());
  const read = (query: { queryKey: readonly unknown[] }) => queryClient.getQueryData(query.queryKey);
  expect(read(api.me.get.queryOptions())).toEqual(answers['me/get']);
  expect(read(api.collaborations.get.queryOptions({ input: { collaboration: 'norr', locale: 'sv' } }))).toEqual({
    stations: [station],
  });
  expect(read(api.method.get.queryOptions({ input: { collaboration: 'norr', method: 'sample', locale: 'sv' } }))).toBeDefined();
  expect(read(api.journey.get.queryOptions({ input: { collaboration: 'norr', method: 'sample' } }))).toBeDefined();
});

test('a page outside a town waits for the person alone; a refusal keeps nobody waiting', async () => {
  const asked = serverWith(() =>
    Promise.resolve(new Response('{"json":{"defined":true,"code":"NOT_SIGNED_IN","status":401,"message":""}}', { status: 401 })),
  );
  const began = Date.now();
  await firstReads('/account', Promise.reject(new Error('no such file')));
  expect(asked).toEqual(['me/get']);
  expect(Date.now() - began).toBeLessThan(300);
});

test('a server that does not answer delays the drawing for less than half a second', async () => {
  serverWith(() => new Promise(() => {}));
  const began = Date.now();
  await firstReads('/s/norr', Promise.resolve());
  expect(Date.now() - began).toBeGreaterThan(300);
});
