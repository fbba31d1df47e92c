import type { Client } from 'pg';

/** A table as the database describes it. */
export type CatalogTable = {
  schema: string;
  name: string;
  columns: CatalogColumn[];
  /** Columns of the primary key, in its order. */
  key: string[];
};

export type CatalogColumn = { name: string; type: string };

/**
 * Every table that holds data of Ringar, found in the catalog so that a new table needs no word here. Left out: the
 * bookkeeping of migrations (the restored database writes its own), tables of extensions, and computed columns.
 */
export async function readCatalog(client: Client): Promise<CatalogTable[]> {
  const { rows } = await client.query<CatalogTable>(`
    select n.nspname as schema, c.relname as name,
      (select json_agg(json_build_object('name', a.attname, 'type', format_type(a.atttypid, a.atttypmod)) order by a.attnum)
         from pg_attribute a
        where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = '') as columns,
      coalesce((select json_agg(a.attname order by k.position)
         from pg_index i
         cross join lateral unnest(i.indkey::int[]) with ordinality as k (number, position)
         join pg_attribute a on a.attrelid = i.indrelid and a.attnum = k.number
        where i.indrelid = c.oid and i.indisprimary), '[]') as key
    from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where c.relkind in ('r', 'p') and not c.relispartition and ${isOurs('n', 'c', 'pg_class')}
    order by n.nspname, c.relname`);
  return rows;
}

/** Condition on a schema and an object in it: made by Ringar, not by PostgreSQL, an extension or the migrations. */
export function isOurs(namespace: string, object: string, catalog: string): string {
  return `${namespace}.nspname not in ('pg_catalog', 'information_schema', 'drizzle')
    and ${namespace}.nspname !~ '^pg_(toast|temp)'
    and not exists (select from pg_depend d
      where d.classid = '${catalog}'::regclass and d.objid = ${object}.oid and d.deptype = 'e')`;
}
