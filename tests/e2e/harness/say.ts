import { readFileSync } from 'node:fs';

type Tree = { [key: string]: string | Tree };
const texts = Object.fromEntries(
  ['sv', 'en'].map((locale) => [
    locale,
    JSON.parse(readFileSync(new URL(`../../../locales/${locale}.json`, import.meta.url), 'utf8')) as Tree,
  ]),
);

/** A text of the pages as the reader sees it: `say('plan.risk.no-risk')`. Tests use words, so that a changed word is one change. */
export function say(key: string, params: Record<string, string | number> = {}, locale: 'sv' | 'en' = 'sv'): string {
  const find = (name: string) =>
    name
      .split('.')
      .reduce<Tree | string | undefined>((node, part) => (typeof node === 'object' ? node[part] : undefined), texts[locale]);
  const plural = typeof params['count'] === 'number' ? find(`${key}_${params['count'] === 1 ? 'one' : 'other'}`) : undefined;
  const found = plural ?? find(key);
  if (typeof found !== 'string') throw new Error(`No text ${key}`);
  return found.replace(/\{(\w+)\}/g, (place, name: string) => String(params[name] ?? place));
}
