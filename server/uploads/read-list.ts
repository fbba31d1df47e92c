import type { Delimiter, HeadingScore, ListFile } from '../../domain/list/list-file.ts';
import { Refusal } from '../../domain/errors.ts';
import { detectKind } from './list/detect-kind.ts';
import { readOpenDocument } from './list/read-open-document.ts';
import { readText } from './list/read-text.ts';
import { readWorkbook } from './list/read-workbook.ts';
import { readZip } from './read-zip.ts';

const maxUnpacked = { maxBytes: 60 * 1024 * 1024, maxEntries: 1_000 };

/** `score` tells headings of this kind of list from other rows; `delimiter` is the reader's choice for a text. */
export type ReadListOptions = { score: HeadingScore; delimiter?: Delimiter | undefined };

/**
 * A list as its reader sees it, out of a workbook (.xlsx, .xlsm, .xlsb, .xls, .ods) or a text (.csv, .tsv, .txt). The kind is
 * told by the content, not by the name. May take all the time and memory there is, when the file is made to; so it is only
 * called in a process of its own (read-list-apart.ts).
 * Errors: FILE_TOO_LARGE, FILE_PROTECTED (password), FILE_OTHER_KIND with what it is, FILE_UNREADABLE.
 */
export function readList(bytes: Uint8Array, { score, delimiter }: ReadListOptions): ListFile {
  let parts: ReadonlyMap<string, Buffer> | undefined;
  const unzipped = () => (parts ??= readZip(bytes, maxUnpacked));
  const kind = detectKind(bytes, unzipped);
  switch (kind) {
    case 'workbook':
      return { sheets: readWorkbook(bytes), text: null };
    case 'open-document':
      return { sheets: readOpenDocument(unzipped()), text: null };
    case 'text':
      return readText(bytes, { score, chosen: delimiter });
    case 'protected':
      throw new Refusal('FILE_PROTECTED');
    default:
      throw new Refusal('FILE_OTHER_KIND', { kind });
  }
}
