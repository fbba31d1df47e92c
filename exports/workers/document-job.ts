import type { DocumentModel } from '../document/document-model.ts';
import type { DocxLook } from '../docx/build-docx.ts';
import type { PdfData, PdfTemplate } from '../pdf/compile-pdf.ts';

/** What a worker can make; plain data, so that it can be sent to a process. */
export type DocumentJob =
  | { kind: 'pdf'; template: PdfTemplate; data: PdfData }
  | { kind: 'docx'; model: DocumentModel; look: DocxLook };

/** A job on its way to a worker. */
export type PostedJob = { id: number; job: DocumentJob };

/**
 * What comes back, with the memory that the worker holds afterwards. `error` is the maker's message; it may quote the
 * document, so it is for logs only.
 */
export type PostedAnswer = ({ id: number; file: Uint8Array } | { id: number; error: string }) & { heldBytes: number };
