import { renderPdf } from '../pdf/render-pdf.ts';
import { buildExercisePaper } from './build-exercise-paper.ts';
import { buildFlyer } from './build-flyer.ts';
import type { ExercisePaperRequest } from './exercise-content.ts';

/**
 * An exercise as PDF, empty to write on or with what the group has written; a flyer that has been written comes out as the
 * flyer itself. @source issue 3 part 5
 */
export function exercisePdf(request: ExercisePaperRequest): Promise<Uint8Array> {
  const flyer = buildFlyer(request);
  if (flyer) return renderPdf({ template: 'flyer', locale: request.locale, data: flyer });
  return renderPdf({ template: 'exercise', locale: request.locale, data: buildExercisePaper(request) });
}
