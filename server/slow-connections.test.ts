import { connect } from 'node:net';

import { afterAll, beforeAll, expect, test } from 'vitest';

import { startTestRingar, type TestRingar } from './testing/test-ringar.ts';

let ringar: TestRingar;
beforeAll(async () => {
  ringar = await startTestRingar();
});
afterAll(() => ringar.stop());

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
