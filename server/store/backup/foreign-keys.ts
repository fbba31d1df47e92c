import { escapeIdentifier, type Client } from 'pg';
import { isOurs } from './catalog.ts';

type ForeignKey = { schema: string; table: string; name: string; definition: string };

/**
 * Takes every foreign key away while rows are loaded in any order, also where tables point at each other or at
 * themselves, and gives back the work that sets them again, which checks every row. Within one transaction.
 */
export async function withoutForeignKeys(client: Client): Promise<() => Promise<void>> {
  const { rows: keys } = await client.query<ForeignKey>(`
    select n.nspname as schema, c.relname as table, k.conname as name, pg_get_constraintdef(k.oid) as definition
    from pg_constraint k join pg_class c on c.oid = k.conrelid join pg_namespace n on n.oid = c.relnamespace
    where k.contype = 'f' and k.conparentid = 0 and ${isOurs('n', 'c', 'pg_class')}`);
  for (const key of keys) await client.query(`alter table ${tableOf(key)} drop constraint ${escapeIdentifier(key.name)}`);
  return async () => {
    for (const key of keys) {
      const name = escapeIdentifier(key.name);
      await client.query(`alter table ${tableOf(key)} add constraint ${name} ${key.definition}`);
    }
  };
}

function tableOf({ schema, table }: ForeignKey): string {
  return `${escapeIdentifier(schema)}.${escapeIdentifier(table)}`;
}
