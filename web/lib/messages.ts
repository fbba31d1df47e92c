import type { Locale } from '../../domain/method.ts';

/** The texts of one language: namespaces within namespaces, sentences at the leaves. */
export type MessageTree = { [key: string]: string | MessageTree };

/** Values for the placeholders of a sentence. `count` also chooses between `_one` and `_other`. */
export type MessageParams = Record<string, string | number>;

const pluralRules: Record<Locale, Intl.PluralRules> = {
  sv: new Intl.PluralRules('sv-SE'),
  en: new Intl.PluralRules('en-GB'),
};

const numberFormats: Record<Locale, Intl.NumberFormat> = {
  sv: new Intl.NumberFormat('sv-SE'),
  en: new Intl.NumberFormat('en-GB'),
};

function find(tree: MessageTree, key: string): string | undefined {
  let node: string | MessageTree | undefined = tree;
  for (const part of key.split('.')) {
    if (typeof node !== 'object') return undefined;
    node = node[part];
  }
  return typeof node === 'string' ? node : undefined;
}

function pattern(tree: MessageTree, locale: Locale, key: string, params: MessageParams): string | undefined {
  const count = params['count'];
  if (typeof count !== 'number') return find(tree, key);
  const form = pluralRules[locale].select(count) === 'one' ? 'one' : 'other';
  return find(tree, `${key}_${form}`) ?? find(tree, key);
}

/**
 * The sentence at `key` with its placeholders filled in; numbers are written as the language writes them.
 * A key that does not exist gives the key itself, so that a forgotten text is seen and nothing breaks.
 */
export function formatMessage(tree: MessageTree, locale: Locale, key: string, params: MessageParams = {}): string {
  const found = pattern(tree, locale, key, params);
  if (found === undefined) return key;
  return found.replace(/\{(\w+)\}/g, (whole, name: string) => {
    const value = params[name];
    if (value === undefined) return whole;
    return typeof value === 'number' ? numberFormats[locale].format(value) : value;
  });
}
