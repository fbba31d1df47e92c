import { escapeIdentifier, type Client } from 'pg';
import { UnusableBackup, type SequenceValue, type TableMark } from './backup-format.ts';
import { readCatalog, type CatalogTable } from './catalog.ts';
import { withoutForeignKeys } from './foreign-keys.ts';
import { readBackup } from './read-backup.ts';

/**
 * Loads all rows of a backup into the empty tables of the same migration, within the caller's transaction. Triggers of
 * the tables stay quiet (they judge new work, and these rows were judged when they were written); every foreign key is
 * checked at the end.
 * @throws UnusableBackup when the file does not fit the tables.
 */
export async function loadBackup(client: Client, file: string): Promise<void> {
  const tables = await readCatalog(client);
  for (const table of tables) await client.query(`alter table ${nameOf(table)} disable trigger user`);
  const restoreForeignKeys = await withoutForeignKeys(client);
  let insert = '';
  for await (const part of readBackup(file)) {
    if (part.mark === 'table') insert = insertInto(part, tables, file);
    if (part.mark === 'rows') await client.query(insert, [`[${part.lines.join(',')}]`]);
    if (part.mark === 'sequences') await setSequences(client, part.values);
  }
  await restoreForeignKeys();
  for (const table of tables) await client.query(`alter table ${nameOf(table)} enable trigger user`);
}

/** Reads each value back from its text with the type the column has. */
function insertInto(mark: TableMark, tables: CatalogTable[], file: string): string {
  const table = tables.find(({ schema, name }) => schema === mark.schema && name === mark.name);
  const columns = mark.columns.map((name) => table?.columns.find((column) => column.name === name));
  if (!table || columns.includes(undefined)) {
    throw new UnusableBackup(`The backup ${file} holds ${mark.schema}.${mark.name}, which does not fit. Nothing was restored.`);
  }
  const names = mark.columns.map(escapeIdentifier).join(', ');
  const values = columns.map((column, index) => `(r.value ->> ${index})::${column?.type}`).join(', ');
  return `insert into ${nameOf(table)} (${names}) overriding system value select ${values} from json_array_elements($1::json) r`;
}

async function setSequences(client: Client, values: SequenceValue[]): Promise<void> {
  for (const { schema, name, value } of values) {
    if (value === null) continue;
    await client.query('select setval(format($1, $2::text, $3::text)::regclass, $4::bigint)', ['%I.%I', schema, name, value]);
  }
}

function nameOf({ schema, name }: { schema: string; name: string }): string {
  return `${escapeIdentifier(schema)}.${escapeIdentifier(name)}`;
}
