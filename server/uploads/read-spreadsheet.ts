import { Refusal } from '../../domain/errors.ts';
import { type Delimiter, type ListFile, maxListBytes } from '../../domain/list/list-file.ts';
import { readListApart } from './read-list-apart.ts';

/**
 * A list as its reader sees it, as `readList` tells; `delimiter` is the reader's choice for a text.
 * Errors: FILE_TOO_LARGE, FILE_PROTECTED (password), FILE_OTHER_KIND, FILE_UNREADABLE.
 */
export async function readSpreadsheet(bytes: Uint8Array, delimiter?: Delimiter): Promise<ListFile> {
  if (bytes.length > maxListBytes) throw new Refusal('FILE_TOO_LARGE', { maxBytes: maxListBytes });
  return readListApart(bytes, { delimiter });
}
