import { connect } from 'node:net';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { WebSocket } from 'ws';

import { startTestRingar, type TestRingar } from '../testing/test-ringar.ts';

let ringar: TestRingar;
let town: Awaited<ReturnType<TestRingar['town']>>;

beforeAll(async () => {
  ringar = await startTestRingar();
  town = await ringar.town('lugnet');
});
afterAll(() => ringar.stop());

/** What would have ended the process. */
const fatal: unknown[] = [];
process.on('uncaughtException', (error) => fatal.push(error));

const isWell = async () => {
  const { status } = await fetch(`${ringar.url}/healthz`);
  return fatal.length === 0 ? status : String(fatal.splice(0));
};

/** Sends a request as it stands and gives the first line of the answer; empty when there is none. */
function sendRaw(lines: string[]): Promise<string> {
  return new Promise((resolve) => {
    const { hostname, port } = new URL(ringar.url);
    const socket = connect(Number(port), hostname, () => socket.write(`${lines.join('\r\n')}\r\n\r\n`));
    let text = '';
    socket.on('data', (data) => {
      text += data.toString('latin1');
      socket.destroy();
    });
    socket.on('error', () => undefined);
    socket.on('close', () => resolve(text.split('\r\n')[0]!));
    socket.setTimeout(2_000, () => socket.destroy());
  });
}

const upgrade = [
  'Connection: Upgrade',
  'Upgrade: websocket',
  'Sec-WebSocket-Version: 13',
  'Sec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==',
];

test.each([
  ['a host that is none', '/live', 'Host: ['],
  ['a host with spaces', '/live', 'Host: a b'],
  ['no host', '/live', 'X-None: 1'],
  ['an origin that is none', '/live', 'Host: x\r\nOrigin: ['],
  ['an address that is none', '/live//[', 'Host: x'],
  ['another address', 'http://[/live', 'Host: x'],
])('%s does not end Ringar', async (_what, path, host) => {
  await sendRaw([`GET ${path} HTTP/1.1`, host, ...upgrade]);
  await sendRaw([`GET ${path} HTTP/1.1`, host]);
  expect(await isWell()).toBe(200);
});

test.each([
  ['a stranger', () => ''],
  ['a member', () => town.coordinator.cookie],
])('messages that mean nothing, from %s, do not end Ringar', async (_who, cookie) => {
  const messages: (Buffer | string)[] = ['', 'hej', '{"a":1}', Buffer.alloc(0), Buffer.from([0xff]), Buffer.alloc(40, 0xff)];
  for (let n = 0; n < 60; n += 1)
    messages.push(Buffer.from(Array.from({ length: 1 + (n % 30) }, (_one, at) => (n * 37 + at * 101) % 256)));
  const name = Buffer.from(`${town.id}/plan`);
  for (let type = 0; type < 12; type += 1)
    messages.push(Buffer.concat([Buffer.from([name.length]), name, Buffer.from([type, 1, 255, 255])]));
  for (const message of messages) {
    const socket = new WebSocket(`${ringar.url.replace('http', 'ws')}/live`, { headers: { cookie: cookie() } });
    socket.on('error', () => undefined);
    await new Promise((resolve) => socket.on('open', resolve).on('close', resolve));
    socket.send(message);
    await new Promise((resolve) => socket.send('x', resolve));
    socket.terminate();
  }
  expect(await isWell()).toBe(200);
});
