import { setTimeout as pause } from 'node:timers/promises';
import type { Log } from '../../log.ts';
import type { RunningCluster } from './embedded-cluster.ts';
import { processIsAlive } from './process-is-alive.ts';
import { stopPostgres } from './stop-postgres.ts';

const lookEveryMs = 1_000;
const longestPauseMs = 30_000;

/**
 * Watches the server process and starts it again when it ends without having been asked to; its address stays the
 * same, so open pools find it again by themselves. `stop` ends both.
 */
export function keepRunning(first: RunningCluster, start: () => Promise<RunningCluster>, log: Log): { stop(): Promise<void> } {
  let current = first;
  const stopping = new AbortController();
  const watching = watch();

  async function watch(): Promise<void> {
    while (!stopping.signal.aborted) {
      await Promise.race([endOf(current, stopping.signal), aborted(stopping.signal)]);
      if (stopping.signal.aborted) return;
      log.error('database.ended', { pid: current.pid });
      await restart();
    }
  }

  async function restart(): Promise<void> {
    for (let attempt = 1; !stopping.signal.aborted; attempt += 1) {
      try {
        current = await start();
        return;
      } catch (error) {
        log.error('database.restart-failed', { attempt, error });
        const waitMs = Math.min(longestPauseMs, 500 * 2 ** attempt);
        await pause(waitMs, undefined, { signal: stopping.signal, ref: false }).catch(() => undefined);
      }
    }
  }

  return {
    stop: async () => {
      stopping.abort();
      await watching;
      if (processIsAlive(current.pid)) await stopPostgres(current.pid);
    },
  };
}

async function endOf(cluster: RunningCluster, signal: AbortSignal): Promise<void> {
  if (!cluster.adopted) {
    await cluster.ended;
    return;
  }
  // An adopted server is no child of ours: nobody tells us, so look.
  while (!signal.aborted && processIsAlive(cluster.pid)) {
    await pause(lookEveryMs, undefined, { signal, ref: false }).catch(() => undefined);
  }
}

function aborted(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) resolve();
    else signal.addEventListener('abort', () => resolve(), { once: true });
  });
}
