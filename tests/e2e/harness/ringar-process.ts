import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export type RingarProcess = {
  url: string;
  /** The one-time link of the first start; empty with example towns. */
  setUpLink: string;
  /** Sign-in links of the example towns' people, by the words printed before them. */
  people: Record<string, string>;
  output(): string;
  /** Of the server. */
  pid(): number;
  /** Ends the process and keeps its data; `resume` starts it again at the same address. */
  pause(): Promise<void>;
  resume(): Promise<void>;
  /** Ends the process and throws its data away. */
  stop(): Promise<void>;
};

/** Starts Ringar as a person would, on a data folder and a port of its own, and waits until it serves. */
export async function startRingarProcess({
  example = false,
  env = {},
}: { example?: boolean; env?: Record<string, string> } = {}): Promise<RingarProcess> {
  const dataDir = mkdtempSync(join(tmpdir(), 'ringar-e2e-'));
  const port = await freePort();
  const url = `http://localhost:${port}`;
  const start = () =>
    startAndWait(
      { PORT: String(port), DATA_DIR: dataDir, PUBLIC_URL: url, LOG_LEVEL: 'warn', DATABASE_URL: '', ...env },
      example,
    );
  let running = await start();
  const first = running.output();
  return {
    url,
    setUpLink: /(http\S+\/set-up\/\S+)/.exec(first)?.[1] ?? '',
    people: Object.fromEntries(
      [...first.matchAll(/^\s+(.+?)\s{2,}(http\S+\/entry\/\S+)$/gm)].map((match) => [match[1]!.trim(), match[2]!]),
    ),
    output: () => running.output(),
    pid: () => running.pid,
    pause: () => running.end(),
    resume: async () => {
      running = await start();
    },
    stop: async () => {
      await running.end();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

/** One run of the process, from "serves" to its end. */
async function startAndWait(env: Record<string, string>, example: boolean) {
  const child = spawn(process.execPath, ['server/main.ts', ...(example ? ['--example'] : [])], {
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const ended = new Promise((resolve) => child.on('exit', resolve));
  let output = '';
  child.stdout.on('data', (data: Buffer) => (output += data.toString()));
  child.stderr.on('data', (data: Buffer) => (output += data.toString()));
  await until(
    () => /Ringar: http/.test(output) && (example ? /mellanstad[\s\S]*http/.test(output) : /set-up\//.test(output)),
    child,
    () => output,
  );
  await new Promise((resolve) => setTimeout(resolve, 150));
  return {
    output: () => output,
    pid: child.pid!,
    end: async () => {
      child.kill('SIGTERM');
      await ended;
    },
  };
}

async function until(condition: () => boolean, child: ChildProcess, output: () => string): Promise<void> {
  const deadline = Date.now() + 60_000;
  while (!condition()) {
    if (child.exitCode !== null || Date.now() > deadline) throw new Error(`Ringar did not start:\n${output()}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.on('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as { port: number };
      server.close(() => resolve(port));
    });
  });
}
