import { readFileSync } from 'node:fs';

import { type Locale, locales } from '../domain/method.ts';

type Tree = { [key: string]: string | Tree };

const read = (locale: Locale) => JSON.parse(readFileSync(new URL(`../locales/${locale}.json`, import.meta.url), 'utf8')) as Tree;
const texts = Object.fromEntries(locales.map((locale) => [locale, read(locale)])) as Record<Locale, Tree>;

/** The text of `key` (dot path in `locales/<locale>.json`) with `{name}` places filled. A missing key gives the key itself. */
export function sentence(locale: Locale, key: string, params: Record<string, string | number> = {}): string {
  const found = key
    .split('.')
    .reduce<Tree | string | undefined>((node, part) => (typeof node === 'object' ? node[part] : undefined), texts[locale]);
  return typeof found === 'string' ? found.replace(/\{(\w+)\}/g, (place, name: string) => String(params[name] ?? place)) : key;
}

/** The language of a request: the user's own, else what the browser asks for, else Swedish. */
export function localeOf(userLocale: string | null | undefined, acceptLanguage: string | null | undefined): Locale {
  if (userLocale === 'sv' || userLocale === 'en') return userLocale;
  const first = (acceptLanguage ?? '').split(',')[0]?.trim().slice(0, 2).toLowerCase();
  return first === 'en' ? 'en' : 'sv';
}
