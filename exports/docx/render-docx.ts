import type { DocumentModel } from '../document/document-model.ts';
import { mapStrings } from '../document/clean-text.ts';
import { DocumentTimeout, runDocumentJob } from '../workers/document-pool.ts';
import type { DocxLook } from './build-docx.ts';

/**
 * Laying out a document takes time that grows with its length (two seconds for a plan of 20 activities, eight for 300, where
 * writing it takes half a second), and much more with words longer than a line.
 */
const longestNumbered = 60_000;
const longestWord = /\S{40}/u;
const longestLayoutMs = 6_000;

/**
 * A Word file of a document, made in a worker. The contents have page numbers unless the document is so long or so odd
 * that laying it out takes too long; then Word asks to add them. Rejects when the document cannot be made.
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

function isEasyToLayOut(model: DocumentModel): boolean {
  let length = 0;
  let hasLongWord = false;
  mapStrings(model, (text, key) => {
    if (key !== 'text') return text;
    length += text.length;
    hasLongWord ||= longestWord.test(text);
    return text;
  });
  return length < longestNumbered && !hasLongWord;
}
