import { setTimeout as sleep } from 'node:timers/promises';

import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest';
import * as Y from 'yjs';

import { readLivePlain } from '../../worksheets/live-document.ts';
import { type Log, silentLog } from '../log.ts';
import { liveDocument } from '../store/schema/index.ts';
import { cuttableWay } from '../testing/cuttable-way.ts';
import { type LiveClient, openLive } from '../testing/live-client.ts';
import { startTestRingar, type TestRingar } from '../testing/test-ringar.ts';

const way = cuttableWay();
let ringar: TestRingar;
let town: Awaited<ReturnType<TestRingar['town']>>;
beforeAll(async () => {
  ringar = await startTestRingar({ wayTo: way.wayTo });
});
afterAll(async () => {
  await ringar.stop();
  await way.close();
});

let count = 0;
const opened: LiveClient[] = [];
const open = async () => {
  const client = openLive({ url: ringar.url, cookie: town.coordinator.cookie, name: `${town.id}/plan` });
  opened.push(client);
  await client.synced;
  return client;
};
const freshTown = async () => void (town = await ringar.town(`ort-${(count += 1)}`));
afterEach(() => opened.splice(0).forEach((client) => client.leave()));

const line = (client: LiveClient) => client.doc.getText('text:a');
const isSaved = ({ saved }: { saved: boolean }) => saved;

/** What the database has, read from its state and from its plain form, which must say the same. */
async function stored(): Promise<string> {
  const [row] = await ringar.door.asProgram({ collaborationId: town.id }, ({ tx }) => tx.select().from(liveDocument));
  if (!row) return '';
  const doc = new Y.Doc();
  Y.applyUpdate(doc, row.state);
  expect(readLivePlain(doc)).toEqual(row.plain);
  return doc.getText('text:a').toString();
}

test('a store that is held up on its way does not put an older state over a newer one', async () => {
  await freshTown();
  const client = await open();
  const held = way.hold('"live_document"');
  line(client).insert(0, 'äldre');
  await held.caught;
  line(client).insert(5, ' och nyare');
  const now = ringar.services.storeLiveDocuments(town.id);
  await sleep(1_500);
  // The held store may not be known as done: nothing is called saved yet.
  expect(client.told.filter(isSaved)).toEqual([]);
  held.release();
  await now;
  expect(await stored()).toBe('äldre och nyare');
  await sleep(500);
  expect(await stored()).toBe('äldre och nyare');
});

test('a state that another process has stored meanwhile is merged, not replaced', async () => {
  await freshTown();
  const client = await open();
  line(client).insert(0, 'här');
  await vi.waitFor(async () => expect(await stored()).toBe('här'), 5_000);
  await ringar.door.asProgram({ collaborationId: town.id }, async ({ tx }) => {
    const [row] = await tx.select().from(liveDocument);
    const doc = new Y.Doc();
    Y.applyUpdate(doc, row!.state);
    doc.getText('text:a').insert(3, ' och där');
    await tx.update(liveDocument).set({ state: Y.encodeStateAsUpdate(doc), plain: readLivePlain(doc) });
  });
  line(client).insert(0, 'både ');
  await vi.waitFor(async () => expect(await stored()).toBe('både här och där'), 5_000);
  await vi.waitFor(() => expect(line(client).toString()).toBe('både här och där'), 5_000);
});

test('the last one leaves while a store is tried again and fails: the words stay, for the next one too', async () => {
  await freshTown();
  const first = await open();
  way.cut();
  line(first).insert(0, 'skrivet i avbrottet');
  await vi.waitFor(() => expect(first.told).toContainEqual({ saved: false }), 10_000);
  way.stall();
  way.restore();
  // The next try is under way, and gets no answer.
  await sleep(2_500);
  first.leave();
  await sleep(300);
  way.cut();
  way.resume();
  way.restore();
  const second = await open();
  expect(line(second).toString()).toBe('skrivet i avbrottet');
  line(second).insert(0, 'sedan: ');
  await vi.waitFor(async () => expect(await stored()).toBe('sedan: skrivet i avbrottet'), 20_000);
  await sleep(2_000);
  expect(await stored()).toBe('sedan: skrivet i avbrottet');
});

test('the database stops for 20 s in the middle of writing: nothing is called saved that is not, and all of it comes', async () => {
  await freshTown();
  const [one, other] = [await open(), await open()];
  let written = '';
  const write = async (client: LiveClient, times: number) => {
    for (let at = 0; at < times; at += 1) {
      line(client).insert(line(client).length, `${written.length % 10},`);
      written = line(client).toString();
      await sleep(200);
    }
  };
  await write(one, 5);
  way.stall();
  // What was on its way back when the database stopped may still be told.
  await sleep(300);
  const before = one.told.filter(isSaved).length;
  const began = Date.now();
  while (Date.now() - began < 20_000) {
    await write(one, 1);
    one.ask();
    await write(other, 1);
  }
  expect(one.told.filter(isSaved).length).toBe(before);
  way.resume();
  await vi.waitFor(() => expect(one.told.filter(isSaved).length).toBeGreaterThan(before), 20_000);
  await vi.waitFor(() => expect(line(one).toString()).toBe(line(other).toString()), 5_000);
  await vi.waitFor(async () => expect(await stored()).toBe(line(one).toString()), 5_000);
  expect(line(one).length).toBeGreaterThan(150);
}, 90_000);

test('someone who comes back is told at once when every word was stored already', async () => {
  await freshTown();
  const client = await open();
  line(client).insert(0, 'färdigt');
  await vi.waitFor(() => expect(client.told.filter(isSaved)).toHaveLength(1), 5_000);
  client.ask();
  await vi.waitFor(() => expect(client.told.filter(isSaved)).toHaveLength(2), 2_000);
});

test('stopping with the database away takes seconds, and what is not stored is not called saved', async () => {
  const error = vi.fn<Log['error']>();
  const ownWay = cuttableWay();
  const own = await startTestRingar({ wayTo: ownWay.wayTo, log: { ...silentLog, error } });
  const place = await own.town('stopp');
  const client = openLive({ url: own.url, cookie: place.coordinator.cookie, name: `${place.id}/plan` });
  opened.push(client);
  await client.synced;
  ownWay.stall();
  line(client).insert(0, 'inte lagrat');
  await sleep(600);
  const began = Date.now();
  const stopping = own.stop();
  await vi.waitFor(() => expect(error).toHaveBeenCalledWith('live.not-stored-at-stop', { count: 1 }), 8_000);
  expect(Date.now() - began).toBeLessThan(8_000);
  expect(client.told.filter(isSaved)).toEqual([]);
  client.leave();
  ownWay.resume();
  await stopping;
  await ownWay.close();
});
