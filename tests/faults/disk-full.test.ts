import { execFileSync } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Pool } from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createLog } from '../../server/log.ts';
import { startDatabase } from '../../server/store/postgres/start-database.ts';

/** A disk of its own needs root; elsewhere the test says that it was skipped. */
const canMount = process.platform === 'linux' && process.getuid?.() === 0 && tryMount();
let disk: string;

function tryMount(): boolean {
  try {
    execFileSync('unshare', ['--mount', 'true'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

beforeAll(async () => {
  disk = await mkdtemp(join(tmpdir(), 'ringar-disk-'));
  if (canMount) execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=120m', 'tmpfs', disk]);
});

afterAll(async () => {
  if (canMount) execFileSync('umount', [disk]);
  await rm(disk, { recursive: true, force: true });
});

test.skipIf(!canMount)(
  'on a full disk writing fails, and once there is room again every acknowledged row is served',
  async () => {
    const reserve = join(disk, 'reserve');
    await writeFile(reserve, Buffer.alloc(40_000_000, 1));
    const told: string[] = [];
    const log = createLog({ pretty: false, write: (line) => told.push(line) });
    const env = { dataDir: join(disk, 'data'), databaseUrl: null };
    const database = await startDatabase({ env, log });
    const pool = new Pool({ connectionString: database.url });
    pool.on('error', () => undefined);
    try {
      await pool.query('create table written (id int primary key, filling text not null)');
      let acknowledged = 0;
      const fill = async (): Promise<void> => {
        for (;;) {
          await pool.query(`insert into written select $1, string_agg(md5(random()::text), '') from generate_series(1, 20000)`, [
            acknowledged + 1,
          ]);
          acknowledged += 1;
        }
      };
      await expect(fill()).rejects.toThrow();
      expect(acknowledged).toBeGreaterThan(3);
      await rm(reserve);
      const rows = (): Promise<number> =>
        pool.query<{ n: number }>('select count(*)::int as n from written').then(
          ({ rows: [row] }) => row?.n ?? 0,
          () => 0,
        );
      await expect.poll(rows, { timeout: 45_000, interval: 250 }).toBeGreaterThanOrEqual(acknowledged);
      expect(told.join('\n')).not.toMatch(/md5|filling/);
    } finally {
      await pool.end();
      await database.stop();
    }
  },
);

test.skipIf(!canMount)('a start on a full disk ends with a sentence', async () => {
  const reserve = join(disk, 'reserve');
  await writeFile(reserve, Buffer.alloc(200_000_000, 1)).catch((error: NodeJS.ErrnoException) =>
    expect(error.code).toBe('ENOSPC'),
  );
  const env = { dataDir: join(disk, 'data'), databaseUrl: null };
  await expect(startDatabase({ env, log: createLog({ write: () => undefined }) })).rejects.toThrow(
    /is full .* nothing that was saved is lost/,
  );
});
