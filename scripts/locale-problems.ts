/** What is wrong with the texts of two languages, and how sources use their keys. Pure; `check-locales.ts` reads the files. */
export type Texts = Record<string, string>;

type Tree = { [key: string]: string | Tree };

/** A tree of texts as `a.b.c` -> text. */
export function flatten(tree: Tree, prefix = ''): Texts {
  const texts: Texts = {};
  for (const [key, value] of Object.entries(tree)) {
    if (typeof value === 'string') texts[prefix + key] = value;
    else Object.assign(texts, flatten(value, `${prefix}${key}.`));
  }
  return texts;
}

const placeholdersOf = (text: string) => [...new Set(text.match(/\{\w+\}/g))].toSorted().join(' ');

/** Keys that stand in one language only, placeholders that differ, plurals with one form, and empty texts. */
export function compareTexts(first: Texts, second: Texts): string[] {
  const keys = [...new Set([...Object.keys(first), ...Object.keys(second)])].toSorted();
  return keys.flatMap((key) => {
    const a = first[key];
    const b = second[key];
    if (a === undefined || b === undefined) return [`${key}: only in the ${a === undefined ? 'second' : 'first'} language`];
    const problems: string[] = [];
    if (a.trim() === '' || b.trim() === '') problems.push(`${key}: empty`);
    if (placeholdersOf(a) !== placeholdersOf(b))
      problems.push(`${key}: placeholders "${placeholdersOf(a)}" and "${placeholdersOf(b)}"`);
    const twin = key.endsWith('_one')
      ? key.replace(/_one$/, '_other')
      : key.endsWith('_other')
        ? key.replace(/_other$/, '_one')
        : null;
    if (twin && !(twin in first)) problems.push(`${key}: without ${twin}`);
    return problems;
  });
}

export type Usage = { unknown: string[]; used: Set<string> };

/** Keys without their plural ending. */
export const stemsOf = (texts: Texts) => new Set(Object.keys(texts).map((key) => key.replace(/_(one|other)$/, '')));

/**
 * Finds the keys that a source names. `t('a.b')` and `` t(`a.${x}`) `` must lead to a text; any other literal that looks
 * like a key only counts as a use, since tables of keys are read by `t` elsewhere.
 */
export function usageIn(source: string, stems: ReadonlySet<string>): Usage {
  const used = new Set<string>();
  const unknown: string[] = [];
  for (const [, call, literal = ''] of source.matchAll(/(\bt\(\s*)?['"`]([A-Za-z][\w-]*\.[^'"`\n]*)['"`]/g)) {
    const matching = literal.includes('${') ? matchTemplate(literal, stems) : stems.has(literal) ? [literal] : [];
    for (const key of matching) used.add(key);
    if (call && matching.length === 0) unknown.push(literal);
  }
  return { unknown, used };
}

function matchTemplate(literal: string, stems: ReadonlySet<string>): string[] {
  const parts = literal.split(/\$\{[^}]*\}/).map((part) => part.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  // A template that is nothing but a variable says nothing of its key.
  if (parts.every((part) => part === '' || part === '\\.')) return [];
  const pattern = new RegExp(`^${parts.join('[\\w-]+(?:\\.[\\w-]+)*')}$`);
  return [...stems].filter((key) => pattern.test(key));
}
