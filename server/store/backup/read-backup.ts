import { createHash, type Hash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { createGunzip } from 'node:zlib';
import {
  backupFormat,
  UnusableBackup,
  type BackupHeader,
  type EndMark,
  type Mark,
  type SequencesMark,
  type TableEndMark,
  type TableMark,
} from './backup-format.ts';

/** Rows come as lines of JSON, some thousands or one megabyte at a time. */
export type BackupPart = BackupHeader | TableMark | { mark: 'rows'; lines: string[] } | TableEndMark | SequencesMark | EndMark;

const batchBytes = 1_000_000;
const batchRows = 2_000;

/**
 * Reads a backup from beginning to end, giving its parts in order, and checks all of it on the way: order of marks,
 * counts, every sum. Memory stays flat. Read to the end without an error, the file is whole and unchanged.
 * @throws UnusableBackup as soon as something does not fit.
 */
export async function* readBackup(file: string): AsyncGenerator<BackupPart> {
  const state = new ReadingState(file);
  let batch: string[] = [];
  let bytes = 0;
  for await (const line of linesOf(file)) {
    if (line[0] === bracket) {
      state.row(line);
      batch.push(line.toString());
      bytes += line.length;
      if (bytes < batchBytes && batch.length < batchRows) continue;
    }
    if (batch.length > 0) yield { mark: 'rows', lines: batch };
    batch = [];
    bytes = 0;
    if (line[0] !== bracket) yield state.mark(line);
  }
  state.finished();
}

/** Checks a whole backup without keeping it; gives what it says of itself. */
export async function verifyBackup(file: string): Promise<{ header: BackupHeader; end: EndMark }> {
  let header: BackupHeader | undefined;
  let end: EndMark | undefined;
  for await (const part of readBackup(file)) {
    if (part.mark === 'backup') header = part;
    if (part.mark === 'end') end = part;
  }
  if (!header || !end) throw damaged(file, 'it is empty');
  return { header, end };
}

const bracket = '['.charCodeAt(0);
const lineFeed = 10;

/** What may follow what. */
const followers: Record<string, string[]> = {
  '': ['backup'],
  backup: ['table', 'sequences'],
  table: ['table-end'],
  'table-end': ['table', 'sequences'],
  sequences: ['end'],
  end: [],
};

class ReadingState {
  private readonly file: string;
  private readonly all = createHash('sha256');
  private last = '';
  private table: Hash = createHash('sha256');
  private tableRows = 0;
  private tables = 0;
  private rows = 0;

  constructor(file: string) {
    this.file = file;
  }

  row(line: Buffer): void {
    if (this.last !== 'table') throw damaged(this.file, 'a row stands outside a table');
    for (const hash of [this.table, this.all]) hash.update(line).update('\n');
    this.tableRows += 1;
  }

  mark(line: Buffer): Mark {
    const mark = parseMark(line, this.file, this.last);
    if (!followers[this.last]?.includes(mark.mark)) throw damaged(this.file, `"${mark.mark}" follows "${this.last}"`);
    if (mark.mark === 'backup') checkFormat(mark, this.file);
    if (mark.mark === 'table') this.beginTable();
    if (mark.mark === 'table-end') this.endTable(mark);
    if (mark.mark === 'end') this.checkEnd(mark);
    this.all.update(line).update('\n');
    this.last = mark.mark;
    return mark;
  }

  finished(): void {
    if (this.last === '') throw notABackup(this.file);
    if (this.last !== 'end') throw damaged(this.file, 'its end is missing');
  }

  private beginTable(): void {
    this.table = createHash('sha256');
    this.tableRows = 0;
  }

  private endTable(mark: TableEndMark): void {
    if (mark.rows !== this.tableRows || mark.sha256 !== this.table.digest('hex')) {
      throw damaged(this.file, 'the sum of a table does not match its rows');
    }
    this.tables += 1;
    this.rows += mark.rows;
  }

  private checkEnd(mark: EndMark): void {
    const fits = mark.tables === this.tables && mark.rows === this.rows && mark.sha256 === this.all.copy().digest('hex');
    if (!fits) throw damaged(this.file, 'the sum of the whole does not match');
  }
}

function parseMark(line: Buffer, file: string, last: string): Mark {
  try {
    const value = JSON.parse(line.toString()) as Mark | null;
    if (value && typeof value === 'object' && typeof value.mark === 'string') return value;
  } catch {
    // Not JSON: told below.
  }
  throw last === '' ? notABackup(file) : damaged(file, 'a line cannot be read');
}

function checkFormat(header: BackupHeader, file: string): void {
  if (header.format > backupFormat) {
    throw new UnusableBackup(`The backup ${file} was made by a newer Ringar (${header.ringar}). Nothing was restored.`);
  }
}

/**
 * Lines as bytes. Not `readline`, which also breaks lines at U+2028, and that character may stand in any text.
 * Line feeds inside values are written as \n in JSON.
 */
async function* linesOf(file: string): AsyncGenerator<Buffer> {
  let pieces: Buffer[] = [];
  const source = createReadStream(file);
  const unzipped = source.pipe(createGunzip());
  source.once('error', (error) => unzipped.destroy(error));
  try {
    for await (const chunk of unzipped as AsyncIterable<Buffer>) {
      let start = 0;
      for (let end = chunk.indexOf(lineFeed); end >= 0; end = chunk.indexOf(lineFeed, start)) {
        pieces.push(chunk.subarray(start, end));
        yield pieces.length === 1 ? (pieces[0] as Buffer) : Buffer.concat(pieces);
        pieces = [];
        start = end + 1;
      }
      if (start < chunk.length) pieces.push(chunk.subarray(start));
    }
  } catch (error) {
    throw readProblem(error as NodeJS.ErrnoException, file);
  } finally {
    source.destroy();
  }
  if (pieces.length > 0) throw damaged(file, 'it breaks off in the middle of a line');
}

function readProblem(error: NodeJS.ErrnoException, file: string): Error {
  if (error instanceof UnusableBackup) return error;
  if (error.code === 'ENOENT') return new UnusableBackup(`${file} does not exist.`);
  if (error.code === 'EACCES') return new UnusableBackup(`${file} cannot be read by the user that runs this command.`);
  if (error.code === 'EISDIR') return new UnusableBackup(`${file} is a folder.`);
  if (error.code === 'Z_DATA_ERROR' && /incorrect header/.test(error.message)) return notABackup(file);
  if (error.code === 'Z_BUF_ERROR') return damaged(file, 'it breaks off before its end');
  if (error.code?.startsWith('Z_')) return damaged(file, 'its compression is broken');
  return error;
}

function damaged(file: string, why: string): UnusableBackup {
  return new UnusableBackup(`The backup ${file} is damaged: ${why}. Nothing was restored.`);
}

function notABackup(file: string): UnusableBackup {
  return new UnusableBackup(`${file} is not a backup of Ringar. Nothing was restored.`);
}
