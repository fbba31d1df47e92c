import { describe, expect, test } from 'vitest';

import { readTopics, topicOf } from './changes.ts';
import { startI18n } from './i18n.ts';
import { parseNumber } from './parse-number.ts';
import { isPassing, refusalSentence, toProblem } from './refusal.ts';
import { dotCapacity, placeDots, ringRadius } from './ring-layout.ts';
import { sameValue } from './same-value.ts';
import { shareOfYears } from './share-of-years.ts';
import { sortRows } from './sort-rows.ts';
import { spreadOf } from './spread.ts';

test.each([
  ['', null],
  ['  ', null],
  ['12', 12],
  ['12 500', 12_500],
  ['12\u00a0500,5', 12_500.5],
  ['3.5', 3.5],
  ['-2', -2],
  ['\u22122', -2],
  ['1,000,000', 1_000_000],
  ['tolv', undefined],
  ['1e5', undefined],
  ['1,2,3', undefined],
])('parseNumber(%j) is %j', (text, value) => {
  expect(parseNumber(text)).toBe(value);
});

test.each<[string, number | undefined | null]>([
  ['80 000', 80_000],
  ['80 tkr', 80_000],
  ['80tkr', 80_000],
  ['1,5 mkr', 1_500_000],
  ['2 miljoner kronor', 2_000_000],
  ['1,2 MSEK', 1_200_000],
  ['3 mnkr', 3_000_000],
  ['80.000', 80_000],
  ['80,000 kr', 80_000],
  ['80 000:-', 80_000],
  ['SEK 80 000', 80_000],
  ['1 250,50 kr', 1_250.5],
  ['1.250.000', 1_250_000],
  ['80 t', undefined],
  ['80.000 tkr', undefined],
  ['1,500 mkr', undefined],
  ['1 500 tkr', 1_500_000],
  ['80 euro', undefined],
  ['kr', undefined],
  ['', null],
])('the amount %j is %j kronor', (text, value) => {
  expect(parseNumber(text, { money: true })).toBe(value);
});

test('a whole number has no decimals: three figures after a comma or point are thousands', () => {
  expect(['1,000', '1.000', '1,5', '12'].map((text) => parseNumber(text, { whole: true }))).toEqual([1_000, 1_000, 1.5, 12]);
  expect(parseNumber('1,500')).toBe(1.5);
});

describe('toProblem', () => {
  test.each([
    [{ code: 'ROUND_CLOSED', data: { a: 1 } }, 'ROUND_CLOSED'],
    [{ code: 'BAD_REQUEST', status: 400 }, 'BAD_INPUT'],
    [{ code: 'WHATEVER', status: 503 }, 'STORAGE_UNAVAILABLE'],
    [{ status: 413 }, 'FILE_TOO_LARGE'],
    [new TypeError('Failed to fetch'), 'NETWORK'],
    [new Error('bug'), 'INTERNAL'],
    [null, 'INTERNAL'],
    ['text', 'INTERNAL'],
  ])('%o is %s', (error, code) => {
    expect(toProblem(error).code).toBe(code);
  });

  test('what is too large is told with the limit that applied, when it is known', async () => {
    await startI18n({ sv: () => import('../../locales/sv.json'), en: () => import('../../locales/en.json') });
    const told = (data: object) => refusalSentence({ code: 'FILE_TOO_LARGE', data });
    expect(told({ maxBytes: 5 * 1024 * 1024 })).toContain('The limit is 5 MB.');
    expect(told({})).toContain('more than what is accepted');
  });

  test('a refusal that needs a person does not pass by itself', () => {
    expect(isPassing({ code: 'NOT_ALLOWED', data: {} })).toBe(false);
    expect(isPassing({ code: 'NETWORK', data: {} })).toBe(true);
  });
});

test('topics of the change stream', () => {
  expect(readTopics('["actors","plan"]')).toEqual(['actors', 'plan']);
  expect(readTopics('{"x":1}')).toEqual([]);
  expect(readTopics('not json')).toEqual([]);
  expect(topicOf([['actors', 'list'], { type: 'query' }])).toBe('actors');
});

test('sameValue compares what is inside', () => {
  expect(sameValue({ a: [1, { b: null }] }, { a: [1, { b: null }] })).toBe(true);
  expect(sameValue({ a: 1 }, { a: 1, b: undefined })).toBe(false);
  expect(sameValue([1, 2], [2, 1])).toBe(false);
});

test('sortRows puts what is missing last in both directions', () => {
  const rows = [{ n: null }, { n: 2 }, { n: 10 }];
  const compare = (a: string, b: string) => a.localeCompare(b);
  expect(sortRows(rows, (row) => row.n, 'up', compare).map((row) => row.n)).toEqual([2, 10, null]);
  expect(sortRows(rows, (row) => row.n, 'down', compare).map((row) => row.n)).toEqual([10, 2, null]);
});

test('spreadOf', () => {
  expect(spreadOf([])).toBeNull();
  expect(spreadOf([5, 1, 3])).toEqual({ median: 3, min: 1, max: 5, count: 3 });
  expect(spreadOf([4, 1, 3, 2])).toEqual({ median: 2.5, min: 1, max: 4, count: 4 });
});

test('shareOfYears', () => {
  const span = { startYear: 2026, endYear: 2028 };
  expect(shareOfYears('2026-01', span)).toBe(0);
  expect(shareOfYears('2028-12', { ...span, end: true })).toBe(1);
  expect(shareOfYears('2027-01', span)).toBeCloseTo(1 / 3);
  expect(shareOfYears('1999-05', span)).toBe(0);
});

describe('placeDots', () => {
  test.each(['network', 'local', 'society'] as const)(
    'keeps every dot of %s inside its ring and apart from the others',
    (ring) => {
      for (const count of [1, 7, 30, 500]) {
        const places = placeDots(ring, count);
        expect(places).toHaveLength(Math.min(count, dotCapacity(ring)));
        for (const [index, { x, y }] of places.entries()) {
          expect(Math.hypot(x - 200, y - 200)).toBeLessThan(ringRadius[ring]);
          for (const other of places.slice(index + 1)) expect(Math.hypot(x - other.x, y - other.y)).toBeGreaterThan(12);
        }
      }
    },
  );
});
