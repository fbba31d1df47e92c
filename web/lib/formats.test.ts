import { expect, test } from 'vitest';

import { buildFormats } from './formats.ts';

const sv = buildFormats('sv');
const en = buildFormats('en');

test('dates are written as the language writes them', () => {
  expect(sv.dateAtStart('2026-11-23', 'weekday')).toBe('Måndag 23 november');
  expect(en.date('2026-11-23', 'weekday')).toBe('Monday 23 November');
  expect(sv.date('2026-11-23')).toBe('23 november 2026');
  expect(sv.date('2026-11-23', 'month')).toBe('november 2026');
});

test('a date without time is that day in every time zone', () => {
  const zone = process.env['TZ'];
  try {
    for (process.env['TZ'] of ['Pacific/Kiritimati', 'Pacific/Pago_Pago'])
      expect(buildFormats('sv').date('2026-01-01')).toBe('1 januari 2026');
  } finally {
    if (zone === undefined) delete process.env['TZ'];
    else process.env['TZ'] = zone;
  }
});

test('a moment is shown in Swedish time, summer and winter, wherever the reader is', () => {
  const zone = process.env['TZ'];
  try {
    for (process.env['TZ'] of ['Pacific/Kiritimati', 'Pacific/Pago_Pago']) {
      const formats = buildFormats('sv');
      expect(formats.dateTime('2026-12-31T23:20:00Z')).toBe('1 januari 2027 00.20');
      expect(formats.dateTime('2027-06-30T21:59:00Z')).toBe('30 juni 2027 23.59');
      expect(formats.month(1)).toBe('januari');
    }
  } finally {
    if (zone === undefined) delete process.env['TZ'];
    else process.env['TZ'] = zone;
  }
});

test('clock times have a point in Swedish', () => {
  const at = new Date('2026-11-23T09:42:00Z');
  expect(sv.time(at)).toBe('10.42');
  expect(en.time(at)).toBe('10:42');
});

test('numbers, money and sizes', () => {
  expect(sv.number(12_500.5)).toBe('12\u00a0500,5');
  expect(sv.money(1e12)).toBe('1\u00a0000\u00a0000\u00a0000\u00a0000\u00a0kr');
  expect(sv.bytes(1_400_000)).toBe('1,4\u00a0MB');
  expect(sv.bytes(0)).toBe('0\u00a0B');
});

test('Swedish order puts å, ä and ö last, and numbers by value', () => {
  expect(['ö', 'ä', 'z', 'å', 'a'].toSorted(sv.compare)).toEqual(['a', 'z', 'å', 'ä', 'ö']);
  expect(['Steg 10', 'Steg 2'].toSorted(sv.compare)).toEqual(['Steg 2', 'Steg 10']);
});
