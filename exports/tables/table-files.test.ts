import exceljs from '@protobi/exceljs';
import { expect, test } from 'vitest';

import { docxParts } from '../testing/docx-parts.ts';
import { tableCsv, tableXlsx } from './table-files.ts';

const table = {
  title: 'Aktörer: Exempelstad/2026',
  headings: ['Namn', 'Anteckning'],
  rows: [
    ['Å-hotellet', 'rad ett\nrad två; med "citat"'],
    ['=HYPERLINK("x")', '+46 10 555'],
    ['-bindestreck', '@sum'],
  ],
};

test('the workbook holds headings and rows as text, and a formula stays text', async () => {
  const workbook = new exceljs.Workbook();
  await workbook.xlsx.load((await tableXlsx(table)).buffer as never);
  const sheet = workbook.worksheets[0]!;
  expect(sheet.getRow(1).values).toEqual([undefined, 'Namn', 'Anteckning']);
  expect(sheet.getCell('B2').value).toBe('rad ett\nrad två; med "citat"');
  expect(sheet.getCell('A3').value).toBe('=HYPERLINK("x")');
  expect(sheet.getCell('A3').type).toBe(exceljs.ValueType.String);
});

test('the text file has its mark, semicolons, and no cell that runs', () => {
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(tableCsv(table));
  expect(text.startsWith('\uFEFFNamn;Anteckning\r\n')).toBe(true);
  expect(text).toContain('"rad ett\nrad två; med ""citat"""');
  expect(text).toContain('"\'=HYPERLINK(""x"")";+46 10 555');
  expect(text).toContain("'-bindestreck;'@sum");
});

test.each([
  '=1+1',
  '+cmd|x',
  '-1+HYPERLINK("http://x")',
  '+1+cmd|"/C calc"!A0',
  '-2+3+A1',
  '@SUM(A1)',
  '\t=1',
  '\r=1',
  '\n=1',
  '＝1+1',
])('the text file: a spreadsheet does not run %j', (cell) => {
  const text = new TextDecoder().decode(tableCsv({ title: 'x', headings: ['a'], rows: [[cell]] }));
  expect(text.split('\r\n').slice(1).join('\r\n').replace(/^"/, '').startsWith("'")).toBe(true);
});

test.each(['+46 70-123 45 67', '-12,5', '+1 (212) 555', 'Å-hotellet', '1-2'])('the text file leaves %j as it is', (cell) => {
  expect(new TextDecoder().decode(tableCsv({ title: 'x', headings: ['a'], rows: [[cell]] }))).toContain(`\n${cell}`);
});

test('characters that XML cannot hold are in no part of the workbook, nor in the text file', async () => {
  const text = 'a\uFFFEb\uFFFFc\u0001d\uD800e';
  const table = { title: text, headings: [text], rows: [[text]] };
  const parts = Object.values(docxParts(await tableXlsx(table)));
  expect(parts.join('')).toContain('abc');
  // oxlint-disable-next-line no-control-regex
  for (const part of [...parts, new TextDecoder().decode(tableCsv(table))]) expect(part).not.toMatch(/[\uFFFE\uFFFF\u0001]/);
});
