/** The time zone of every date in a collaboration, whatever zone the server or the reader is in. */
export const swedishZone = 'Europe/Stockholm';

const day = new Intl.DateTimeFormat('en-u-ca-iso8601-nu-latn', {
  timeZone: swedishZone,
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
});

const hourMs = 3_600_000;
/** Dates by hours since 1970: the day turns on a full hour, and asking the calendar is slow (40 µs). */
const dates = new Map<number, string>();
const mostDates = 10_000;

/**
 * The ISO date ("2026-11-22") that a moment falls on in Sweden: summer time counted, so that 23:30 UTC is the next day.
 * Throws RangeError for a Date that is no time.
 */
export function swedishDate(at: Date): string {
  const hour = Math.floor(at.getTime() / hourMs);
  const known = dates.get(hour);
  if (known !== undefined) return known;
  if (dates.size >= mostDates) dates.clear();
  const date = askCalendar(at);
  dates.set(hour, date);
  return date;
}

function askCalendar(at: Date): string {
  const parts = Object.fromEntries(day.formatToParts(at).map(({ type, value }) => [type, value]));
  return `${parts['year']!.padStart(4, '0')}-${parts['month']}-${parts['day']}`;
}
