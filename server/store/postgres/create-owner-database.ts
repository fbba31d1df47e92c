import { Connection } from '../connections.ts';
import { connectionUrl } from './connection-url.ts';
import { superuser } from './initialise-cluster.ts';

/** Role that owns the tables: it may make roles and databases, and is no superuser, just as in an external PostgreSQL. */
export const ownerRole = 'ringar';
export const ownerDatabase = 'ringar';

export type CreateOwnerDatabase = {
  socketDir: string;
  port: number;
  superuserPassword: string;
  ownerPassword: string;
};

/**
 * Makes the owner role and its database where they are missing (also after a crash in the middle of the first start),
 * and returns the owner's connection URL.
 */
export async function createOwnerDatabase(options: CreateOwnerDatabase): Promise<string> {
  const { socketDir, port, superuserPassword, ownerPassword } = options;
  const admin = { socketDir, port, user: superuser, password: superuserPassword, database: 'postgres' };
  const client = new Connection(connectionUrl(admin));
  await client.connect();
  try {
    const found = await client.query<{ role: boolean; database: boolean }>(
      `select exists (select from pg_roles where rolname = $1) as role,
              exists (select from pg_database where datname = $2) as database`,
      [ownerRole, ownerDatabase],
    );
    if (!found.rows[0]?.role) {
      const password = client.escapeLiteral(ownerPassword);
      await client.query(`create role ${ownerRole} login createrole createdb password ${password}`);
    }
    if (!found.rows[0]?.database) await client.query(`create database ${ownerDatabase} owner ${ownerRole}`);
  } finally {
    await client.end();
  }
  return connectionUrl({ socketDir, port, user: ownerRole, password: ownerPassword, database: ownerDatabase });
}
