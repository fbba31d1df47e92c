import { useSyncExternalStore } from 'react';
import type swedish from '../../locales/sv.json';
import { type Locale, locales } from '../../domain/method.ts';
import { buildFormats, type Formats } from './formats.ts';
import { formatMessage, type MessageParams, type MessageTree } from './messages.ts';

type Paths<T> = T extends string
  ? never
  : { [K in keyof T & string]: T[K] extends string ? K : `${K}.${Paths<T[K]>}` }[keyof T & string];
type WithoutPlural<K extends string> = K extends `${infer Stem}_one` | `${infer Stem}_other` ? Stem : K;

/** Every key of `locales/sv.json`; `x_one` and `x_other` are the one key `x`. */
export type MessageKey = WithoutPlural<Paths<typeof swedish>>;

export type Translate = (key: MessageKey, params?: MessageParams) => string;
export type I18n = { locale: Locale; t: Translate; format: Formats };

type Loaders = Record<Locale, () => Promise<{ default: Record<string, unknown> }>>;

const storageKey = 'ringar.locale';
const listeners = new Set<() => void>();
let loaders: Loaders | undefined;
let current: I18n = buildI18n('sv', {});

function buildI18n(locale: Locale, tree: MessageTree): I18n {
  return { locale, t: (key, params) => formatMessage(tree, locale, key, params), format: buildFormats(locale) };
}

const isLocale = (value: unknown): value is Locale => locales.includes(value as Locale);

function readStored(): Locale | undefined {
  try {
    const stored = localStorage.getItem(storageKey);
    return isLocale(stored) ? stored : undefined;
  } catch {
    return undefined;
  }
}

/** The language to begin with: what was chosen on this device, or the first of the browser's that exists, or Swedish. */
export function initialLocale(): Locale {
  const stored = readStored();
  if (stored) return stored;
  const wanted = navigator.languages.map((tag) => tag.slice(0, 2)).find(isLocale);
  return wanted ?? 'sv';
}

/** Loads the texts of the first language. Call it once in each entry before drawing anything. */
export async function startI18n(bundles: Loaders): Promise<void> {
  loaders = bundles;
  await showLocale(initialLocale());
}

/** Changes the language at once, remembers it on this device and tells the document and every component. */
export async function setLocale(locale: Locale): Promise<void> {
  try {
    localStorage.setItem(storageKey, locale);
  } catch {
    // Blocked storage: the choice lives as long as the page.
  }
  await showLocale(locale);
}

async function showLocale(locale: Locale): Promise<void> {
  if (!loaders) throw new Error('startI18n has not been called');
  const tree = (await loaders[locale]()).default as MessageTree;
  showMessages(locale, tree);
}

/** Shows these texts from now on. For tests and the gallery; pages use `setLocale`. */
export function showMessages(locale: Locale, tree: MessageTree): void {
  current = buildI18n(locale, tree);
  if (typeof document !== 'undefined') document.documentElement.lang = locale;
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Texts and formats in the reader's language; the component is drawn again when the language changes. */
export function useI18n(): I18n {
  return useSyncExternalStore(subscribe, () => current);
}

/** The same, outside components. */
export function i18n(): I18n {
  return current;
}
