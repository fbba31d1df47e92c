import type { KeyPath } from './key-path.ts';
import type { MethodError } from './method-error.ts';
import type { YamlFile } from './read-yaml.ts';
import type { MethodText } from './schema.ts';

type Side = { yaml: YamlFile; text: unknown };

/**
 * Finds what one language says and the other leaves out: a hint, or an entry in a list of texts such as a tip. Takes
 * texts that already follow the structure; the error stands in the file that has less.
 */
export function compareLocales(
  one: { yaml: YamlFile; text: MethodText },
  other: { yaml: YamlFile; text: MethodText },
): MethodError[] {
  return compare(one, other, []);
}

function compare(one: Side, other: Side, path: KeyPath): MethodError[] {
  if (one.text === undefined && other.text === undefined) return [];
  if (one.text === undefined) return [leftOut(one, other, path)];
  if (other.text === undefined) return [leftOut(other, one, path)];
  if (Array.isArray(one.text) && Array.isArray(other.text)) {
    const [less, more] = one.text.length <= other.text.length ? [one, other] : [other, one];
    const [fewer, most] = [less.text as unknown[], more.text as unknown[]];
    if (fewer.length === most.length) return [];
    return [less.yaml.errorAt(path, `This list has ${fewer.length}, but in ${fileName(more)} it has ${most.length}.`)];
  }
  if (typeof one.text !== 'object' || typeof other.text !== 'object') return [];
  const [left, right] = [one.text as Record<string, unknown>, other.text as Record<string, unknown>];
  const keys = new Set([...Object.keys(left), ...Object.keys(right)]);
  return [...keys].flatMap((key) => compare({ ...one, text: left[key] }, { ...other, text: right[key] }, [...path, key]));
}

function leftOut(side: Side, other: Side, path: KeyPath): MethodError {
  return side.yaml.errorAt(path, `Missing: ${fileName(other)} has a text here.`);
}

function fileName({ yaml }: Side): string {
  return yaml.file.slice(yaml.file.lastIndexOf('/') + 1);
}
