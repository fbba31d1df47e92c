import exceljs from '@protobi/exceljs';
import { expect, test } from 'vitest';

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
