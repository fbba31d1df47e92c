import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { describeMethodErrors, loadMethod, loadMethods } from './load.ts';
import { buildSampleFiles } from './testing/sample-method.ts';

let root = '';
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'methods-'));
});
afterEach(() => rmSync(root, { recursive: true }));

function write(name: string, files: Record<string, string>): void {
  mkdirSync(join(root, name));
  for (const [file, text] of Object.entries(files)) writeFileSync(join(root, name, file), text);
}

describe('loadMethod', () => {
  it('reads a folder and leaves what editors put beside the files', () => {
    write('sample', { ...buildSampleFiles(), '.#sv.yaml': '{', 'sv.yaml~': '{', 'README.md': '#' });
    const { methods, errors } = loadMethod(join(root, 'sample'));
    expect(errors).toEqual([]);
    expect(Object.keys(methods ?? {})).toEqual(['sv', 'en']);
  });

  it('says so when the folder is not there', () => {
    expect(loadMethod(join(root, 'nowhere')).errors).toEqual([
      { file: 'nowhere', line: 1, key: '', message: 'The folder or a file in it cannot be read (ENOENT).' },
    ]);
  });
});

describe('loadMethods', () => {
  it('gives the methods that are right also when another one is broken', () => {
    write('sample', buildSampleFiles());
    write('broken', buildSampleFiles({ 'sv.yaml': 'title: {' }));
    write('not-a-method', { 'notes.txt': 'x' });
    const { methods, errors } = loadMethods(root);
    expect(Object.keys(methods)).toEqual(['sample']);
    expect(new Set(errors.map(({ file }) => file))).toEqual(new Set(['broken/method.yaml', 'broken/sv.yaml']));
  });

  it('says so when the folder is not there', () => {
    expect(loadMethods(join(root, 'nowhere')).errors).toHaveLength(1);
  });
});

describe('describeMethodErrors', () => {
  it('gives a paragraph for each error, by file and line', () => {
    const told = describeMethodErrors([
      { file: 'a/sv.yaml', line: 12, key: 'title', message: 'Second.' },
      { file: 'a/sv.yaml', line: 2, key: '', message: 'First.' },
    ]);
    expect(told).toBe('2 errors in the method files:\n\na/sv.yaml:2\n  First.\n\na/sv.yaml:12  title\n  Second.\n');
    expect(describeMethodErrors([])).toBe('');
  });
});
