import { startRingarProcess } from '../e2e/harness/ringar-process.ts';
import { percentile, printFigure } from './print-figure.ts';
import { signIn } from './sign-in.ts';

/**
 * Reads of the example town at 100 requests a second for 20 seconds, over HTTP with a session, row-level security on.
 * Requests start on the clock whether or not earlier ones have been answered, so that waiting counts.
 */
const perSecond = 100;
const seconds = 20;
const warmUpSeconds = 3;
const paths = ['', '/actors', '/plan', '/documents', '/members', '/journey/stad-for-stad', '/tasks'];

const ringar = await startRingarProcess({ example: true });
try {
  const cookie = await signIn(ringar.url, ringar.people['coordinator']!);
  const timesMs: number[] = [];
  const read = async (path: string, counts: boolean) => {
    const started = performance.now();
    const response = await fetch(`${ringar.url}/api/collaborations/exempelstad${path}`, { headers: { cookie } });
    await response.arrayBuffer();
    if (!response.ok) throw new Error(`${path} answered ${response.status}`);
    if (counts) timesMs.push(performance.now() - started);
  };
  const pending: Promise<void>[] = [];
  const total = perSecond * (seconds + warmUpSeconds);
  const begun = performance.now();
  for (let sent = 0; sent < total; sent++) {
    const due = begun + (sent * 1_000) / perSecond;
    const wait = due - performance.now();
    if (wait > 0) await new Promise((resolve) => setTimeout(resolve, wait));
    pending.push(read(paths[sent % paths.length]!, sent >= perSecond * warmUpSeconds));
  }
  await Promise.all(pending);
  for (const [metric, share] of [
    ['p50', 0.5],
    ['p95', 0.95],
    ['p99', 0.99],
  ] as const) {
    printFigure({ bench: 'api-reads', metric, value: percentile(timesMs, share), unit: 'ms' });
  }
  printFigure({ bench: 'api-reads', metric: 'requests', value: timesMs.length, unit: 'count' });
} finally {
  await ringar.stop();
}
