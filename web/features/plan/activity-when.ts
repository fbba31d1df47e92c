import type { Activity } from '../../../domain/plan.ts';
import type { Formats } from '../../lib/formats.ts';

/** "mars", "mars–maj", or nothing when only the year is known. */
export function activityMonths(
  { startMonth, endMonth }: Pick<Activity, 'startMonth' | 'endMonth'>,
  format: Pick<Formats, 'month'>,
): string {
  if (startMonth === null) return '';
  if (endMonth === null || endMonth === startMonth) return format.month(startMonth);
  const from = format.month(startMonth, 'short').replace('.', '');
  const to = format.month(endMonth, 'short').replace('.', '');
  return `${from}–${to}`;
}
