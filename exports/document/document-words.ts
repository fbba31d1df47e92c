import { swedishZone } from '../../domain/swedish-time.ts';
import en from '../../locales/documents.en.json' with { type: 'json' };
import sv from '../../locales/documents.sv.json' with { type: 'json' };
import type { DocumentLocale } from './document-model.ts';

type Leaves<T> = T extends string
  ? ''
  : { [K in keyof T & string]: Leaves<T[K]> extends '' ? K : `${K}.${Leaves<T[K]> & string}` }[keyof T & string];
type StripPlural<K extends string> = K extends `${infer Stem}_one` ? Stem : K extends `${infer Stem}_other` ? Stem : K;

/** Every key of `locales/documents.sv.json`; plural forms are named without their ending. */
export type WordKey = StripPlural<Leaves<typeof sv>>;

/** The words, dates and numbers of one language. */
export type DocumentWords = {
  locale: DocumentLocale;
  /** The sentence of `key` with `{name}` placeholders filled; `count` picks the plural form and is written as a number. */
  say: (key: WordKey, values?: Record<string, string | number>) => string;
  /** "3 mars 2027" of an ISO date or date-time, in Swedish time; text that is no date comes back as it is. */
  date: (iso: string) => string;
  /** "2027-03-03" in Swedish, "3 Mar 2027" in English. */
  shortDate: (iso: string) => string;
  /** "mars" for 3; an empty string outside 1-12. */
  month: (month: number) => string;
  number: (value: number) => string;
  /** "25 %" of 0.25. */
  percent: (share: number) => string;
  /** Whole kronor with the unit: "120 000 kr", "SEK 120,000". */
  kronor: (amount: number) => string;
};

const tags = { sv: 'sv-SE', en: 'en-GB' } as const;
const files: Record<DocumentLocale, unknown> = { sv, en };

/** The words of documents in `locale`. @source design "Swedish first, English complete" */
export function documentWords(locale: DocumentLocale): DocumentWords {
  return words[locale];
}

/** Made once: a formatter is a megabyte outside JavaScript's sight, and one for each date and document adds up. */
const words: Record<DocumentLocale, DocumentWords> = { sv: makeWords('sv'), en: makeWords('en') };

function makeWords(locale: DocumentLocale): DocumentWords {
  const number = new Intl.NumberFormat(tags[locale], { maximumFractionDigits: 6 });
  const percent = new Intl.NumberFormat(tags[locale], { style: 'percent' });
  const months = monthNames(locale);
  const say: DocumentWords['say'] = (key, values = {}) => fill(findSentence(locale, key, values.count), values, number);
  return {
    locale,
    say,
    date: dateFormatter(locale, 'long'),
    shortDate: dateFormatter(locale, locale === 'sv' ? 'short' : 'medium'),
    month: (month) => months[month - 1] ?? '',
    number: (value) => number.format(value),
    percent: (share) => percent.format(share),
    kronor: (amount) => say('amount', { amount: number.format(amount) }),
  };
}

function findSentence(locale: DocumentLocale, key: string, count: string | number | undefined): string {
  const names = count === undefined ? [key] : [`${key}_${Number(count) === 1 ? 'one' : 'other'}`, key];
  for (const name of names) {
    const found = name
      .split('.')
      .reduce<unknown>((node, part) => (node as Record<string, unknown> | undefined)?.[part], files[locale]);
    if (typeof found === 'string') return found;
  }
  throw new Error(`No words for "${key}" in locales/documents.${locale}.json`);
}

function fill(sentence: string, values: Record<string, string | number>, number: Intl.NumberFormat): string {
  return sentence.replace(/\{(\w+)\}/g, (placeholder, name: string) => {
    const value = values[name];
    if (value === undefined) return placeholder;
    return typeof value === 'number' && name === 'count' ? number.format(value) : String(value);
  });
}

function dateFormatter(locale: DocumentLocale, dateStyle: 'long' | 'medium' | 'short') {
  const format = new Intl.DateTimeFormat(tags[locale], { dateStyle, timeZone: swedishZone });
  return (iso: string): string => {
    const date = new Date(iso);
    return Number.isNaN(date.getTime()) ? iso : format.format(date);
  };
}

function monthNames(locale: DocumentLocale): string[] {
  const format = new Intl.DateTimeFormat(tags[locale], { month: 'long', timeZone: 'UTC' });
  return Array.from({ length: 12 }, (_, month) => format.format(new Date(Date.UTC(2001, month, 15))));
}
