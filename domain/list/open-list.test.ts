import { describe, expect, test } from 'vitest';

import { headingScore } from '../actor-import-columns.ts';
import { findHeadingRow, joinHeadings } from './heading-row.ts';
import { leftOutCode } from './left-out-rows.ts';
import type { ListFile, ListSheet } from './list-file.ts';
import { openList } from './open-list.ts';

const sheetOf = (name: string, rows: string[][], change: Partial<ListSheet> = {}): ListSheet => ({
  name,
  isHidden: false,
  rows,
  hiddenRows: [],
  hiddenColumns: [],
  remarks: [],
  ...change,
});
const fileOf = (...sheets: ListSheet[]): ListFile => ({ sheets, text: null });
const list = [
  ['Namn', 'E-post'],
  ['Hotellet', 'a@b.se'],
];

describe('the row of headings', () => {
  test.each<[string, string[][], { row: number; rows: number } | null]>([
    ['is the first', list, { row: 0, rows: 1 }],
    [
      'stands below titles and empty rows',
      [['Aktörer i Exempelby 2026'], [], ['Utskrift', '2026-10-01'], ...list],
      { row: 3, rows: 1 },
    ],
    ['stands below groups of columns', [['Organisation', 'Kontaktuppgifter'], ...list], { row: 1, rows: 1 }],
    [
      'is two rows that say more together',
      [
        ['Namn', 'Bransch', 'Kontakt'],
        ['', '', 'E-post', 'Telefon'],
        ['A', 'Hotell', 'a@b.se', '1'],
      ],
      { row: 0, rows: 2 },
    ],
    [
      'is not known',
      [
        ['A', 'B'],
        ['C', 'D'],
      ],
      null,
    ],
  ])('%s', (_name, rows, found) => {
    const heading = findHeadingRow(rows, headingScore);
    expect(heading && { row: heading.row, rows: heading.rows }).toEqual(found);
  });

  test('of two rows takes the lower heading, and the upper one where there is none', () => {
    expect(joinHeadings(['Namn', 'Kontakt', ''], ['', 'E-post', 'Telefon'])).toEqual(['Namn', 'E-post', 'Telefon']);
  });
});

describe('an opened list', () => {
  test('counts what stands above, and keeps the numbers of the rows', () => {
    const open = openList(fileOf(sheetOf('A', [['Titel'], [], ...list, [], ['Polisen']])), headingScore);
    expect(open).toMatchObject({ headingRow: 3, headings: ['Namn', 'E-post'], rowsAbove: 1 });
    expect(open.rows).toMatchObject([
      { row: 4, cells: ['Hotellet', 'a@b.se'] },
      { row: 6, cells: ['Polisen'] },
    ]);
  });

  test('is the sheet with headings, and names the others', () => {
    const file = fileOf(
      sheetOf('Läs mig', [['Fyll i en rad för varje organisation'], ['Frågor?']]),
      sheetOf('Tom', []),
      sheetOf('Aktörer', list),
    );
    expect(openList(file, headingScore)).toMatchObject({
      sheet: 'Aktörer',
      sheets: [
        { name: 'Läs mig', rows: 2 },
        { name: 'Aktörer', rows: 2 },
      ],
    });
  });

  test('is not a hidden sheet unless it is chosen, or all are', () => {
    const file = fileOf(sheetOf('Gömd', list, { isHidden: true }), sheetOf('Synlig', [['A'], ['B']]));
    expect(openList(file, headingScore).sheet).toBe('Synlig');
    expect(openList(file, headingScore, { sheet: 'Gömd' }).sheet).toBe('Gömd');
    expect(openList(fileOf(sheetOf('Gömd', list, { isHidden: true })), headingScore).sheet).toBe('Gömd');
  });

  test('has the headings that the reader chooses, or none', () => {
    const file = fileOf(sheetOf('A', [['Polisen'], ['Skolan']]));
    expect(openList(file, headingScore)).toMatchObject({ headingRow: 1, headings: ['Polisen'], rows: [{ row: 2 }] });
    expect(openList(file, headingScore, { headingRow: 0 })).toMatchObject({
      headingRow: 0,
      headings: [''],
      rows: [{ row: 1 }, { row: 2 }],
    });
    expect(openList(fileOf(sheetOf('A', [['x'], ...list])), headingScore, { headingRow: 1 })).toMatchObject({
      headings: ['x', ''],
      rows: [{ row: 2 }, { row: 3 }],
    });
  });

  test('keeps columns without a heading, and what is hidden and remarked with the numbers of its rows', () => {
    const remarks = [
      { row: 0, column: 0, code: 'error-value' as const },
      { row: 1, column: 1, code: 'error-value' as const },
    ];
    const open = openList(fileOf(sheetOf('A', [['Namn'], ['B', '', 'utan rubrik']], { hiddenRows: [1], remarks })), headingScore);
    expect(open.headings).toEqual(['Namn', '', '']);
    expect(open.rows).toEqual([{ row: 2, cells: ['B', '', 'utan rubrik'], isHidden: true }]);
    expect(open.remarks).toEqual([{ row: 2, column: 1, code: 'error-value' }]);
  });

  test('of an empty file is empty', () => {
    expect(openList(fileOf(), headingScore)).toMatchObject({ sheets: [], headings: [], rows: [], headingRow: 0 });
  });
});

describe('a row that is no entry', () => {
  const among = { headings: ['Namn', 'Antal'], nameColumn: 0 };
  test.each<[string[], ReturnType<typeof leftOutCode>]>([
    [['Summa', '12'], 'total-row'],
    [['Totalt: 12 st', ''], 'total-row'],
    [['Antal organisationer: 12', ''], 'total-row'],
    [['S:a', '12'], 'total-row'],
    [['Summa hotell AB', '12'], null],
    [['', '12'], 'total-row'],
    [['112', '12'], null],
    [['namn', 'ANTAL'], 'repeated-heading'],
    [['Namn', '12'], null],
    [['', ''], null],
  ])('%j: %s', (cells, code) => {
    expect(leftOutCode(cells, among)).toBe(code);
  });
});
