import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';

import { compareHash, hashOfDataFile } from './compare-hash.ts';

const sha256 = 'a1b2c3d4'.repeat(8);

describe('a checksum from a paper', () => {
  it.each([
    ['', { kind: 'empty' }],
    [' \n', { kind: 'empty' }],
    [sha256, { kind: 'same' }],
    [`${sha256.toUpperCase().match(/.{8}/g)?.join(' ')}\n`, { kind: 'same' }],
    [`${sha256.slice(0, 32)}\u00ad\n${sha256.slice(32)}`, { kind: 'same' }],
    ['A1B2 c3', { kind: 'start', count: 6 }],
    [`${sha256}0`, { kind: 'different' }],
    [`0${sha256.slice(1)}`, { kind: 'different' }],
  ])('%j', (typed, expected) => {
    expect(compareHash(typed, sha256)).toEqual(expected);
  });
});

describe('a data file', () => {
  it('has the checksum of its content, however it is set', async () => {
    const expected = createHash('sha256').update('{"a":1,"b":["å"]}').digest('hex');
    expect(await hashOfDataFile(new Blob(['{"a":1,"b":["å"]}']))).toBe(expected);
    expect(await hashOfDataFile(new Blob(['{\n  "b": ["å"],\n  "a": 1\n}']))).toBe(expected);
    expect(await hashOfDataFile(new Blob(['{"a":2,"b":["å"]}']))).not.toBe(expected);
  });

  it('is refused when it is no JSON', async () => {
    expect(await hashOfDataFile(new Blob(['%PDF-1.7']))).toBeNull();
  });
});
