import { emptyPlanA3Data, type EmptyPlanA3Request } from './empty-plan-a3-data.ts';
import { renderPdf } from './render-pdf.ts';

/** Two A3 landscape pages of the plan to print and fill in by hand. @source inventory G07 M01-M25 */
export function emptyPlanA3Pdf(request: EmptyPlanA3Request): Promise<Uint8Array> {
  return renderPdf({ template: 'plan-a3', locale: request.locale, data: emptyPlanA3Data(request) });
}
