import type { DocumentModel } from '../document/document-model.ts';
import { mapStrings } from '../document/clean-text.ts';
import { DocumentTimeout, runDocumentJob } from '../workers/document-pool.ts';
import type { DocxLook } from './build-docx.ts';

/** Laying out a document takes time that grows with its length, and much more with words longer than a line. */
const longestNumbered = 150_000;
const longestWord = 40;
const longestLayoutMs = 20_000;

/**
 * A Word file of a document, made in a worker. The contents have page numbers unless the document is so long or so odd
 * that laying it out takes too long; then Word adds them. Rejects when the document cannot be made.
 */
export async function renderDocx(model: DocumentModel, cover: DocxLook['cover']): Promise<Uint8Array> {
  if (cover === 'page' && isEasyToLayOut(model)) {
    try {
      return await runDocumentJob({ kind: 'docx', model, look: { cover, pageNumbers: true } }, longestLayoutMs);
    } catch (error) {
      if (!(error instanceof DocumentTimeout)) throw error;
    }
  }
  return runDocumentJob({ kind: 'docx', model, look: { cover, pageNumbers: false } });
}

function isEasyToLayOut({ sections }: DocumentModel): boolean {
  let length = 0;
  let hasLongWord = false;
  mapStrings(sections, (text, key) => {
    if (key !== 'text') return text;
    length += text.length;
    hasLongWord ||= new RegExp(`\\S{${longestWord}}`, 'u').test(text);
    return text;
  });
  return length < longestNumbered && !hasLongWord;
}
