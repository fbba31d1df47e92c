/** A place in a file: keys of maps and indexes of lists. */
export type KeyPath = readonly (string | number)[];

/** What stands at a path in plain data; undefined when the path leads nowhere. */
export function valueAt(data: unknown, path: KeyPath): unknown {
  let value = data;
  for (const step of path) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, step)) return undefined;
    value = (value as Record<string | number, unknown>)[step];
  }
  return value;
}

/**
 * The path as an author reads it: `stations[start].exercises[engagement].mode`. A list entry is called by its own
 * `key` when it has one, otherwise by its number, counted from 1.
 */
export function showPath(data: unknown, path: KeyPath): string {
  let shown = '';
  path.forEach((step, depth) => {
    if (typeof step === 'number') {
      const key = valueAt(data, [...path.slice(0, depth + 1), 'key']);
      shown += `[${typeof key === 'string' && key !== '' ? key : step + 1}]`;
    } else {
      shown += shown === '' ? step : `.${step}`;
    }
  });
  return shown;
}
