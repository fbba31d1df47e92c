import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readCarefully } from './careful-yaml.ts';
import { readPlainYaml } from './plain-yaml.ts';
import { buildSampleFiles } from './testing/sample-method.ts';

const shipped = readdirSync(import.meta.dirname, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.yaml'));
const textOf = (name: string) => readFileSync(join(import.meta.dirname, name), 'utf8');

/** Quick or not at all: what is read the quick way is what the careful parser reads, and that one finds nothing wrong. */
function expectAgreement(text: string): void {
  const plain = readPlainYaml(text);
  if (plain === undefined) return;
  const { found, errors } = readCarefully('f', text);
  expect(errors, JSON.stringify(text)).toEqual([]);
  expect(plain, JSON.stringify(text)).toEqual(found?.data);
}

describe('readPlainYaml', () => {
  it('finds the files of the methods', () => expect(shipped.length).toBeGreaterThanOrEqual(3));

  it.each(shipped)('reads %s the quick way, as the careful parser does', (name) => {
    const plain = readPlainYaml(textOf(name));
    expect(plain, 'something in the file is unusual YAML: it is read right, but slowly').toBeDefined();
    expect(plain).toEqual(readCarefully(name, textOf(name)).found?.data);
  });

  it('reads what the methods are written in', () => {
    const text = "a: true\nb: [x, 12, \"1\\n2\"]\non:\n  - c: no\n    d: x\n      y\n  - 'it''s'\n";
    expect(readPlainYaml(text)).toEqual({
      a: true,
      b: ['x', 12, '1\n2'],
      on: [{ c: 'no', d: 'x y' }, "it's"],
    });
  });

  it.each([
    ['nothing', ''],
    ['a comment', '# x\n'],
    ['a repeated key', 'a: 1\na: 2\n'],
    ['a repeated key in quotes', 'a: 1\n"a": 2\n'],
    ['an anchor', 'a: &x y\n'],
    ['an alias', 'a: &x y\nb: *x\n'],
    ['a tag', 'a: !!str 1\n'],
    ['a merge', 'a: { b: 1 }\n<<: { c: 1 }\n'],
    ['__proto__', '__proto__: 1\n'],
    ['a list as a key', '? [x]\n: 1\n'],
    ['a number as a key', '1: x\n'],
    ['null as a key', 'null: x\n'],
    ['an empty value', 'a:\n'],
    ['null', 'a: Null\n'],
    ['a tilde', 'a: ~\n'],
    ['TRUE', 'a: TRUE\n'],
    ['a date', 'a: 2024-05-01\n'],
    ['a moment', 'a: 2024-05-01T10:00:00Z\n'],
    ['a time', 'a: 12:30\n'],
    ['a fraction', 'a: 1.50\n'],
    ['an old octal number', 'a: 017\n'],
    ['an octal number', 'a: 0o17\n'],
    ['a hexadecimal number', 'a: 0x1F\n'],
    ['a number with an underscore', 'a: 1_000\n'],
    ['a great number', 'a: 12345678901234567890\n'],
    ['a negative number', 'a: -1\n'],
    ['infinity', 'a: -.inf\n'],
    ['not a number', 'a: .NaN\n'],
    ['two documents', 'a: b\n---\nc: d\n'],
    ['a marked document', '---\na: b\n'],
    ['a marked end', 'a: b\n...\n'],
    ['a marked end with something after it', '...  a'],
    ['a directive', '%YAML 1.1\n---\na: b\n'],
    ['a text that keeps its lines', 'a: |\n  b\n'],
    ['a folded text', 'a: >-\n  b\n'],
    ['a tab', 'a:\tb\n'],
    ['Windows line ends', 'a: b\r\n'],
    ['a byte order mark', '\ufeffa: b\n'],
    ['a broken bracket', 'a: [b\n'],
  ])('leaves %s to the careful parser', (_, text) => {
    expect(readPlainYaml(text)).toBeUndefined();
  });

  it('agrees with the careful parser on texts of signs that mean something', () => {
    const signs = ['a', 'b', 'å', '1', 'no', ': ', ':', '\n', '\n  ', '- ', '-', '[', ']', '{', '}', ', ', '"', "'"];
    const more = ['|', '>', '>-', '|2', '#', ' #', '? ', '\\', '\\n', '.', '~', '*', '&', '!', '%', '@', '`', ' ', '  '];
    const text = fc.array(fc.constantFrom(...signs, ...more), { maxLength: 16 }).map((parts) => parts.join(''));
    fc.assert(fc.property(text, expectAgreement), { numRuns: 5_000 });
  });

  it('agrees with the careful parser on method files in which a line is replaced, moved or lost', () => {
    const files = buildSampleFiles();
    const line = fc.oneof(
      fc.constantFrom(...Object.values(files).join('\n').split('\n')),
      fc.constantFrom('', '  ', '- ', 'a: "', "a: '", 'a: [', '  }', '|', 'a: >', '  text: and: more', '# a: b', 'a: b #c'),
    );
    fc.assert(
      fc.property(fc.constantFrom(...Object.values(files)), fc.nat(200), fc.nat(2), line, (text, at, lost, put) => {
        const lines = text.split('\n');
        expectAgreement(lines.toSpliced(at % lines.length, lost, put).join('\n'));
      }),
      { numRuns: 300 },
    );
  }, 60_000);
});
