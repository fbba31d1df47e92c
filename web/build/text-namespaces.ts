/** A tree of texts: sentences at the leaves. */
export type TextTree = { [key: string]: string | TextTree };

/** True when a dot path, or the beginning of one, leads into the tree. `complete` asks for a sentence at its end. */
function leadsIn(tree: TextTree, path: string, complete: boolean): boolean {
  const parts = path.split('.');
  let node: string | TextTree | undefined = tree;
  for (const [index, part] of parts.entries()) {
    const isLast = index === parts.length - 1;
    if (isLast && !complete) return typeof node === 'object' && Object.keys(node).some((key) => key.startsWith(part));
    if (typeof node !== 'object') return false;
    node = node[part] ?? (isLast ? node[`${part}_other`] : undefined);
  }
  return typeof node === 'string';
}

/**
 * Namespaces whose keys a source names: `'plan.title'`, the template `` `plan.tab.${key}` ``, the beginning `'plan.tab.'`.
 * Literals that only look like keys (a right, a file name) lead to no text and count for nothing.
 */
export function namespacesIn(source: string, texts: TextTree): string[] {
  const found = new Set<string>();
  for (const [, literal = ''] of source.matchAll(/['"`]([A-Za-z][A-Za-z0-9]*\.[^'"`\n]*)['"`]/g)) {
    const [fixed = ''] = literal.split('${');
    const isWhole = fixed === literal && !literal.endsWith('.');
    const namespace = fixed.split('.')[0] ?? '';
    if (namespace in texts && leadsIn(texts, fixed, isWhole)) found.add(namespace);
  }
  return [...found];
}
