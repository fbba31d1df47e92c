import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readMigrationFiles, type MigrationMeta } from 'drizzle-orm/migrator';
import { escapeIdentifier, type Client } from 'pg';
import { Connection } from '../connections.ts';
import { StartError } from '../../start-error.ts';
import { migrate } from '../migrate.ts';
import { UnusableBackup, type BackupFigures, type BackupHeader } from './backup-format.ts';
import { isOurs } from './catalog.ts';
import { loadBackup } from './load-backup.ts';
import { verifyBackup } from './read-backup.ts';

const store = join(import.meta.dirname, '..');

export type RestoreBackup = {
  ownerUrl: string;
  file: string;
  /** Another folder of migrations than the one on board; for tests of upgrades. */
  migrationsFolder?: string;
};

/**
 * Restores a backup into an empty installation: checks the whole file first, then in one transaction builds the tables
 * as they were when it was made, loads every row, and brings tables and rows up to this version. On any error nothing
 * has changed.
 * @throws UnusableBackup for a damaged file or one made by a newer version; StartError when the installation already
 * holds people or collaborations, or Ringar runs on it.
 */
export async function restoreBackup(options: RestoreBackup): Promise<BackupFigures & { header: BackupHeader }> {
  const { ownerUrl, file, migrationsFolder = join(store, 'migrations') } = options;
  const { header, end } = await verifyBackup(file);
  const migrations = readMigrationFiles({ migrationsFolder });
  checkMigration(header, migrations, file);
  await migrate(ownerUrl);
  const client = new Connection(ownerUrl);
  await client.connect();
  try {
    await client.query('begin');
    await refuseInUse(client);
    await refuseFilled(client);
    await rebuild(
      client,
      migrations.filter((migration) => migration.folderMillis <= header.migratedTo),
    );
    await loadBackup(client, file);
    await apply(
      client,
      migrations.filter((migration) => migration.folderMillis > header.migratedTo),
    );
    await client.query('commit');
  } catch (error) {
    throw loadProblem(error, file) ?? error;
  } finally {
    await client.end();
  }
  // Rights of the roles, and their passwords, which follow from the restored installation's secret.
  if (!options.migrationsFolder) await migrate(ownerUrl);
  return { header, tables: end.tables, rows: end.rows };
}

/** What the database says of rows that do not fit, without the rows. */
function loadProblem(error: unknown, file: string): StartError | null {
  const { code = '', table = '', constraint = '' } = error as { code?: string; table?: string; constraint?: string };
  if (code === '53100') return new StartError('The disk is full. Nothing was restored; free some space and try again.');
  if (!/^(22|23|42)...$/.test(code)) return null;
  const place = [table, constraint].filter(Boolean).join(', ');
  const where = place ? ` at ${place}` : '';
  return new UnusableBackup(`The backup ${file} cannot be loaded (error ${code}${where}). Nothing was restored.`, {
    cause: error,
  });
}

function checkMigration(header: BackupHeader, migrations: MigrationMeta[], file: string): void {
  if (migrations.some((migration) => migration.folderMillis === header.migratedTo)) return;
  const newest = Math.max(...migrations.map((migration) => migration.folderMillis));
  const why =
    header.migratedTo > newest
      ? `was made by a newer Ringar (${header.ringar}). Restore it with that version or a later one`
      : `was made by a Ringar (${header.ringar}) whose tables this version does not know`;
  throw new UnusableBackup(`The backup ${file} ${why}. Nothing was restored.`);
}

async function refuseInUse(client: Client): Promise<void> {
  const { rows } = await client.query(`
    select from pg_stat_activity s
    where s.datname = current_database() and s.pid <> pg_backend_pid()
      and (pg_has_role(s.usename, 'ringar_app', 'member') or pg_has_role(s.usename, 'ringar_system', 'member'))
      and not (select rolsuper from pg_roles where rolname = s.usename) and s.usename <> current_user limit 1`);
  if (rows.length > 0) throw new StartError('Ringar is running on this database. Stop it, restore, and start it again.');
}

async function refuseFilled(client: Client): Promise<void> {
  const { rows } = await client.query<{ people: number; towns: number }>(
    `select (select count(*) from auth."user")::int as people, (select count(*) from public.collaboration)::int as towns`,
  );
  const { people, towns } = rows[0] ?? { people: 0, towns: 0 };
  if (people + towns > 0) {
    throw new StartError(
      `This installation already holds ${people} accounts and ${towns} collaborations, and a restore never overwrites. Restore into an empty DATA_DIR, or an empty database, and keep this one aside.`,
    );
  }
}

/** Puts the tables back to the state of an earlier (or this) version, empty. */
async function rebuild(client: Client, migrations: MigrationMeta[]): Promise<void> {
  const { rows } = await client.query<{ name: string }>(
    `select n.nspname as name from pg_namespace n where ${isOurs('n', 'n', 'pg_namespace')}`,
  );
  for (const { name } of rows) await client.query(`drop schema ${escapeIdentifier(name)} cascade`);
  await client.query('create schema public; delete from drizzle.__drizzle_migrations');
  await client.query(readFileSync(join(store, 'sql', 'prelude.sql'), 'utf8'));
  await apply(client, migrations);
}

/** Runs migrations as drizzle does and notes them where it looks, but inside the transaction of the restore. */
async function apply(client: Client, migrations: MigrationMeta[]): Promise<void> {
  for (const { sql, hash, folderMillis } of migrations) {
    for (const statement of sql) if (statement.trim()) await client.query(statement);
    await client.query('insert into drizzle.__drizzle_migrations (hash, created_at) values ($1, $2)', [hash, folderMillis]);
  }
}
