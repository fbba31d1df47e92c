import type { StartDecisionSnapshot } from '../../domain/document.ts';
import { buildStartDecisionDocument } from '../document/build-start-decision-document.ts';
import type { DocumentRequest } from '../document/document-request.ts';
import { renderDocx } from './render-docx.ts';

/** The frozen start decision as a Word file with the same words as the PDF. @source inventory B02 */
export async function startDecisionDocx(request: DocumentRequest<StartDecisionSnapshot>): Promise<Uint8Array> {
  return renderDocx(await buildStartDecisionDocument(request), 'head');
}
