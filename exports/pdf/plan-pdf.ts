import type { PlanSnapshot } from '../../domain/document.ts';
import { buildPlanDocument } from '../document/build-plan-document.ts';
import type { DocumentRequest } from '../document/document-request.ts';
import { renderPdf } from './render-pdf.ts';

/** The frozen plan as PDF; the confirmation page fills itself from `confirmations`. @source inventory M01-M25 */
export async function planPdf(request: DocumentRequest<PlanSnapshot>): Promise<Uint8Array> {
  return renderPdf({ template: 'plan', locale: request.locale, data: await buildPlanDocument(request) });
}
