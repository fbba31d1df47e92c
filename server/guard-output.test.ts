import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { WebSocket } from 'ws';

import { guardOutput } from './guard-output.ts';
import { createLog } from './log.ts';
import { openLive } from './testing/live-client.ts';
import { startTestRingar } from './testing/test-ringar.ts';

let lines: string[] = [];
let putBack = () => {};
const log = createLog({ pretty: false, write: (line) => void lines.push(line) });
const printed = () =>
  lines.map((line) => JSON.parse(line) as Record<string, unknown>).filter(({ event }) => event === 'library.printed');

beforeEach(() => {
  lines = [];
});
afterEach(() => {
  putBack();
  vi.useRealTimers();
});

describe('what is printed past the log', () => {
  test('is counted, one line a minute for each kind, and its words stay out', () => {
    vi.useFakeTimers();
    putBack = guardOutput(log);
    for (let at = 0; at < 500; at += 1)
      console.error(`anna@exempel.se 850101-1236 ${at}\nen rad till`, new Error('anna@exempel.se'));
    console.warn('anna@exempel.se');
    expect(printed()).toHaveLength(1);
    expect(printed()[0]).toMatchObject({ level: 'warn', kind: 'ringar', count: 1 });
    vi.advanceTimersByTime(60_000);
    expect(printed().slice(1)).toMatchObject([{ kind: 'ringar', count: 500 }]);
    vi.advanceTimersByTime(600_000);
    expect(printed()).toHaveLength(2);
    expect(lines.join('')).not.toMatch(/anna|850101|en rad/);
  });

  test('warnings of the process too', async () => {
    putBack = guardOutput(log);
    process.emitWarning('anna@exempel.se', 'ExperimentalWarning');
    await vi.waitFor(() => expect(printed()).toMatchObject([{ kind: 'process.ExperimentalWarning' }]));
    expect(lines.join('')).not.toContain('anna');
  });

  test('afterwards the console prints as before', () => {
    const print = console.error;
    guardOutput(log)();
    expect(console.error).toBe(print);
  });
});

test('a stranger writes nothing in the log through names of live documents, nonsense, or what is refused', async () => {
  const written: string[] = [];
  const spies = [process.stdout, process.stderr].map((stream) =>
    vi.spyOn(stream, 'write').mockImplementation((text) => {
      written.push(String(text));
      return true;
    }),
  );
  const ringar = await startTestRingar({ log });
  putBack = guardOutput(log);
  const town = await ringar.town('tyst');
  const address = `${ringar.url.replace('http', 'ws')}/live`;
  const words = 'anna@exempel.se 850101-1236';
  const stranger = async (...messages: (Buffer | string)[]) => {
    const socket = new WebSocket(address);
    socket.on('error', () => undefined);
    await new Promise((resolve) => socket.on('open', resolve));
    for (const message of messages) socket.send(message);
    await new Promise((resolve) => setTimeout(resolve, 100));
    socket.terminate();
  };
  const named = (name: string, ...rest: number[]) =>
    Buffer.concat([Buffer.from([Buffer.byteLength(name)]), Buffer.from(name), Buffer.from(rest)]);
  // More documents, and more messages, than may wait for someone to sign in.
  await stranger(...Array.from({ length: 120 }, (_one, at) => named(`${words} ${at}`, 0, 0)));
  await stranger(...Array.from({ length: 1_100 }, () => named(words, 0, 0)));
  for (let at = 0; at < 20; at += 1) await stranger(Buffer.alloc(40, 0xff), named(words, 255, 255, 255));
  const client = openLive({ url: ringar.url, cookie: town.coordinator.cookie, name: `${town.id}/plan` });
  await client.synced;
  client.doc.getText('text:a').insert(0, words);
  await vi.waitFor(() => expect(client.closed).toContain('UNSAFE_TEXT'), 5_000);
  client.leave();
  await ringar.stop();
  for (const spy of spies) spy.mockRestore();
  const all = [...written, ...lines].join('\n');
  expect(all).not.toMatch(/anna|exempel\.se|850101/);
  expect(written.join('')).not.toMatch(/hocuspocus/i);
  expect(printed().map(({ kind }) => kind)).toContain('hocuspocus/server');
  expect(printed().filter(({ code }) => code === 'UNSAFE_TEXT')).toHaveLength(1);
  expect(printed().length).toBeLessThan(10);
});
