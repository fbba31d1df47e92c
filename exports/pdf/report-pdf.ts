import type { DocumentModel } from '../document/document-model.ts';
import { renderPdf } from './render-pdf.ts';

/** A document whose cover is the head of its first page, as PDF/UA-1 and PDF/A-2a. */
export function reportPdf(model: DocumentModel): Promise<Uint8Array> {
  return renderPdf({ template: 'start-decision', locale: model.locale, data: model });
}
