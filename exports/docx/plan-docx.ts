import type { PlanSnapshot } from '../../domain/document.ts';
import { buildPlanDocument } from '../document/build-plan-document.ts';
import type { DocumentRequest } from '../document/document-request.ts';
import { renderDocx } from './render-docx.ts';

/** The frozen plan as a Word file with the same words as the PDF. @source inventory M01-M25 */
export async function planDocx(request: DocumentRequest<PlanSnapshot>): Promise<Uint8Array> {
  return renderDocx(await buildPlanDocument(request), 'page');
}
