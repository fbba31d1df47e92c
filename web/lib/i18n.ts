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
/** Loaders of the texts that every page of the entry needs, and of those that came with single pages. */
const bundles: Loaders[] = [];
let texts: MessageTree = {};
let current: I18n = buildI18n('sv', texts);

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
export async function startI18n(bundle: Loaders): Promise<void> {
  bundles.push(bundle);
  await showLocale(initialLocale());
}

/**
 * Adds one namespace, for a page that carries its own texts. `web/build/text-imports.ts` writes the call; the page
 * begins when its texts are there.
 * @public
 */
export async function addTexts(namespace: string, bundle: Loaders): Promise<void> {
  bundles.push(bundle);
  if (namespace in texts) return;
  const wanted = texts;
  const locale = Object.keys(texts).length > 0 ? current.locale : initialLocale();
  const part = (await bundle[locale]()).default as MessageTree;
  // A change of language meanwhile has loaded every bundle, also this one.
  if (texts === wanted) Object.assign(texts, part);
  else if (!(namespace in texts)) Object.assign(texts, (await bundle[current.locale]()).default);
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
  const parts = await Promise.all(bundles.map((bundle) => bundle[locale]()));
  const tree: MessageTree = {};
  for (const part of parts) Object.assign(tree, part.default);
  showMessages(locale, tree);
}

/** Shows these texts from now on. For tests and the gallery; pages use `setLocale`. */
export function showMessages(locale: Locale, tree: MessageTree): void {
  texts = tree;
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
