import { createHmac } from 'node:crypto';
import { readFileSync } from 'node:fs';

import { drizzle } from 'drizzle-orm/node-postgres';
import { migrate as runMigrations } from 'drizzle-orm/node-postgres/migrator';
import type pg from 'pg';

import { Connection } from './connections.ts';
import { StartError } from '../start-error.ts';

const folder = `${import.meta.dirname}/migrations/`;
const readSql = (name: string) => readFileSync(new URL(`./sql/${name}.sql`, import.meta.url), 'utf8');
const lockKey = 7_264_627; // any constant: processes that start together migrate one after the other

/** The database was made by a newer Ringar; starting an older one on it could harm it. */
export class NewerDatabaseError extends StartError {
  constructor() {
    super(
      'This database was last used by a newer version of Ringar. Start that version (or a later one), or restore a backup made by this version.',
    );
    this.name = 'NewerDatabaseError';
  }
}

export type StoreUrls = { appUrl: string; systemUrl: string; secret: string };

/**
 * Brings the database up to this code: roles, tables, rights. Safe to run at every start and from several processes.
 * Gives the connection addresses of the two roles the process works with, and the installation's secret.
 */
export async function migrate(ownerUrl: string): Promise<StoreUrls> {
  const client = new Connection(ownerUrl);
  await client.connect();
  try {
    await client.query('select pg_advisory_lock($1)', [lockKey]);
    await refuseNewer(client);
    await client.query(readSql('prelude'));
    await runMigrations(drizzle(client), { migrationsFolder: folder });
    await client.query(readSql('protections'));
    await client.query('insert into installation.installation (id) values (1) on conflict do nothing');
    const { rows } = await client.query<{ secret: string }>('select secret from installation.installation');
    const secret = rows[0]!.secret;
    return {
      secret,
      appUrl: await loginRole(client, ownerUrl, secret, 'ringar_app'),
      systemUrl: await loginRole(client, ownerUrl, secret, 'ringar_system'),
    };
  } finally {
    await client.end();
  }
}

/** `when` of the newest migration this code knows (milliseconds). */
export function newestKnownMigration(): number {
  const journal = JSON.parse(readFileSync(`${folder}meta/_journal.json`, 'utf8')) as { entries: { when: number }[] };
  return Math.max(...journal.entries.map((entry) => entry.when));
}

async function refuseNewer(client: pg.Client): Promise<void> {
  const { rows: there } = await client.query("select to_regclass('drizzle.__drizzle_migrations') is not null as there");
  if (!there[0].there) return;
  const { rows } = await client.query<{ newest: string | null }>(
    'select max(created_at) as newest from drizzle.__drizzle_migrations',
  );
  if (Number(rows[0]?.newest ?? 0) > newestKnownMigration()) throw new NewerDatabaseError();
}

/** A login role for this database that belongs to `group`; its password follows from the installation's secret. */
async function loginRole(client: pg.Client, ownerUrl: string, secret: string, group: RoleGroup): Promise<string> {
  const { rows } = await client.query<{ name: string }>('select current_database() as name');
  const { role, password, url } = loginOf(ownerUrl, rows[0]!.name, secret, group);
  const name = client.escapeIdentifier(role);
  const { rowCount } = await client.query('select from pg_roles where rolname = $1', [role]);
  if (!rowCount) await client.query(`create role ${name} login inherit in role ${group}`);
  // Naming nosuperuser or nobypassrls, even to say no, takes a superuser, which the owner is not; a new role has neither.
  await client.query(`alter role ${name} login password ${client.escapeLiteral(password)}`);
  return url;
}

type RoleGroup = 'ringar_app' | 'ringar_system';

/** Name, password and connection address of a group's login role in a database. */
export function loginOf(
  ownerUrl: string,
  database: string,
  secret: string,
  group: RoleGroup,
): { role: string; password: string; url: string } {
  const role = `${group}_${database}`.slice(0, 63);
  const password = createHmac('sha256', secret).update(role).digest('hex');
  const url = new URL(ownerUrl);
  url.username = role;
  url.password = password;
  return { role, password, url: url.toString() };
}
