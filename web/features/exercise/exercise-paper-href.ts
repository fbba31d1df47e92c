import type { ExercisePlace } from '../../../contract/method.ts';
import type { Locale } from '../../../domain/method.ts';

/** Address of an exercise as PDF to show: the empty form, or what the group has written. */
export function exercisePaperHref(
  slug: string,
  { method, station, exercise }: ExercisePlace,
  { filled, locale }: { filled: boolean; locale: Locale },
): string {
  const way = [slug, 'exercises', method, station, exercise, 'paper'].map(encodeURIComponent).join('/');
  return `/api/collaborations/${way}?filled=${filled}&locale=${locale}&show=1`;
}
