import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { canonicalJson } from './canonical-json.ts';

describe('canonicalJson', () => {
  it.each<[unknown, string]>([
    [null, 'null'],
    [true, 'true'],
    ['å "x"\n', '"å \\"x\\"\\n"'],
    [0, '0'],
    [-0, '0'],
    [1e21, '1e+21'],
    [0.1, '0.1'],
    [1e12, '1000000000000'],
    [[], '[]'],
    [{}, '{}'],
    [[2, 1, [null]], '[2,1,[null]]'],
    [{ b: 1, a: { d: 1, c: 2 } }, '{"a":{"c":2,"d":1},"b":1}'],
    [{ a: undefined, b: 1 }, '{"b":1}'],
    [{ 10: 1, 9: 2 }, '{"10":1,"9":2}'],
    // Code units, not locale or code points: Z before a, å after z, a surrogate pair before U+FB33.
    [{ z: 1, å: 2, a: 3, Z: 4 }, '{"Z":4,"a":3,"z":1,"å":2}'],
    [{ '\ufb33': 1, '\u{1f600}': 2 }, '{"\u{1f600}":2,"\ufb33":1}'],
    [Object.assign(Object.create(null), { a: 1 }), '{"a":1}'],
  ])('%j', (value, expected) => {
    expect(canonicalJson(value)).toBe(expected);
  });

  it.each([
    [undefined, '$'],
    [NaN, '$'],
    [Infinity, '$'],
    [1n, '$'],
    [() => 1, '$'],
    [Symbol('x'), '$'],
    [new Date(0), '$'],
    [new Map(), '$'],
    [[1, undefined], '$.1'],
    // oxlint-disable-next-line no-sparse-arrays
    [[1, , 2], '$.1'],
    [{ a: { b: [NaN] } }, '$.a.b.0'],
  ])('refuses %s and says where', (value, path) => {
    expect(() => canonicalJson(value)).toThrow(new RegExp(`^not JSON at ${path.replace(/[$.]/g, '\\$&')}: `));
  });

  it('is JSON that reads back as the same value', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const text = canonicalJson(value);
        expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(value)));
        expect(canonicalJson(JSON.parse(text))).toBe(text);
      }),
    );
  });

  it('does not depend on the order of keys', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.jsonValue()), (value) => {
        const turned = Object.fromEntries(Object.entries(value).reverse());
        expect(canonicalJson(turned)).toBe(canonicalJson(value));
      }),
    );
  });
});
