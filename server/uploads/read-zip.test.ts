import { expect, test } from 'vitest';

import { zipOf } from '../testing/zip-of.ts';
import { readZip } from './read-zip.ts';

const small: [string, Buffer] = ['a.xml', Buffer.from('<a/>')];
const large: [string, Buffer] = ['b.xml', Buffer.alloc(100_000)];
const check = (file: Uint8Array) => () => readZip(file, { maxBytes: 50_000, maxEntries: 3 });

test('a whole and small one passes', () => {
  expect(check(zipOf([small, ['c.xml', Buffer.alloc(40_000)]]))).not.toThrow();
});

test.each([
  ['unpacked too large', zipOf([small, large]), 'FILE_TOO_LARGE'],
  ['too large together', zipOf([1, 2].map((n) => [`${n}`, Buffer.alloc(30_000)])), 'FILE_TOO_LARGE'],
  ['lying about the size', zipOf([large], { size: 10 }), 'FILE_TOO_LARGE'],
  ['too many files', zipOf([1, 2, 3, 4].map((n) => [`${n}`, Buffer.from('x')])), 'FILE_TOO_LARGE'],
  // What follows is read in another way by other readers, which would find more than was checked.
  ['more files than it says', zipOf([small, large], { entries: 1 }), 'FILE_UNREADABLE'],
  ['a list of the larger kind', zipOf([small], { disk: 0xffff }), 'FILE_UNREADABLE'],
  ['a gap before its end', zipOf([small], { gap: Buffer.from('PK') }), 'FILE_UNREADABLE'],
  ['cut off', zipOf([small]).slice(0, -1), 'FILE_UNREADABLE'],
  ['nothing', new Uint8Array(), 'FILE_UNREADABLE'],
])('refused: %s', (_what, file, code) => {
  expect(check(file)).toThrow(expect.objectContaining({ code }) as Error);
});
