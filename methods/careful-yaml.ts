import type { Document, Node, ParsedNode } from 'yaml';
import { isAlias, isMap, isNode, isScalar, isSeq, LineCounter, parseDocument, visit } from 'yaml';
import { describeYamlProblem } from './describe-yaml-problem.ts';
import type { KeyPath } from './key-path.ts';
import { showPath } from './key-path.ts';
import type { MethodError } from './method-error.ts';

/** What a text holds, and the line at which a path begins. */
type CarefulYaml = { data: unknown; lineOf(path: KeyPath): number };

/** Reads YAML with the way back to its lines, and says in plain words what is wrong. Throws when it is nested too deeply. */
export function readCarefully(file: string, text: string): { found: CarefulYaml | null; errors: MethodError[] } {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false, logLevel: 'error' });
  const lineAt = (offset: number) => Math.max(1, lines.linePos(offset).line);
  const problems = [...document.errors, ...document.warnings].map(({ code, message, pos }) => ({
    file,
    line: lineAt(pos[0]),
    key: keyAt(document, pos[0]),
    message: describeYamlProblem(code, message),
  }));
  // After the first syntax error the rest of what the parser says is mostly its echo; repeated keys are all real.
  const syntax = problems.filter((_, index) => document.errors[index]?.code !== 'DUPLICATE_KEY').slice(0, 1);
  const repeated = problems.filter((_, index) => document.errors[index]?.code === 'DUPLICATE_KEY');
  const errors = [...syntax, ...repeated, ...forbiddenNodes(file, document, lineAt)];
  if (errors.length > 0) return { found: null, errors };
  if (document.contents === null || (isScalar(document.contents) && document.contents.value === null)) {
    return { found: null, errors: [{ file, line: 1, key: '', message: 'The file is empty.' }] };
  }
  return { found: { data: document.toJS(), lineOf: (path) => lineAt(offsetOf(document.contents, path)) }, errors: [] };
}

function forbiddenNodes(file: string, document: Document.Parsed, lineAt: (offset: number) => number): MethodError[] {
  const errors: MethodError[] = [];
  const refuse = (node: Node | ParsedNode, message: string) => {
    const offset = node.range?.[0] ?? 0;
    errors.push({ file, line: lineAt(offset), key: keyAt(document, offset), message });
  };
  visit(document, {
    Node(_, node) {
      if (isAlias(node)) refuse(node, 'A value that starts with * must stand in quotes.');
      else if (node.anchor !== undefined) refuse(node, 'A value that starts with & must stand in quotes.');
    },
    Pair(_, { key }) {
      if (!isNode(key) || isAlias(key)) return;
      if (!isScalar(key)) refuse(key, 'A key must be a single word, not a list or a group.');
      else if (key.value === '__proto__') refuse(key, 'The key "__proto__" cannot be used.');
    },
  });
  return errors;
}

/** Where in the text a path begins: at the key of a map's pair, at the entry of a list. */
function offsetOf(contents: unknown, path: KeyPath): number {
  let node = contents;
  let offset = isNode(node) ? (node.range?.[0] ?? 0) : 0;
  for (const step of path) {
    if (isMap(node)) {
      const pair = node.items.find(({ key }) => isScalar(key) && String(key.value) === String(step));
      if (pair === undefined) break;
      if (isNode(pair.key)) offset = pair.key.range?.[0] ?? offset;
      node = pair.value;
    } else if (isSeq(node) && typeof step === 'number' && isNode(node.items[step])) {
      node = node.items[step];
      if (isNode(node)) offset = node.range?.[0] ?? offset;
    } else break;
  }
  return offset;
}

/** The last key path that begins at or before an offset, in a text that may be broken. */
function keyAt(document: Document.Parsed, offset: number): string {
  const path: (string | number)[] = [];
  let node: unknown = document.contents;
  const begun = (value: unknown) => isNode(value) && value.range != null && value.range[0] <= offset;
  for (;;) {
    if (isMap(node)) {
      const pair = node.items.findLast(({ key }) => begun(key));
      if (pair === undefined || !isScalar(pair.key)) break;
      path.push(String(pair.key.value));
      node = pair.value;
    } else if (isSeq(node)) {
      const index = node.items.findLastIndex(begun);
      if (index < 0) break;
      path.push(index);
      node = node.items[index];
    } else break;
  }
  return showPath(null, path);
}
