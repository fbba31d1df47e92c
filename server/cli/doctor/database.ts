import { Connection } from '../../store/connections.ts';
import type { Env } from '../../env.ts';
import { newestKnownMigration } from '../../store/migrate.ts';
import { verifyAudit } from '../../store/verify-audit.ts';
import { findingsOf, type Finding } from './finding.ts';

/** Answers, and which it is. */
export async function examineServer(ownerUrl: string, env: Env): Promise<Finding[]> {
  const { ok } = findingsOf('database');
  const rows = await ask<{ version: string; size: string }>(
    ownerUrl,
    `select current_setting('server_version') as version, pg_size_pretty(pg_database_size(current_database())) as size`,
  );
  const where = env.databaseUrl ? 'external' : `built in, ${env.dataDir}`;
  return [ok(`PostgreSQL ${rows[0]?.version} (${where}), ${rows[0]?.size}`)];
}

/** The tables are those of this version. */
export async function examineMigrations(ownerUrl: string): Promise<Finding[]> {
  const { ok, warning, failure } = findingsOf('tables');
  const [found] = await ask<{ there: boolean }>(
    ownerUrl,
    `select to_regclass('drizzle.__drizzle_migrations') is not null as there`,
  );
  if (!found?.there) return [warning('none yet; they are made at first start')];
  const [state] = await ask<{ newest: string }>(ownerUrl, 'select max(created_at) as newest from drizzle.__drizzle_migrations');
  const newest = Number(state?.newest ?? 0);
  const known = newestKnownMigration();
  if (newest > known) return [failure('made by a newer Ringar: start that version or a later one')];
  if (newest < known)
    return [warning('of an earlier version: they are brought up to this one at the next start. Make a backup first')];
  return [ok('of this version')];
}

/** The hash chain of every collaboration is whole. */
export async function examineAudit(ownerUrl: string): Promise<Finding[]> {
  const { ok, failure } = findingsOf('event log');
  const chains = await verifyAudit(ownerUrl);
  const broken = chains.filter((chain) => chain.broken);
  if (broken.length > 0) {
    return broken.map(({ slug, broken: at }) => failure(`of ${slug} is broken at event ${at?.seq}: see "audit verify"`));
  }
  const events = chains.reduce((sum, chain) => sum + chain.events, 0);
  return [ok(`whole, ${events} events of ${chains.length} collaborations`)];
}

async function ask<T>(ownerUrl: string, text: string): Promise<T[]> {
  const client = new Connection(ownerUrl);
  await client.connect();
  try {
    return (await client.query(text)).rows as T[];
  } finally {
    await client.end();
  }
}
