import { connect } from 'node:net';

import { afterAll, beforeAll, expect, test } from 'vitest';

import { WebSocket } from 'ws';

import { openLive } from './testing/live-client.ts';
import { startTestRingar, type TestRingar } from './testing/test-ringar.ts';

let ringar: TestRingar;
let hasty: TestRingar;
beforeAll(async () => {
  ringar = await startTestRingar();
  hasty = await startTestRingar({ patience: { headersMs: 2_000, requestMs: 2_000, signInMs: 2_000, checkMs: 200 } });
});
afterAll(() => Promise.all([ringar.stop(), hasty.stop()]));

/** Sends a piece and waits in silence; gives the seconds until the server hangs up. */
function silentAfter(piece: string): Promise<number> {
  const begun = Date.now();
  return new Promise((resolve) => {
    const socket = connect(Number(new URL(ringar.url).port), '127.0.0.1', () => socket.write(piece));
    socket.resume();
    socket.on('error', () => undefined);
    socket.on('close', () => resolve((Date.now() - begun) / 1000));
  });
}

test('who connects and never ends the headers, or says nothing at all, is hung up on; others are answered meanwhile', async () => {
  const silent = [silentAfter(''), silentAfter('POST /api/me HTTP/1.1\r\nhost: x\r\n')];
  expect((await fetch(`${ringar.url}/healthz`)).status).toBe(200);
  for (const seconds of await Promise.all(silent)) expect(seconds).toBeLessThan(30);
}, 45_000);

test('a body that comes slowly is hung up on, however steadily; one that comes in time is answered', async () => {
  const port = Number(new URL(hasty.url).port);
  const begun = Date.now();
  const slow = connect(port, '127.0.0.1');
  slow.on('error', () => undefined).resume();
  slow.write('POST /rpc/me/get HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\ncontent-length: 1000\r\n\r\n');
  const dripping = setInterval(() => slow.write(' '), 100);
  const gone = new Promise<number>((resolve) => slow.on('close', () => resolve(Date.now() - begun)));
  const town = await hasty.town('brattom');
  expect((await town.coordinator.client.me.get()).email).toBe('coordinator@brattom.example');
  expect(await gone).toBeLessThan(10_000);
  clearInterval(dripping);
}, 30_000);

test('a live connection over which nobody signs in is closed; one with a document stays', async () => {
  const address = `${hasty.url.replace('http', 'ws')}/live`;
  const town = await hasty.town('levande-text');
  const signedIn = openLive({ url: hasty.url, cookie: town.coordinator.cookie, name: `${town.id}/plan` });
  await signedIn.synced;
  const refused = openLive({ url: hasty.url, cookie: '', name: `${town.id}/plan` });
  const codes = await Promise.all(
    ['', town.coordinator.cookie].map(
      (cookie) =>
        new Promise<number>((resolve) => {
          const silent = new WebSocket(address, { headers: { cookie, origin: hasty.env.publicUrl } });
          silent.on('error', () => undefined).on('close', resolve);
        }),
    ),
  );
  expect(codes).toEqual([4408, 4408]);
  expect(signedIn.closed).toEqual([]);
  signedIn.ask();
  await expect.poll(() => signedIn.told.length, { timeout: 5_000 }).toBeGreaterThan(0);
  for (const client of [signedIn, refused]) client.leave();
}, 30_000);
