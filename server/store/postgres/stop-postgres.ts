import { setTimeout as pause } from 'node:timers/promises';
import { processIsAlive } from './process-is-alive.ts';

/**
 * Ends a PostgreSQL by its process id: first letting it end running statements by force but cleanly (fast), after
 * `patienceMs` at once (immediate; it replays its log at next start), at last by the system. Nothing acknowledged is
 * lost in any of them.
 */
export async function stopPostgres(pid: number, patienceMs = 20_000): Promise<void> {
  const steps: [NodeJS.Signals, number][] = [
    ['SIGINT', patienceMs],
    ['SIGQUIT', 5_000],
    ['SIGKILL', 2_000],
  ];
  for (const [signal, waitMs] of steps) {
    if (!send(pid, signal)) return;
    if (await endsWithin(pid, waitMs)) return;
  }
  throw new Error(`postgres process ${pid} does not end`);
}

function send(pid: number, signal: NodeJS.Signals): boolean {
  try {
    process.kill(pid, signal);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ESRCH') return false;
    throw error;
  }
}

async function endsWithin(pid: number, waitMs: number): Promise<boolean> {
  const deadline = Date.now() + waitMs;
  while (Date.now() < deadline) {
    if (!processIsAlive(pid)) return true;
    await pause(10);
  }
  return false;
}
