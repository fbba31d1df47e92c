import { expect, test } from 'vitest';

import { readWrittenDate } from './written-date.ts';

test.each([
  '2026-09-05',
  '20260905',
  '2026/9/5',
  '2026.09.05',
  '2026-09-05T12:30:00Z',
  '2026-09-05 08:15',
  '5/9 2026',
  '5/9-2026',
  '5/9-26',
  '05/09/2026',
  '5.9.2026',
  '05.09.26 kl. 13.00',
  '5 - 9 - 2026',
  '260905',
  '5 september 2026',
  '5 sept. 2026',
  'den 5 sep 2026',
  'lördag 5 september 2026',
  'lör 5/9 2026',
  '5:e september 2026',
  "5 sep '26",
  '5-Sep-26',
  'September 5, 2026',
  'Sep 5th 2026',
])('%s is the fifth of September', (text) => {
  expect(readWrittenDate(text)).toBe('2026-09-05');
});

test.each([
  '',
  '9/15/2026',
  '31/4 2026',
  '2026-13-01',
  '5/9',
  'september 2026',
  '5 x 2026',
  '5 m 2026',
  '1/1 1989',
  '2026-1122',
  '20261',
  'hösten 2026',
])('"%s" is no date', (text) => {
  expect(readWrittenDate(text)).toBeNull();
});
