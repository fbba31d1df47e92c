import { expect, test } from 'vitest';

import { buildDiaryDocument } from './build-diary-document.ts';

test('what was done after midnight in Sweden stands under that day', () => {
  const entries = ['2026-12-31T22:59:00Z', '2026-12-31T23:20:00Z'].map((at) => ({ kind: 'document' as const, at, text: at }));
  const town = { name: 'Stad', municipality: 'Stad' };
  const { sections } = buildDiaryDocument({ locale: 'sv', town, date: '2027-01-02T12:00:00Z', entries });
  const headings = JSON.stringify(sections).match(/\d+ \p{L}+ 202\d/gu);
  expect(headings).toEqual(expect.arrayContaining(['31 december 2026', '1 januari 2027']));
});
