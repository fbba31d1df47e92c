import type { Locale } from '../../domain/method.ts';
import { swedishZone } from '../../domain/swedish-time.ts';

const languageTags = { sv: 'sv-SE', en: 'en-GB' } as const satisfies Record<Locale, string>;

/** A day as a mail writes it, "23 november 2026": of an ISO date, or of the moment in Sweden. */
export function dateWords(locale: Locale, date: Date | string): string {
  const at = typeof date === 'string' ? new Date(`${date}T12:00:00Z`) : date;
  return new Intl.DateTimeFormat(languageTags[locale], { dateStyle: 'long', timeZone: swedishZone }).format(at);
}
