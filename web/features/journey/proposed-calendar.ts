import { addMonths } from '../../../domain/dates.ts';

/** First and last day proposed for a station, ISO dates. */
export type ProposedPeriod = { from: string; to: string };

/**
 * A calendar for the road: the decided months shared equally between the stations that come after the decision
 * (number 1 and up), in whole months. Stations before it get none. Null for all without a start or a length.
 * @source inventory A12
 */
export function proposedCalendar(
  startsOn: string | null,
  months: number | null,
  numbers: readonly number[],
): (ProposedPeriod | null)[] {
  const later = numbers.filter((number) => number > 0);
  if (startsOn === null || months === null || months <= 0 || later.length === 0) return numbers.map(() => null);
  return numbers.map((number) => {
    const index = later.indexOf(number);
    if (index < 0) return null;
    const from = addMonths(startsOn, Math.floor((index * months) / later.length));
    const to = addMonths(
      startsOn,
      Math.max(Math.floor(((index + 1) * months) / later.length), Math.floor((index * months) / later.length) + 1) - 1,
    );
    return { from, to };
  });
}
