import { readCarefully } from './careful-yaml.ts';
import type { KeyPath } from './key-path.ts';
import { showPath } from './key-path.ts';
import type { MethodError } from './method-error.ts';
import { readPlainYaml } from './plain-yaml.ts';

/** A method file's data together with the way back to the lines it came from. */
export type YamlFile = {
  file: string;
  data: unknown;
  /** An error at a path; a path that is not in the file gets the line of its nearest parent. */
  errorAt(path: KeyPath, message: string): MethodError;
};

const maxBytes = 1_000_000;

/**
 * Reads one YAML file that a person has edited. Never throws: whatever is wrong with the bytes comes back as errors,
 * and then there is no data. Anchors and aliases are refused, so the data is a plain tree.
 */
export function readYaml(file: string, bytes: Uint8Array): { yaml: YamlFile | null; errors: MethodError[] } {
  const failed = (line: number, message: string) => ({ yaml: null, errors: [{ file, line, key: '', message }] });
  if (bytes.length > maxBytes) return failed(1, 'The file is larger than 1 MB. A method file is text only; split or shorten it.');
  const decoded = decode(bytes);
  if ('problem' in decoded) return failed(decoded.line, decoded.problem);
  if (decoded.text.includes('\0')) return failed(1, 'The file is not text. Save it as plain text in UTF-8.');
  try {
    return parse(file, decoded.text);
  } catch {
    // The parser recurses: thousands of nested brackets end in a RangeError rather than in an error of its own.
    return failed(1, 'The file cannot be read as YAML: it is nested too deeply.');
  }
}

function decode(bytes: Uint8Array): { text: string } | { line: number; problem: string } {
  if ((bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)) {
    return { line: 1, problem: 'The file is saved as UTF-16. Save it as UTF-8.' };
  }
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes) };
  } catch {
    const readable = new TextDecoder('utf-8').decode(bytes);
    const line = readable.slice(0, readable.indexOf('\ufffd')).split('\n').length;
    return {
      line,
      problem: 'The file is not saved as UTF-8: a letter on this line (perhaps å, ä or ö) cannot be read. Save it as UTF-8.',
    };
  }
}

/** The quick way for a file that is plain and right; its lines are sought when an error asks for one. */
function parse(file: string, text: string): { yaml: YamlFile | null; errors: MethodError[] } {
  const plain = readPlainYaml(text);
  if (plain !== undefined) {
    let lineOf: ((path: KeyPath) => number) | undefined;
    return show(file, plain, (path) => (lineOf ??= readCarefully(file, text).found?.lineOf ?? (() => 1))(path));
  }
  const { found, errors } = readCarefully(file, text);
  return found === null ? { yaml: null, errors } : show(file, found.data, found.lineOf);
}

function show(file: string, data: unknown, lineOf: (path: KeyPath) => number): { yaml: YamlFile; errors: [] } {
  const errorAt = (path: KeyPath, message: string): MethodError => ({
    file,
    line: lineOf(path),
    key: showPath(data, path),
    message,
  });
  return { yaml: { file, data, errorAt }, errors: [] };
}
