import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readYaml } from './read-yaml.ts';

const bytes = (text: string) => new TextEncoder().encode(text);
const read = (text: string) => readYaml('m/sv.yaml', bytes(text));

describe('readYaml', () => {
  it.each([
    ['a byte order mark', '\ufefftitle: Åre\nlead: x\n'],
    ['Windows line ends', 'title: Åre\r\nlead: x\r\n'],
  ])('reads a file with %s', (_, text) => {
    const { yaml, errors } = read(text);
    expect(errors).toEqual([]);
    expect(yaml?.data).toEqual({ title: 'Åre', lead: 'x' });
    expect(yaml?.errorAt(['lead'], 'm').line).toBe(2);
  });

  it.each([
    ['an empty file', '', 1, '', 'The file is empty.'],
    ['a file of comments', '# only this\n', 1, '', 'The file is empty.'],
    ['a repeated key', 'a:\n  b: 1\n  b: 2\n', 3, 'a.b', 'This key stands twice in the same group. Keep one of them.'],
    ['a tab', 'a:\n\tb: 1\n', 2, 'a', 'The line is indented with a tab. Use spaces.'],
    [
      'crooked indentation',
      'a:\n  b: 1\n c: 2\n',
      3,
      'a.b',
      'The line is indented differently from the lines it belongs with, or a bracket is not closed.',
    ],
    [
      'an open quotation mark',
      'a: "x\nb: 2\n',
      3,
      'a',
      'A quotation mark, a bracket or a colon is missing here or on a line above.',
    ],
    ['a colon inside a text', 'a: b: c\n', 1, 'a.b', 'A text with a colon followed by a space must stand in quotes.'],
    ['a text that begins with @', 'a: @x\n', 1, 'a', 'A text cannot begin with this sign. Put the text in quotes.'],
    ['a text that begins with *', 'a: *x\n', 1, 'a', 'A value that starts with * must stand in quotes.'],
    ['a text that begins with &', 'a: &x y\n', 1, 'a', 'A value that starts with & must stand in quotes.'],
    ['a text that begins with !', 'a: !x y\n', 1, 'a', 'A value that starts with ! must stand in quotes.'],
    [
      'two documents',
      'a: 1\n---\nb: 1\n',
      2,
      'a',
      'Three dashes (---) begin a second document. A method file is one document: remove them.',
    ],
    ['a list as a key', '? [x]\n: 1\n', 1, '', 'A key must be a single word, not a list or a group.'],
    ['the key __proto__', 'a:\n  __proto__: 1\n', 2, 'a.__proto__', 'The key "__proto__" cannot be used.'],
  ])('tells where and why it refuses %s', (_, text, line, key, message) => {
    const { yaml, errors } = read(text);
    expect(yaml).toBeNull();
    expect(errors).toEqual([{ file: 'm/sv.yaml', line, key, message }]);
  });

  it('refuses UTF-16, Windows-1252, binary and huge files with a way out', () => {
    const messageOf = (content: Uint8Array) => readYaml('f', content).errors.map(({ line, message }) => `${line} ${message}`);
    expect(messageOf(Uint8Array.of(0xff, 0xfe, 0x61, 0))).toEqual(['1 The file is saved as UTF-16. Save it as UTF-8.']);
    expect(messageOf(Uint8Array.from(Buffer.from('a: 1\nb: \xe5\n', 'latin1')))).toEqual([
      '2 The file is not saved as UTF-8: a letter on this line (perhaps å, ä or ö) cannot be read. Save it as UTF-8.',
    ]);
    expect(messageOf(bytes('a: \0'))).toEqual(['1 The file is not text. Save it as plain text in UTF-8.']);
    expect(messageOf(bytes('#'.repeat(1_000_001)))[0]).toMatch(/^1 The file is larger than 1 MB/);
    expect(messageOf(bytes('['.repeat(20_000)))).toEqual(['1 The file cannot be read as YAML: it is nested too deeply.']);
  });

  it('gives the line of the nearest parent when the path is not in the file', () => {
    const { yaml } = read('a:\n  b:\n    - x\n    - y: 1\n');
    const lineOf = (...path: (string | number)[]) => yaml?.errorAt(path, 'm').line;
    expect([lineOf(), lineOf('a', 'b', 1, 'y'), lineOf('a', 'b', 1, 'z'), lineOf('a', 'b', 9), lineOf('q')]).toEqual([
      1, 4, 4, 2, 1,
    ]);
  });

  it('never throws, and gives data or errors but never both', () => {
    const content = fc.oneof(
      fc.uint8Array({ maxLength: 200 }),
      fc.string({ unit: 'grapheme' }).map(bytes),
      fc
        .array(fc.constantFrom('a', ':', ' ', '\n', '-', '[', ']', '{', '}', '"', "'", '*', '&', '!', '|', '>', '#', '?', '\t'))
        .map((parts) => bytes(parts.join(''))),
    );
    fc.assert(
      fc.property(content, (input) => {
        const { yaml, errors } = readYaml('f', input);
        expect(yaml === null).toBe(errors.length > 0);
      }),
      { numRuns: 2000 },
    );
  });
});
