import type { Client } from 'pg';
import { Connection } from '../connections.ts';
import { StartError } from '../../start-error.ts';

/** The schema uses `uuidv7()`, which came with PostgreSQL 18. */
const lowestVersion = 18;

type Facts = {
  version: number;
  encoding: string;
  standby: boolean;
  may_create: boolean;
  may_create_roles: boolean;
  swedish: boolean;
};

const facts = `
  select current_setting('server_version_num')::int / 10000 as version,
         current_setting('server_encoding') as encoding,
         pg_is_in_recovery() as standby,
         has_database_privilege(current_database(), 'create') as may_create,
         (select rolsuper or rolcreaterole from pg_roles where rolname = current_user) as may_create_roles,
         exists (select from pg_collation where collname = 'sv-x-icu') as swedish`;

/**
 * Checks that the PostgreSQL of DATABASE_URL answers and is fit for Ringar.
 * @throws StartError with every lack at once, or why it cannot be reached; never with the password.
 */
export async function checkExternal(databaseUrl: string): Promise<void> {
  const client = new Connection({ connectionString: databaseUrl, connectionTimeoutMillis: 10_000 });
  const found = await readFacts(client, databaseUrl);
  const lacks: string[] = [];
  if (found.version < lowestVersion) lacks.push(`it is version ${found.version}, and ${lowestVersion} or newer is needed`);
  if (found.encoding !== 'UTF8') lacks.push(`its encoding is ${found.encoding}, and UTF8 is needed`);
  if (found.standby) lacks.push('it is a standby that can only be read');
  if (!found.may_create) lacks.push('the role may not create schemas in the database (make it the owner)');
  if (!found.may_create_roles) lacks.push('the role may not create roles (ALTER ROLE ... CREATEROLE)');
  if (!found.swedish) lacks.push('it is built without ICU, which Swedish ordering needs');
  if (lacks.length > 0) {
    throw new StartError(`The database of DATABASE_URL cannot be used: ${lacks.join('; ')}.`);
  }
}

async function readFacts(client: Client, databaseUrl: string): Promise<Facts> {
  try {
    await client.connect();
    const { rows } = await client.query<Facts>(facts);
    return rows[0] as Facts;
  } catch (error) {
    throw new StartError(`The database of DATABASE_URL (${placeOf(databaseUrl)}) ${whyNot(error)}`, { cause: error });
  } finally {
    await client.end().catch(() => undefined);
  }
}

function placeOf(databaseUrl: string): string {
  const url = new URL(databaseUrl);
  return `${url.searchParams.get('host') ?? url.host}${url.pathname}`;
}

function whyNot(error: unknown): string {
  const { code, message } = error as NodeJS.ErrnoException;
  switch (code) {
    case 'ECONNREFUSED':
    case 'ENOENT':
      return 'does not answer: nothing listens there.';
    case 'ENOTFOUND':
    case 'EAI_AGAIN':
      return 'cannot be found: the host name is unknown.';
    case '28P01':
    case '28000':
      return 'refuses the user or password.';
    case '3D000':
      return 'does not exist on that server.';
    case '53300':
      return 'has no connection free.';
    case '57P03':
      return 'is just starting or stopping. Try again in a moment.';
    default:
      return `cannot be reached (${code ?? (/timeout/i.test(message) ? 'no answer within 10 seconds' : message)}).`;
  }
}
