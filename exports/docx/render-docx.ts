import type { DocumentModel } from '../document/document-model.ts';
import { runDocumentJob } from '../workers/document-pool.ts';
import type { DocxCover } from './build-docx.ts';

/** A Word file of a document, made in a worker. Rejects when the document cannot be made. */
export function renderDocx(model: DocumentModel, cover: DocxCover): Promise<Uint8Array> {
  return runDocumentJob({ kind: 'docx', model, cover });
}
