import { chown, mkdir, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createOwnerDatabase } from '../postgres/create-owner-database.ts';
import { databaseUser } from '../postgres/database-user.ts';
import { findBinaries } from '../postgres/find-binaries.ts';
import { initialiseCluster } from '../postgres/initialise-cluster.ts';
import { launchPostgres, socketPort } from '../postgres/launch-postgres.ts';
import { readPostmasterFile } from '../postgres/postmaster-file.ts';
import { processIsAlive } from '../postgres/process-is-alive.ts';
import { stopPostgres } from '../postgres/stop-postgres.ts';

const folderPrefix = 'ringar-test-';

/** A test server forgets everything anyway, so it never waits for the disk. */
const settings = {
  fsync: 'off',
  synchronous_commit: 'off',
  full_page_writes: 'off',
  wal_level: 'minimal',
  max_wal_senders: '0',
  max_connections: '200',
  autovacuum: 'off',
};

/**
 * Starts a throwaway PostgreSQL for one test run, with the same roles as a real one, and returns the owner's URL.
 * Servers left behind by test runs that were killed are ended first.
 */
export async function startTestPostgres(): Promise<{ ownerUrl: string; stop(): Promise<void> }> {
  await sweepAbandoned();
  const folder = join(tmpdir(), `${folderPrefix}${process.pid}-${Date.now().toString(36)}`);
  const pgData = join(folder, 'postgres');
  const socketDir = join(folder, 'run');
  const [binaries, user] = await Promise.all([findBinaries(), databaseUser(pgData)]);
  await mkdir(socketDir, { recursive: true, mode: 0o700 });
  if (user) await Promise.all([folder, socketDir].map((path) => chown(path, user.uid, user.gid)));
  const password = 'test';
  await initialiseCluster({ initdb: binaries.initdb, pgData, user, password, fast: true });
  const logFile = join(folder, 'postgres.log');
  const child = await launchPostgres({ postgres: binaries.postgres, pgData, socketDir, logFile, user, settings });
  const ownerUrl = await createOwnerDatabase({
    socketDir,
    port: socketPort,
    superuserPassword: password,
    ownerPassword: password,
  });
  const stop = async (): Promise<void> => {
    await stopPostgres(child.pid ?? 0, 2_000);
    await rm(folder, { recursive: true, force: true });
  };
  return { ownerUrl, stop };
}

async function sweepAbandoned(): Promise<void> {
  for (const name of await readdir(tmpdir())) {
    const owner = /^ringar-test-(\d+)-/.exec(name)?.[1];
    if (!owner || processIsAlive(Number(owner))) continue;
    const folder = join(tmpdir(), name);
    const file = await readPostmasterFile(join(folder, 'postgres')).catch(() => null);
    const isOurs = file?.socketDir === join(folder, 'run');
    if (file && isOurs && processIsAlive(file.pid)) await stopPostgres(file.pid, 1_000).catch(() => undefined);
    await rm(folder, { recursive: true, force: true }).catch(() => undefined);
  }
}
