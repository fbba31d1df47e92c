import type { z } from 'zod';
import type { KeyPath } from './key-path.ts';
import { valueAt } from './key-path.ts';
import type { MethodError } from './method-error.ts';
import { didYouMean } from './nearest.ts';
import type { YamlFile } from './read-yaml.ts';
import { knownKeys } from './schema.ts';

type Issue = z.core.$ZodIssue;

/** What a schema found wrong in a file, as errors with line and plain words. */
export function describeIssues(yaml: YamlFile, error: z.ZodError): MethodError[] {
  return error.issues.flatMap((issue) => {
    const path = issue.path as KeyPath;
    if (issue.code === 'unrecognized_keys') {
      return issue.keys.map((key) => yaml.errorAt([...path, key], describeUnknownKey(key)));
    }
    return [yaml.errorAt(path, describeIssue(issue, valueAt(yaml.data, path)))];
  });
}

function describeUnknownKey(key: string): string {
  // `{ label: One, two }` reads as a label and a key "two": what looks like an odd key is the rest of a text.
  if (key.includes(' '))
    return `Unknown key "${key}". If it is part of a text: inside { } a text with a comma must stand in quotes.`;
  return `Unknown key "${key}".${didYouMean(key, knownKeys)}`;
}

function describeIssue(issue: Issue, value: unknown): string {
  if (value === undefined) return `Missing: ${expectedKind(issue)} must stand here.`;
  if (value === null) return `Empty: ${expectedKind(issue)} must stand here.`;
  if (issue.code === 'invalid_value') {
    const words = issue.values.map(String);
    return `"${shorten(value)}" is not one of ${words.join(', ')}.${didYouMean(String(value), words)}`;
  }
  if (issue.code === 'too_small') return describeTooSmall(issue);
  if (issue.code === 'invalid_type') return describeWrongType(issue, value);
  return issue.message;
}

function describeTooSmall(issue: Extract<Issue, { code: 'too_small' }>): string {
  if (issue.origin === 'string') return 'The text is empty.';
  if (issue.origin === 'array') return 'The list must have at least one entry.';
  return `The number must be at least ${issue.minimum}.`;
}

function describeWrongType(issue: Extract<Issue, { code: 'invalid_type' }>, value: unknown): string {
  const message = `This must be ${expectedKind(issue)}, but it is ${kindOf(value)}.`;
  if (issue.expected !== 'string') return message;
  if (typeof value === 'object' && !Array.isArray(value))
    return `${message} A text with a colon followed by a space must stand in quotes.`;
  return typeof value === 'object' ? message : `${message} Put it in quotes: "${shorten(value)}".`;
}

const kinds: Record<string, string> = {
  string: 'a text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list (lines that begin with a dash)',
  object: 'a group of keys',
  record: 'a group of keys',
};

function expectedKind(issue: Issue): string {
  if (issue.code === 'invalid_type') return kinds[issue.expected] ?? issue.expected;
  if (issue.code === 'invalid_value') return `one of ${issue.values.map(String).join(', ')}`;
  return 'a value';
}

function kindOf(value: unknown): string {
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'number') return Number.isInteger(value) ? 'a number' : 'a decimal number';
  if (typeof value === 'boolean') return 'true or false';
  return typeof value === 'string' ? 'a text' : 'a group of keys';
}

function shorten(value: unknown): string {
  const shown = typeof value === 'object' ? kindOf(value) : String(value);
  return shown.length > 40 ? `${shown.slice(0, 40)}…` : shown;
}
