import type { Locale } from '../../domain/method.ts';
import { swedishZone } from '../../domain/swedish-time.ts';
import { compareWords } from '../../domain/word-order.ts';

/** The full language tag that dates and numbers follow. */
export const languageTags: Record<Locale, string> = { sv: 'sv-SE', en: 'en-GB' };

const dateStyles = {
  /** 23 november 2026 */
  long: { day: 'numeric', month: 'long', year: 'numeric' },
  /** 23 nov. 2026 */
  short: { day: 'numeric', month: 'short', year: 'numeric' },
  /** måndag 23 november */
  weekday: { weekday: 'long', day: 'numeric', month: 'long' },
  /** november 2026 */
  month: { month: 'long', year: 'numeric' },
} satisfies Record<string, Intl.DateTimeFormatOptions>;

export type DateStyle = keyof typeof dateStyles;

/** An ISO date without time means that calendar day, whatever the time zone. */
function toDate(value: string | Date): Date {
  if (value instanceof Date) return value;
  return /^\d{4}-\d{2}-\d{2}$/.test(value) ? new Date(`${value}T12:00:00Z`) : new Date(value);
}

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

/** The ways a language writes dates, times, numbers and lists. Dates are ISO strings or Dates, and moments are shown in Swedish time. */
export function buildFormats(locale: Locale) {
  const tag = languageTags[locale];
  const number = new Intl.NumberFormat(tag);
  const list = new Intl.ListFormat(tag, { type: 'conjunction' });
  const time = new Intl.DateTimeFormat(tag, { hour: '2-digit', minute: '2-digit', timeZone: swedishZone });
  const dateIn = (value: string | Date, style: DateStyle) =>
    new Intl.DateTimeFormat(tag, { ...dateStyles[style], timeZone: swedishZone }).format(toDate(value));
  return {
    /** 12 500 */
    number: (value: number, options?: Intl.NumberFormatOptions) =>
      (options ? new Intl.NumberFormat(tag, options) : number).format(value),
    /** 12 500 kr; whole Swedish crowns. */
    money: (value: number) =>
      new Intl.NumberFormat(tag, { style: 'currency', currency: 'SEK', maximumFractionDigits: 0 }).format(value),
    date: (value: string | Date, style: DateStyle = 'long') => dateIn(value, style),
    /** As `date`, with a capital first letter for the start of a line. */
    dateAtStart: (value: string | Date, style: DateStyle = 'long') => capital(dateIn(value, style)),
    /** 10.42 in Swedish, 10:42 in English. */
    time: (value: string | Date) => (locale === 'sv' ? time.format(toDate(value)).replace(':', '.') : time.format(toDate(value))),
    dateTime: (value: string | Date) => {
      const day = dateIn(value, 'long');
      const clock = time.format(toDate(value));
      return locale === 'sv' ? `${day} ${clock.replace(':', '.')}` : `${day}, ${clock}`;
    },
    /** Name of month 1-12. */
    month: (month: number, width: 'long' | 'short' = 'long') =>
      new Intl.DateTimeFormat(tag, { month: width, timeZone: 'UTC' }).format(new Date(Date.UTC(2026, month - 1, 15))),
    list: (items: string[]) => list.format(items),
    /** 1,4 MB */
    bytes: (bytes: number) => {
      const units = ['byte', 'kilobyte', 'megabyte', 'gigabyte'];
      const step = bytes < 1 ? 0 : Math.min(3, Math.floor(Math.log10(bytes) / 3));
      // A number and its unit stay on one line.
      return new Intl.NumberFormat(tag, { style: 'unit', unit: units[step] ?? 'byte', maximumFractionDigits: 1 })
        .format(bytes / 1000 ** step)
        .replace(' ', '\u00a0');
    },
    /** The one order of names and titles, in both languages. */
    compare: compareWords,
  };
}

export type Formats = ReturnType<typeof buildFormats>;
