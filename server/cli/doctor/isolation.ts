import { escapeIdentifier, type Client } from 'pg';
import { Connection } from '../../store/connections.ts';
import { loginOf } from '../../store/migrate.ts';
import { findingsOf, type Finding } from './finding.ts';

type Table = { schema: string; name: string; secured: boolean; policies: number };

/**
 * Whether the collaborations are really kept apart: every table of a collaboration is under row-level security, the
 * role that works in them owns nothing and cannot pass by it, and, tried out, sees no row before it has entered one.
 */
export async function examineIsolation(ownerUrl: string): Promise<Finding[]> {
  const { ok } = findingsOf('isolation');
  const owner = new Connection(ownerUrl);
  await owner.connect();
  try {
    const tables = await tenantTables(owner);
    const { rows } = await owner.query<{ secret: string; name: string }>(
      'select secret, current_database() as name from installation.installation',
    );
    const { secret = '', name = '' } = rows[0] ?? {};
    const login = loginOf(ownerUrl, name, secret, 'ringar_app');
    const found = [...unsecured(tables), ...(await powers(owner, login.role)), ...(await tryOut(login.url, tables))];
    return found.length > 0 ? found : [ok(`row-level security on all ${tables.length} tables of a collaboration, tried out`)];
  } finally {
    await owner.end();
  }
}

async function tenantTables(owner: Client): Promise<Table[]> {
  const { rows } = await owner.query<Table>(`
    select n.nspname as schema, c.relname as name, c.relrowsecurity as secured,
      (select count(*)::int from pg_policy p where p.polrelid = c.oid) as policies
    from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where n.nspname = 'public' and c.relkind in ('r', 'p')
      and (c.relname = 'collaboration' or exists (select from pg_attribute a
        where a.attrelid = c.oid and a.attname = 'collaboration_id' and not a.attisdropped))
    order by 2`);
  return rows;
}

function unsecured(tables: Table[]): Finding[] {
  const { failure } = findingsOf('isolation');
  return tables.flatMap(({ name, secured, policies }) => {
    if (!secured) return [failure(`row-level security is off on ${name}`)];
    return policies === 0 ? [failure(`${name} has no policy`)] : [];
  });
}

async function powers(owner: Client, role: string): Promise<Finding[]> {
  const { failure } = findingsOf('isolation');
  const { rows } = await owner.query<{ name: string; super: boolean; bypass: boolean; owns: number }>(
    `select rolname as name, rolsuper as super, rolbypassrls as bypass,
       (select count(*)::int from pg_class c where c.relowner = r.oid) as owns
     from pg_roles r where rolname in ('ringar_app', $1)`,
    [role],
  );
  return rows.flatMap((found) => {
    if (found.super || found.bypass) return [failure(`the role ${found.name} can pass by row-level security`)];
    return found.owns > 0 ? [failure(`the role ${found.name} owns tables, and an owner is not held by their policies`)] : [];
  });
}

async function tryOut(appUrl: string, tables: Table[]): Promise<Finding[]> {
  const { failure } = findingsOf('isolation');
  const app = new Connection(appUrl);
  await app.connect();
  try {
    const seen: Finding[] = [];
    for (const { schema, name } of tables) {
      const table = `${escapeIdentifier(schema)}.${escapeIdentifier(name)}`;
      const { rows } = await app.query(`select from ${table} limit 1`).catch(refusedIsEmpty);
      if (rows.length > 0) seen.push(failure(`${name} shows rows to a connection that has entered no collaboration`));
    }
    return seen;
  } finally {
    await app.end();
  }
}

const insufficientPrivilege = '42501';

/** A table the role may not read at all shows nothing either. */
function refusedIsEmpty(error: { code?: string }): { rows: unknown[] } {
  if (error.code === insufficientPrivilege) return { rows: [] };
  throw error;
}
