import { afterAll, beforeAll, expect, test, vi } from 'vitest';

import { changesHeader } from '../../contract/changes-header.ts';
import { startTestRingar, type TestRingar } from '../testing/test-ringar.ts';

let ringar: TestRingar;
let town: Awaited<ReturnType<TestRingar['town']>>;
beforeAll(async () => {
  ringar = await startTestRingar();
  town = await ringar.town('ort');
});
afterAll(() => ringar.stop());

/** Reads as a page does; gives the position that stands with the answer. */
async function readActors(): Promise<string> {
  const answer = await fetch(`${ringar.url}/rpc/actors/list`, {
    method: 'POST',
    headers: { cookie: town.coordinator.cookie, origin: ringar.env.publicUrl, 'content-type': 'application/json' },
    body: JSON.stringify({ json: { collaboration: 'ort' } }),
  });
  expect(answer.status).toBe(200);
  return answer.headers.get(changesHeader) ?? '';
}

/** A change stream as a browser opens it, and what has come of it so far. */
async function openStream({ since, lastEventId }: { since?: string; lastEventId?: string }) {
  const leaving = new AbortController();
  const query = since === undefined ? '' : `?${new URLSearchParams({ since })}`;
  const answer = await fetch(`${ringar.url}/api/collaborations/ort/changes${query}`, {
    headers: { cookie: town.coordinator.cookie, ...(lastEventId === undefined ? {} : { 'last-event-id': lastEventId }) },
    signal: leaving.signal,
  });
  const stream = { text: '', leave: () => leaving.abort() };
  void (async () => {
    const decoder = new TextDecoder();
    for await (const part of answer.body!) stream.text += decoder.decode(part);
  })().catch(() => undefined);
  await vi.waitFor(() => expect(stream.text).toContain('id: '), 5_000);
  return stream;
}
const topicsOf = (text: string) => [...text.matchAll(/^data: (.*)$/gm)].flatMap(([, data]) => JSON.parse(data!) as string[]);
const lastIdOf = (text: string) => [...text.matchAll(/^id: (.*)$/gm)].at(-1)![1]!;
const add = (name: string) => town.coordinator.client.actors.create({ collaboration: 'ort', name });

test('a change between the first read of a page and its change stream is told when the stream opens', async () => {
  const since = await readActors();
  await add('Polisen');
  const stream = await openStream({ since });
  await vi.waitFor(() => expect(topicsOf(stream.text)).toContain('actors'), 5_000);
  stream.leave();
});

test('nothing is told of what was there before the read', async () => {
  await add('Hotellet');
  const ready = await openStream({ since: '' });
  // Its own notice has come when the stream says everything is to be read again.
  await vi.waitFor(async () => expect(await readActors()).toBe(lastIdOf(ready.text)), 5_000);
  ready.leave();
  const stream = await openStream({ since: await readActors() });
  expect(topicsOf(stream.text)).toEqual([]);
  stream.leave();
});

test('a line that went away is told exactly what it has missed', async () => {
  const before = await openStream({ since: await readActors() });
  before.leave();
  await add('Skolan');
  const after = await openStream({ since: 'x.1', lastEventId: lastIdOf(before.text) });
  await vi.waitFor(() => expect(topicsOf(after.text)).toContain('actors'), 5_000);
  expect(topicsOf(after.text)).not.toContain('reconnected');
  after.leave();
});

test('a page of another process reads everything again, and one that has read nothing is told nothing', async () => {
  const [stream, first] = [await openStream({ since: '12345678.3' }), await openStream({})];
  expect(topicsOf(stream.text)).toEqual(['reconnected']);
  expect(topicsOf(first.text)).toEqual([]);
  for (const open of [stream, first]) open.leave();
});
