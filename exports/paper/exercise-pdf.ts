import { renderPdf } from '../pdf/render-pdf.ts';
import { buildExercisePaper } from './build-exercise-paper.ts';
import type { ExercisePaperRequest } from './exercise-content.ts';

/** An exercise as PDF, empty to write on or with what the group has written. @source issue 3 part 5 */
export function exercisePdf(request: ExercisePaperRequest): Promise<Uint8Array> {
  return renderPdf({ template: 'exercise', locale: request.locale, data: buildExercisePaper(request) });
}
