/**
 * The one way to write a value as JSON before it is hashed, after RFC 8785: no white space, object keys in the order
 * of their UTF-16 code units, numbers and strings as `JSON.stringify` writes them. Two values with the same content
 * give the same text, whatever the order of their keys. Object properties that are undefined are left out.
 *
 * Throws a TypeError with the path for anything JSON cannot hold: undefined in a list or alone, NaN, Infinity, bigint,
 * functions, symbols, and objects that are neither plain nor lists (a Date must be written as text first).
 */
export function canonicalJson(value: unknown): string {
  return write(value, '$');
}

function write(value: unknown, path: string): string {
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return JSON.stringify(value);
  if (typeof value === 'number' && Number.isFinite(value)) return JSON.stringify(value);
  if (Array.isArray(value)) {
    // Array.from, not map: a hole must be seen, not skipped.
    return `[${Array.from(value, (item, index) => write(item, `${path}.${index}`)).join(',')}]`;
  }
  if (typeof value === 'object' && isPlain(value)) {
    const keys = Object.keys(value).filter((key) => value[key] !== undefined);
    // The default order compares UTF-16 code units, as the RFC asks; a locale order would differ between machines.
    return `{${keys
      .sort()
      .map((key) => `${JSON.stringify(key)}:${write(value[key], `${path}.${key}`)}`)
      .join(',')}}`;
  }
  throw new TypeError(`not JSON at ${path}: ${typeof value}`);
}

function isPlain(value: object): value is Record<string, unknown> {
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
}
