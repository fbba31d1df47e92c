import { setTimeout as pause } from 'node:timers/promises';
import { growingPause } from '../../../domain/growing-pause.ts';
import type { Log } from '../../log.ts';
import { checkRoom, type DataFolder } from './data-folder.ts';
import { restartCluster, type RunningCluster } from './embedded-cluster.ts';
import { readPostmasterFile } from './postmaster-file.ts';
import { processIsAlive } from './process-is-alive.ts';
import { stopPostgres } from './stop-postgres.ts';

const lookEveryMs = 1_000;
const betweenStarts = { firstMs: 500, longestMs: 6_000 };

export type KeptRunning = {
  /** Ends the watch and then the server, cleanly. */
  stop(): Promise<void>;
  /** Asks the server to end and does not wait for it. */
  endSoon(): void;
};

/**
 * Watches the server process and starts it again when it ends without having been asked to by Ringar; its address stays
 * the same, so open pools find it again by themselves.
 */
export function keepRunning(first: RunningCluster, folder: DataFolder, log: Log): KeptRunning {
  let current = first;
  const stopping = new AbortController();
  const { signal } = stopping;
  const watching = watch();

  async function watch(): Promise<void> {
    for (;;) {
      await untilEnded(current, folder, signal);
      if (signal.aborted) return;
      log.error('database.ended', { pid: current.pid });
      await restart();
    }
  }

  async function restart(): Promise<void> {
    for (let failures = 1; !signal.aborted; failures += 1) {
      try {
        current = await restartCluster(folder, log);
        return;
      } catch (error) {
        log.error('database.restart-failed', { attempt: failures, error });
        await untilRoom(folder.dataDir, signal);
        await rest(growingPause(failures, betweenStarts, Math.random()), signal);
      }
    }
  }

  return {
    stop: async () => {
      stopping.abort();
      await watching;
      if (processIsAlive(current.pid)) await stopPostgres(current.pid);
    },
    endSoon: () => {
      stopping.abort();
      try {
        process.kill(current.pid, 'SIGINT');
      } catch {
        // It has ended already.
      }
    },
  };
}

/**
 * Resolves when the server has ended, or Ringar stops. Looks, because nobody reports the end of an adopted server, and
 * because one that was asked to end by another (SIGTERM) takes no new connections and waits for the old ones for ever: it
 * is helped to its end.
 */
async function untilEnded({ pid, ended }: RunningCluster, { pgData }: DataFolder, signal: AbortSignal): Promise<void> {
  while (!signal.aborted && processIsAlive(pid)) {
    const file = await readPostmasterFile(pgData).catch(() => null);
    if (file?.pid === pid && file.status === 'stopping' && !signal.aborted) await stopPostgres(pid).catch(() => undefined);
    await Promise.race([ended, rest(lookEveryMs, signal)]);
  }
}

/** Looking for room costs nothing, a start does; so a database that ended on a full disk is back as soon as there is some. */
async function untilRoom(dataDir: string, signal: AbortSignal): Promise<void> {
  const hasRoom = () =>
    checkRoom(dataDir).then(
      () => true,
      (error: NodeJS.ErrnoException) => error.code === 'ENOENT',
    );
  while (!signal.aborted && !(await hasRoom())) await rest(lookEveryMs, signal);
}

const rest = (ms: number, signal: AbortSignal): Promise<unknown> =>
  pause(ms, undefined, { signal, ref: false }).catch(() => undefined);
