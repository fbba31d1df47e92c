import type { DocumentModel } from '../document/document-model.ts';
import { renderDocx } from './render-docx.ts';

/** The same words as a Word file. */
export function reportDocx(model: DocumentModel): Promise<Uint8Array> {
  return renderDocx(model, 'head');
}
