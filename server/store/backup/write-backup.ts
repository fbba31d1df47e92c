import { createHash } from 'node:crypto';
import { createWriteStream, existsSync } from 'node:fs';
import { rename, rm, stat } from 'node:fs/promises';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import { escapeIdentifier, type Client } from 'pg';
import { Connection } from '../connections.ts';
import { systemClock } from '../../clock.ts';
import { StartError } from '../../start-error.ts';
import { backupFormat, type BackupFigures, type BackupHeader, type Mark, type SequenceValue } from './backup-format.ts';
import { isOurs, readCatalog, type CatalogTable } from './catalog.ts';

export type WriteBackup = { ownerUrl: string; file: string; ringarVersion: string; now?: Date };

/**
 * Writes the whole installation, as it stands at one moment, to `file` (readable by its owner alone). Works beside a
 * running server; memory stays flat whatever the size. The file appears under its name only when it is whole.
 * @throws StartError when the file exists already or cannot be written.
 */
export async function writeBackup(options: WriteBackup): Promise<BackupFigures & { bytes: number }> {
  const { ownerUrl, file } = options;
  if (existsSync(file)) throw new StartError(`${file} exists already. Choose another name; backups are never overwritten.`);
  const part = `${file}.part`;
  const client = new Connection(ownerUrl);
  const figures = { tables: 0, rows: 0 };
  await client.connect();
  try {
    await client.query('begin isolation level repeatable read, read only');
    await client.query(exactText);
    const out = createWriteStream(part, { mode: 0o600, flush: true });
    await pipeline(hashed(lines(client, options, figures), figures), createGzip({ level: 6 }), out);
    const { size } = await stat(part);
    await rename(part, file);
    return { ...figures, bytes: size };
  } catch (error) {
    await rm(part, { force: true });
    throw fileProblem(error as NodeJS.ErrnoException, file) ?? error;
  } finally {
    await client.end();
  }
}

/** The same text for the same value whatever the server's settings; and an error rather than rows left out by a policy. */
const exactText = `
  set local row_security = off; set local search_path = pg_catalog; set local timezone = 'UTC';
  set local datestyle = 'ISO, YMD'; set local intervalstyle = 'postgres'; set local bytea_output = 'hex';
  set local extra_float_digits = 1; set local statement_timeout = 0; set local idle_in_transaction_session_timeout = 0`;

async function* lines(client: Client, options: WriteBackup, figures: BackupFigures): AsyncGenerator<Buffer> {
  yield markLine(await header(client, options));
  for (const table of await readCatalog(client)) {
    const { schema, name } = table;
    yield markLine({ mark: 'table', schema, name, columns: table.columns.map((column) => column.name) });
    const hash = createHash('sha256');
    let rows = 0;
    for await (const batch of rowLines(client, table)) {
      const bytes = Buffer.from(batch.join(''));
      hash.update(bytes);
      rows += batch.length;
      yield bytes;
    }
    yield markLine({ mark: 'table-end', rows, sha256: hash.digest('hex') });
    figures.tables += 1;
    figures.rows += rows;
  }
  yield markLine({ mark: 'sequences', values: await sequenceValues(client) });
}

/** Adds the closing mark, which answers for every line before it. */
async function* hashed(pieces: AsyncGenerator<Buffer>, figures: BackupFigures): AsyncGenerator<Buffer> {
  const hash = createHash('sha256');
  for await (const piece of pieces) {
    hash.update(piece);
    yield piece;
  }
  yield markLine({ mark: 'end', ...figures, sha256: hash.digest('hex') });
}

async function header(client: Client, { ringarVersion, now = systemClock.now() }: WriteBackup): Promise<BackupHeader> {
  const { rows: tables } = await client.query(`select to_regclass('drizzle.__drizzle_migrations') is not null as there`);
  if (!tables[0]?.there) throw new StartError('There is nothing to back up: Ringar has not been started on this database yet.');
  const { rows } = await client.query<{ version: string; migrated_to: string }>(
    `select current_setting('server_version') as version, max(created_at) as migrated_to from drizzle.__drizzle_migrations`,
  );
  return {
    mark: 'backup',
    format: backupFormat,
    createdAt: now.toISOString(),
    ringar: ringarVersion,
    databaseVersion: rows[0]?.version ?? '',
    migratedTo: Number(rows[0]?.migrated_to ?? 0),
  };
}

/** Each row as a line: an array of texts, in the order of the primary key so that equal data gives equal backups. */
async function* rowLines(client: Client, { schema, name, columns, key }: CatalogTable): AsyncGenerator<string[]> {
  const texts = columns.map((column) => `${escapeIdentifier(column.name)}::text`).join(', ');
  const order = key.length > 0 ? key.map(escapeIdentifier).join(', ') : '1';
  const table = `${escapeIdentifier(schema)}.${escapeIdentifier(name)}`;
  // A file of 20 MB is a line of 40 MB: such rows are taken one at a time.
  const atOnce = columns.some((column) => column.type === 'bytea') ? 1 : 500;
  await client.query(`declare row_lines no scroll cursor for
    select array_to_json(array[${texts}]::text[])::text as line from ${table} order by ${order}`);
  for (;;) {
    const { rows } = await client.query<{ line: string }>(`fetch forward ${atOnce} from row_lines`);
    if (rows.length === 0) break;
    yield rows.map((row) => `${row.line}\n`);
  }
  await client.query('close row_lines');
}

async function sequenceValues(client: Client): Promise<SequenceValue[]> {
  const { rows } = await client.query<SequenceValue>(`
    select n.nspname as schema, c.relname as name, s.last_value::text as value
    from pg_class c join pg_namespace n on n.oid = c.relnamespace
    join pg_sequences s on s.schemaname = n.nspname and s.sequencename = c.relname
    where c.relkind = 'S' and ${isOurs('n', 'c', 'pg_class')} order by 1, 2`);
  return rows;
}

function markLine(mark: Mark): Buffer {
  return Buffer.from(`${JSON.stringify(mark)}\n`);
}

function fileProblem(error: NodeJS.ErrnoException, file: string): StartError | null {
  switch (error.code) {
    case 'ENOSPC':
      return new StartError(`The disk is full: the backup ${file} could not be written, and nothing was left behind.`);
    case 'ENOENT':
      return new StartError(`The folder of ${file} does not exist. Make it first.`);
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
      return new StartError(`${file} cannot be written by the user that runs this command.`);
    default:
      return null;
  }
}
