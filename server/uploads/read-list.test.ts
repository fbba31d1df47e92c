import exceljs from '@protobi/exceljs';
import { describe, expect, test } from 'vitest';

import { zipOf } from '../testing/zip-of.ts';
import { readList } from './read-list.ts';

const utf8 = (text: string) => new TextEncoder().encode(text);
const rows = [
  ['Namn', 'Bransch'],
  ['Å-hotellet', 'Hotell'],
];

describe('text files', () => {
  test.each([
    ['semicolons', utf8('Namn;Bransch\nÅ-hotellet;Hotell')],
    ['commas', utf8('Namn,Bransch\r\nÅ-hotellet,Hotell')],
    ['tabs', utf8('Namn\tBransch\nÅ-hotellet\tHotell')],
    ['UTF-8 with its mark', utf8('\uFEFFNamn;Bransch\nÅ-hotellet;Hotell')],
    ['Windows-1252', new Uint8Array([...Buffer.from('Namn;Bransch\n\xc5-hotellet;Hotell', 'latin1')])],
    ['UTF-16', new Uint8Array([0xff, 0xfe, ...Buffer.from('Namn;Bransch\nÅ-hotellet;Hotell', 'utf16le')])],
  ])('%s', async (_name, bytes) => {
    expect(await readList(bytes)).toEqual(rows);
  });

  test('quotes keep line breaks and separators inside a cell', async () => {
    expect(await readList(utf8('Namn;Not\n"A;B";"rad 1\nrad 2"'))).toEqual([
      ['Namn', 'Not'],
      ['A;B', 'rad 1\nrad 2'],
    ]);
  });
});

async function xlsx(fill: (sheet: exceljs.Worksheet, workbook: exceljs.Workbook) => void): Promise<Uint8Array> {
  const workbook = new exceljs.Workbook();
  fill(workbook.addWorksheet('Lista'), workbook);
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}

describe('workbooks', () => {
  test('dates, numbers, formulas, links and rich text become what a reader sees', async () => {
    const bytes = await xlsx((sheet) => {
      sheet.addRow([
        new Date('2026-03-01T00:00:00Z'),
        42,
        { formula: '1+1', result: 2 },
        { text: 'Länk', hyperlink: 'https://a.example' },
        { richText: [{ text: 'fet ' }, { text: 'text' }] },
        { error: '#N/A' },
      ]);
    });
    expect(await readList(bytes)).toEqual([['2026-03-01', '42', '2', 'Länk', 'fet text', '']]);
  });

  test('an empty workbook has no rows', async () => {
    expect(await readList(await xlsx(() => {}))).toEqual([]);
  });
});

describe('files that cannot be read', () => {
  const compound = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];

  test.each([
    ['a broken workbook', new Uint8Array([0x50, 0x4b, 0x03, 0x04, 1, 2, 3]), 'FILE_UNREADABLE'],
    ['a zip that is no workbook', zipOf([['a.txt', Buffer.from('hej')]]), 'FILE_UNREADABLE'],
    [
      'a workbook with a password',
      new Uint8Array([...compound, ...Buffer.from('EncryptedPackage', 'utf16le')]),
      'FILE_PROTECTED',
    ],
    ['a workbook of the old kind', new Uint8Array([...compound, 0, 0, 0]), 'FILE_UNREADABLE'],
    ['a PDF', utf8('%PDF-1.7 hej'), 'FILE_UNREADABLE'],
    ['a picture', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 0, 1]), 'FILE_UNREADABLE'],
    ['a bomb of zeros', zipOf([['xl/workbook.xml', Buffer.alloc(80 * 1024 * 1024)]]), 'FILE_TOO_LARGE'],
    [
      'a bomb that lies about its size',
      zipOf([['xl/workbook.xml', Buffer.alloc(80 * 1024 * 1024)]], { size: 10 }),
      'FILE_TOO_LARGE',
    ],
  ])('%s', async (_name, bytes, code) => {
    await expect(readList(bytes)).rejects.toMatchObject({ code });
  });
});
