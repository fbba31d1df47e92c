import type { DocumentLocale, DocumentModel } from '../document/document-model.ts';
import type { FlyerModel } from '../paper/flyer-model.ts';
import type { PaperModel } from '../paper/paper-model.ts';
import { runDocumentJob } from '../workers/document-pool.ts';
import type { PlanA3Data } from './empty-plan-a3-data.ts';

/** A template with the data it draws. */
export type PdfInput =
  | { template: 'plan' | 'start-decision'; locale: DocumentLocale; data: DocumentModel }
  | { template: 'plan-a3'; locale: DocumentLocale; data: PlanA3Data }
  | { template: 'exercise'; locale: DocumentLocale; data: PaperModel }
  | { template: 'flyer'; locale: DocumentLocale; data: FlyerModel };

/**
 * A PDF that is both PDF/UA-1 and PDF/A-2a. The same input always gives the same bytes. Text is never taken for markup;
 * a character that no typeface on board has is drawn as an empty box, and the document says so.
 *
 * Rejects when the document cannot be compiled or an accessibility rule is broken: there is never a file that is less.
 */
export function renderPdf(input: PdfInput): Promise<Uint8Array> {
  const data = { ...input.data, locale: input.locale };
  return runDocumentJob({ kind: 'pdf', template: input.template, data });
}
