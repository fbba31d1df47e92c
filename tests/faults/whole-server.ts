import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as pause } from 'node:timers/promises';

import { ORPCError } from '@orpc/client';

import type { Client, TestRingar } from '../../server/testing/test-ringar.ts';
import { openVisitor } from '../../server/testing/visitor.ts';

/** The whole program in a process of its own. */
export type WholeServer = {
  child: ChildProcess;
  url: string;
  /** What it has written, a line each. */
  lines: string[];
  /** Names of the events it has logged, in order. */
  events(): string[];
  setUpToken: string;
  ended: Promise<number | null>;
  kill(): Promise<void>;
};

const main = join(import.meta.dirname, '../../server/main.ts');

type Place = { DATA_DIR?: string; DATABASE_URL?: string };

/** Starts Ringar on a data folder or on an external database, and waits until it serves. */
export async function startWholeServer(env: Place, args: string[] = []): Promise<WholeServer> {
  const server = await launchWholeServer(env, args);
  const { child, lines } = server;
  while (!lines.some((line) => /Ringar: http/.test(line))) {
    if (child.exitCode !== null) throw new Error(`Ringar did not start:\n${lines.join('\n')}`);
    await pause(20);
  }
  await pause(100);
  return { ...server, setUpToken: /\/set-up\/(\S+)/.exec(lines.join('\n'))?.[1] ?? '' };
}

/** Starts Ringar and does not wait for it. */
export async function launchWholeServer(env: Place, args: string[] = []): Promise<WholeServer> {
  const port = await freePort();
  const child = spawn(process.execPath, [main, ...args], {
    env: { ...process.env, DATABASE_URL: '', ...env, PORT: `${port}`, LOG_LEVEL: 'info', NODE_OPTIONS: '' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const lines: string[] = [];
  for (const stream of [child.stdout, child.stderr]) createInterface({ input: stream }).on('line', (line) => lines.push(line));
  const ended = once(child, 'close').then(([code]) => code as number | null);
  const events = () => lines.flatMap((line) => /"event":"([^"]+)"/.exec(line)?.[1] ?? []);
  const kill = async () => {
    child.kill('SIGKILL');
    await ended;
  };
  return { child, url: `http://127.0.0.1:${port}`, lines, events, setUpToken: '', ended, kill };
}

/** The first person of a new installation, signed in, with the town `avbrott`; `again` is the same on another address. */
export async function setUp({
  url,
  setUpToken,
}: WholeServer): Promise<{ client: Client; again(url: string): Client; cookie(): string }> {
  const visitor = openVisitor(addressOf(url));
  await visitor.client.setUp.complete({
    token: setUpToken,
    ...{ name: 'Samordnaren', email: 'samordnare@avbrott.example', title: 'samordnare' },
    ...{ town: 'Avbrott', municipality: 'Avbrotts kommun', slug: 'avbrott', locale: 'sv' },
  });
  const cookie = () => [...visitor.jar].map(([name, value]) => `${name}=${value}`).join('; ');
  return { client: visitor.client, again: (address) => openVisitor(addressOf(address), { cookie: cookie() }).client, cookie };
}

/** The address as a browser has it, whose origin the server takes for its own. */
const addressOf = (url: string) => ({ url, env: { publicUrl: url.replace('127.0.0.1', 'localhost') } as TestRingar['env'] });

export type Writing = {
  /** Names that the server has acknowledged. */
  saved: string[];
  /** Status of every refusal; `no answer` when the line broke. */
  refusals: Set<number | string>;
  /** Milliseconds from a moment (`performance.now()`) to the first write after it that was begun and saved; waits for it. */
  firstSavedAfter(moment: number): Promise<number>;
  stop(): Promise<void>;
};

/** Adds an organisation every 100 ms. */
export function keepWriting(client: Client, label: string): Writing {
  const saved: string[] = [];
  const times: { begun: number; done: number }[] = [];
  const refusals = new Set<number | string>();
  const over = new AbortController();
  const writing = (async () => {
    for (let count = 1; !over.signal.aborted; count += 1) {
      const name = `${label} ${count}`;
      const begun = performance.now();
      try {
        await client.actors.create({ collaboration: 'avbrott', name });
        saved.push(name);
        times.push({ begun, done: performance.now() });
      } catch (error) {
        refusals.add(error instanceof ORPCError ? error.status : 'no answer');
      }
      await pause(100);
    }
  })();
  return {
    saved,
    refusals,
    firstSavedAfter: async (moment) => {
      for (;;) {
        const found = times.find(({ begun }) => begun > moment);
        if (found) return found.done - moment;
        await pause(20);
      }
    },
    stop: async () => {
      over.abort();
      await writing;
    },
  };
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as { port: number };
  server.close();
  return port;
}
