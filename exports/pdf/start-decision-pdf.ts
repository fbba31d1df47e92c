import type { StartDecisionSnapshot } from '../../domain/document.ts';
import { buildStartDecisionDocument } from '../document/build-start-decision-document.ts';
import type { DocumentRequest } from '../document/document-request.ts';
import { renderPdf } from './render-pdf.ts';

/** The frozen start decision of step 0 as PDF. @source inventory B02 */
export async function startDecisionPdf(request: DocumentRequest<StartDecisionSnapshot>): Promise<Uint8Array> {
  return renderPdf({ template: 'start-decision', locale: request.locale, data: await buildStartDecisionDocument(request) });
}
