import { startRingarProcess } from '../e2e/harness/ringar-process.ts';
import { percentile, printFigure } from './print-figure.ts';
import { signIn } from './sign-in.ts';

/**
 * Pages that read a whole collaboration, one after the other at 50 requests a second; the report to the board as PDF; and
 * the lists of a town with 200 missions and 2,000 tasks. Over HTTP with a session, row-level security on.
 */
const perSecond = 50;
const seconds = 10;
const bench = 'whole-town';
const missionCount = 200;
const tasksEach = 10;

const ringar = await startRingarProcess({ example: true });
const api = `${ringar.url}/api/collaborations/exempelstad`;
try {
  const cookie = await signIn(ringar.url, ringar.people['coordinator']!);

  async function call(path: string, method = 'GET', body?: object): Promise<Response> {
    const headers = { cookie, ...(body ? { 'content-type': 'application/json' } : {}) };
    const response = await fetch(api + path, { method, headers, ...(body ? { body: JSON.stringify(body) } : {}) });
    if (!response.ok) throw new Error(`${method} ${path} answered ${response.status}`);
    return response;
  }

  async function timed(path: string): Promise<number> {
    const started = performance.now();
    await (await call(path)).arrayBuffer();
    return performance.now() - started;
  }

  async function p95Of(path: string, name: string): Promise<void> {
    for (let warm = 0; warm < 20; warm += 1) await timed(path);
    const pending: Promise<number>[] = [];
    const begun = performance.now();
    for (let sent = 0; sent < perSecond * seconds; sent += 1) {
      const wait = begun + (sent * 1_000) / perSecond - performance.now();
      if (wait > 0) await new Promise((resolve) => setTimeout(resolve, wait));
      pending.push(timed(path));
    }
    const times = await Promise.all(pending);
    for (const [metric, share] of [
      ['p50', 0.5],
      ['p95', 0.95],
    ] as const)
      printFigure({ bench, metric: `${name}, ${metric} at ${perSecond}/s`, value: percentile(times, share), unit: 'ms' });
  }

  for (const page of ['law', 'handover', 'board-report']) await p95Of(`/${page}`, page);

  const pdfTimes: number[] = [];
  for (let at = 0; at < 10; at += 1) {
    const body = { asks: [`Besluta om punkt ${at}`] };
    const { id } = (await (await call('/board-report', 'POST', body)).json()) as { id: string };
    pdfTimes.push(await timed(`/documents/${id}/files/pdf?locale=sv`));
  }
  printFigure({ bench, metric: 'board report as PDF, first', value: pdfTimes[0]!, unit: 'ms' });
  printFigure({ bench, metric: 'board report as PDF, p50 of ten', value: percentile(pdfTimes, 0.5), unit: 'ms' });

  for (let at = 0; at < missionCount; at += 1) {
    const made = (await (await call('/missions', 'POST', { title: `Uppdrag ${at}` })).json()) as { id: string };
    for (let task = 0; task < tasksEach; task += 1)
      await call(`/missions/${made.id}/tasks`, 'PUT', { title: `Uppgift ${task}`, milestone: task === 0 });
  }
  for (const path of ['/missions', '/tasks', '/monday', '/law', '/handover']) {
    const times: number[] = [];
    for (let at = 0; at < 40; at += 1) times.push(await timed(path));
    printFigure({
      ...{ bench, unit: 'ms', value: percentile(times, 0.5) },
      metric: `${path} with ${missionCount} missions and ${missionCount * tasksEach} tasks, p50`,
    });
  }
} finally {
  await ringar.stop();
}
