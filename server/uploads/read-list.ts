import papaparse from 'papaparse';

import { Refusal } from '../../domain/errors.ts';
import { maxColumns, maxRows, readWorkbook } from './read-workbook.ts';

const zipStart = [0x50, 0x4b, 0x03, 0x04];
const compoundStart = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];

/**
 * The cells of a list as text, headings first: .xlsx (first sheet with content) or .csv (semicolon, comma or tab; UTF-8,
 * UTF-16 or Windows-1252). The kind is told by the content, not by the name. May take all the time and memory there is,
 * when the file is made to; so it is only called in a process of its own (read-list-apart.ts).
 * Errors: FILE_TOO_LARGE, FILE_PROTECTED (password), FILE_UNREADABLE.
 */
export async function readList(bytes: Uint8Array): Promise<string[][]> {
  const rows = startsWith(bytes, zipStart) ? await readWorkbook(bytes) : readCsv(bytes);
  return rows.slice(0, maxRows).map((row) => row.slice(0, maxColumns));
}

const startsWith = (bytes: Uint8Array, start: number[]) => start.every((byte, at) => bytes[at] === byte);

function readCsv(bytes: Uint8Array): string[][] {
  if (startsWith(bytes, compoundStart)) {
    // A workbook with a password is an encrypted package inside the old file format; the old format itself is not read.
    const encrypted = Buffer.from(bytes).includes(Buffer.from('EncryptedPackage', 'utf16le'));
    throw new Refusal(encrypted ? 'FILE_PROTECTED' : 'FILE_UNREADABLE');
  }
  const text = decode(bytes);
  // A text file has no NUL; a picture or a PDF that was chosen by mistake does.
  if (text.includes('\0') || text.startsWith('%PDF-')) throw new Refusal('FILE_UNREADABLE');
  // An empty line, as after the last row, would count as a row of one column in the guess; it stays for the row numbers.
  const { meta } = papaparse.parse(text, { delimitersToGuess: [';', ',', '\t'], preview: 20, skipEmptyLines: 'greedy' });
  const { data } = papaparse.parse<string[]>(text, { delimiter: meta.delimiter, skipEmptyLines: false });
  return data;
}

function decode(bytes: Uint8Array): string {
  if (startsWith(bytes, [0xff, 0xfe])) return new TextDecoder('utf-16le').decode(bytes);
  if (startsWith(bytes, [0xfe, 0xff])) return new TextDecoder('utf-16be').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}
