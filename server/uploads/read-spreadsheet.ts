import { Refusal } from '../../domain/errors.ts';
import { readListApart } from './read-list-apart.ts';

/** Largest list, in bytes. */
export const maxListBytes = 5 * 1024 * 1024;

/**
 * The cells of an .xlsx or .csv as text, headings first, as `readList` tells.
 * Errors: FILE_TOO_LARGE, FILE_PROTECTED (password), FILE_UNREADABLE.
 */
export async function readSpreadsheet(bytes: Uint8Array): Promise<string[][]> {
  if (bytes.length > maxListBytes) throw new Refusal('FILE_TOO_LARGE', { maxBytes: maxListBytes });
  return readListApart(bytes);
}
