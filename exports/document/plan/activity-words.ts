import type { Activity } from '../../../domain/plan.ts';
import { own, said } from '../blocks.ts';
import type { Span, Tone } from '../document-model.ts';
import type { DocumentWords } from '../document-words.ts';

/** When an activity takes place, in words: "mars–maj 2027", "från mars 2027" or only "2027". */
export function activityTime({ year, startMonth, endMonth }: Activity, words: DocumentWords): string {
  const from = words.month(startMonth ?? 0);
  const to = words.month(endMonth ?? 0);
  if (from !== '' && to !== '') {
    return from === to
      ? words.say('activities.monthYear', { month: from, year })
      : words.say('activities.months', { from, to, year });
  }
  if (from !== '') return words.say('activities.fromMonth', { month: from, year });
  if (to !== '') return words.say('activities.toMonth', { month: to, year });
  return String(year);
}

/** The same without the year, for a table whose columns are years; empty when no month is set. */
export function activityMonths({ startMonth, endMonth }: Activity, words: DocumentWords): string {
  const months = [words.month(startMonth ?? 0), words.month(endMonth ?? 0)].filter((month) => month !== '');
  return [...new Set(months)].join('–');
}

/** The activity's name, or words that say that it has none. */
export function activityName({ title }: Activity, words: DocumentWords): Span {
  return title.trim() === '' ? said(words.say('activities.untitled')) : own(title);
}

const lightTones = { green: 'green', yellow: 'amber', red: 'red' } as const satisfies Record<string, Tone>;

/** The follow-up light in words with its colour, or null when none is set. */
export function activityLight({ light }: Activity, words: DocumentWords): Span | null {
  return light === null ? null : said(words.say(`activities.light.${light}`), { tone: lightTones[light], bold: true });
}
