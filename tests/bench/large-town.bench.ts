import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { type RingarProcess, startRingarProcess } from '../e2e/harness/ringar-process.ts';
import { percentile, printFigure } from './print-figure.ts';
import { signIn } from './sign-in.ts';

/**
 * A large town (`scripts/make-large-town.ts`) beside the example town, each on a server of its own, read in turn: how many
 * times as long each read takes and how many times as many bytes it sends; then ten long documents in a row, with the
 * memory of the server before and after, and how long another's read waits meanwhile.
 */
const bench = 'large-town';
const rounds = 30;
const reads = [
  '',
  '/actors',
  '/plan',
  '/documents',
  '/members',
  '/journey/stad-for-stad',
  '/tasks',
  '/monday',
  '/registers',
  '/law',
  '/handover',
  '/board-report',
];

type Town = { ringar: RingarProcess; cookie: string; dataDir: string };

async function startTown(): Promise<Town> {
  const dataDir = mkdtempSync(join(tmpdir(), 'ringar-large-'));
  const ringar = await startRingarProcess({ example: true, env: { DATA_DIR: dataDir } });
  return { ringar, dataDir, cookie: await signIn(ringar.url, ringar.people['coordinator']!) };
}

async function read({ ringar, cookie }: Town, path: string): Promise<{ ms: number; bytes: number }> {
  const started = performance.now();
  const response = await fetch(`${ringar.url}/api/collaborations/exempelstad${path}`, { headers: { cookie } });
  const bytes = (await response.arrayBuffer()).byteLength;
  if (!response.ok) throw new Error(`${path} answered ${response.status}`);
  return { ms: performance.now() - started, bytes };
}

/** Memory of the server and of the processes that make its documents (not of its database), in MB. */
function memoryOf(pid: number): number {
  const rows = execFileSync('ps', ['-eo', 'pid=,ppid=,rss=,args='], { encoding: 'utf8' }).trim().split('\n');
  const processes = rows.map((row) => /^\s*(\d+)\s+(\d+)\s+(\d+)\s+(.*)$/.exec(row)!);
  const ours = processes.filter(
    ([, own, parent, , args]) => Number(own) === pid || (Number(parent) === pid && args!.includes('document-worker')),
  );
  return ours.reduce((sum, [, , , kilobytes]) => sum + Number(kilobytes), 0) / 1_024;
}

const small = await startTown();
const large = await startTown();
try {
  execFileSync(process.execPath, ['scripts/make-large-town.ts', '--collaboration', 'exempelstad'], {
    env: { ...process.env, DATA_DIR: large.dataDir, DATABASE_URL: '' },
    stdio: 'inherit',
  });
  for (const path of reads) {
    const times = { small: [] as number[], large: [] as number[] };
    const bytes = { small: 0, large: 0 };
    for (let round = 0; round < rounds; round++) {
      for (const [name, town] of [
        ['small', small],
        ['large', large],
      ] as const) {
        const one = await read(town, path);
        if (round >= 5) times[name].push(one.ms);
        bytes[name] = one.bytes;
      }
    }
    const [value, peer] = [percentile(times.large, 0.5), percentile(times.small, 0.5)];
    printFigure({ bench, metric: `GET ${path || '/'}, p50`, value, unit: 'ms', peer, ratio: value / peer });
    printFigure({
      bench,
      metric: `GET ${path || '/'}, size`,
      value: bytes.large / 1_000,
      unit: 'kB',
      peer: bytes.small / 1_000,
      ratio: bytes.large / bytes.small,
    });
  }
  const pid = large.ringar.pid();
  const before = memoryOf(pid);
  const waits: number[] = [];
  const others = setInterval(() => void read(large, '').then(({ ms }) => waits.push(ms)), 150);
  const made: number[] = [];
  for (let at = 0; at < 10; at++) made.push((await read(large, `/reports/diary/${at % 2 === 0 ? 'pdf' : 'docx'}?locale=sv`)).ms);
  clearInterval(others);
  const after = memoryOf(pid);
  printFigure({ bench, metric: 'the process diary, longest of ten', value: Math.max(...made) / 1_000, unit: 's' });
  printFigure({ bench, metric: "another's read meanwhile, longest", value: Math.max(...waits), unit: 'ms' });
  printFigure({
    bench,
    metric: 'memory of the server after ten long documents',
    value: after,
    unit: 'MB',
    peer: before,
    ratio: after / before,
  });
} finally {
  await Promise.all([small.ringar.stop(), large.ringar.stop()]);
  for (const { dataDir } of [small, large]) rmSync(dataDir, { recursive: true, force: true });
}
