/** True for text that the database can keep: no NUL character, and no half of a surrogate pair. */
export function isStorableText(text: string): boolean {
  return !text.includes('\0') && text.isWellFormed();
}

/**
 * The path with dots ("rows.3.note", empty for the value itself) of the first string in plain data, keys included, that
 * the database cannot keep; null when all can be kept. The path of a key that cannot be kept is that of its object.
 */
export function findUnstorableText(value: unknown): string | null {
  // A stack of our own, since data from outside can be nested deeper than the call stack.
  const waiting: { place: Place; value: unknown }[] = [{ place: null, value }];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const { place, value: current } = next;
    if (typeof current === 'string' && !isStorableText(current)) return pathOf(place);
    if (typeof current !== 'object' || current === null) continue;
    for (const key of Object.keys(current).reverse()) {
      if (!Array.isArray(current) && !isStorableText(key)) return pathOf(place);
      waiting.push({ place: { key, parent: place }, value: (current as Record<string, unknown>)[key] });
    }
  }
  return null;
}

/** Where a value stands; null is the outermost. Linked, so that depth costs nothing until something is found. */
type Place = { key: string; parent: Place } | null;

function pathOf(place: Place): string {
  const keys: string[] = [];
  for (let at = place; at; at = at.parent) keys.push(at.key);
  return keys.reverse().join('.');
}
