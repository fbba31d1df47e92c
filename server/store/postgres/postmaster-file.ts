import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** What a running PostgreSQL writes about itself in `postmaster.pid`. */
export type PostmasterFile = {
  pid: number;
  startedAtSeconds: number;
  port: number;
  socketDir: string;
  /** `starting`, `ready`, `stopping`, or empty while the file is being written. */
  status: string;
};

/** Reads `postmaster.pid` in the data folder; `null` when there is none or its first line is no process id. */
export async function readPostmasterFile(pgData: string): Promise<PostmasterFile | null> {
  const text = await readFile(join(pgData, 'postmaster.pid'), 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return null;
    throw error;
  });
  if (text === null) return null;
  const lines = text.split('\n').map((line) => line.trim());
  const pid = Number(lines[0]);
  if (!Number.isInteger(pid) || pid <= 1) return null;
  return {
    pid,
    startedAtSeconds: Number(lines[2] ?? 0),
    port: Number(lines[3] ?? 0),
    socketDir: lines[4] ?? '',
    status: lines[7] ?? '',
  };
}
