import { utils, write } from '@e965/xlsx';
import { describe, expect, test } from 'vitest';

import { headingScore } from '../../domain/actor-import-columns.ts';
import type { Delimiter } from '../../domain/list/list-file.ts';
import { odsCells, odsOf, sheetOf, xlsxOf } from '../testing/list-files.ts';
import { zipOf } from '../testing/zip-of.ts';
import { readList } from './read-list.ts';

const utf8 = (text: string) => new TextEncoder().encode(text);
const latin1 = (text: string) => new Uint8Array(Buffer.from(text, 'latin1'));
const read = (bytes: Uint8Array, delimiter?: Delimiter) => readList(bytes, { score: headingScore, delimiter });
const rowsOf = (bytes: Uint8Array) => read(bytes).sheets[0]?.rows;
const rows = [
  ['Namn', 'Bransch'],
  ['Å-hotellet', 'Hotell'],
];

describe('the alphabet of a text', () => {
  const text = 'Namn;Bransch\nÅ-hotellet;Hotell';
  test.each([
    ['utf-8', utf8(text)],
    ['utf-8', utf8(`\uFEFF${text}`)],
    ['windows-1252', latin1(text)],
    ['macintosh', latin1(text.replace('Å', '\x81'))],
    ['cp850', latin1(text.replace('Å', '\x8f'))],
    ['utf-16', new Uint8Array([0xff, 0xfe, ...Buffer.from(text, 'utf16le')])],
    ['utf-16', new Uint8Array([0xfe, 0xff, ...Buffer.from(text, 'utf16le').swap16()])],
    ['utf-16', new Uint8Array(Buffer.from(text, 'utf16le'))],
  ])('%s', (encoding, bytes) => {
    const file = read(bytes);
    expect(file.sheets[0]?.rows).toEqual(rows);
    expect(file.text).toMatchObject({ encoding, delimiter: 'semicolon', unclosedQuote: null });
  });

  test('one bad byte in UTF-8 does not turn the other letters', () => {
    const bytes = new Uint8Array([...utf8('Namn;Anteckning\nÅkeriet Östra;ok\nHotell;'), 0xe5]);
    expect(rowsOf(bytes)).toEqual([
      ['Namn', 'Anteckning'],
      ['Åkeriet Östra', 'ok'],
      ['Hotell', '\ufffd'],
    ]);
  });
});

describe('the sign between the columns', () => {
  test.each<[string, string, Delimiter | null, string[]]>([
    ['semicolons', 'Namn;Bransch\nA;B', 'semicolon', ['A', 'B']],
    ['commas', 'Namn,Bransch\r\nA,B', 'comma', ['A', 'B']],
    ['tabs', 'Namn\tBransch\nA, B\tC;D', 'tab', ['A, B', 'C;D']],
    ['bars', 'Namn|Bransch\nA|B', 'bar', ['A', 'B']],
    ['a heading with commas', 'Namn, ort, adress;E-post\nA, B, C;a@b.se', 'semicolon', ['A, B, C', 'a@b.se']],
    ['a heading with a semicolon inside quotes', 'Namn,"Ort; land",E-post\nA,B,a@b.se', 'comma', ['A', 'B', 'a@b.se']],
    ['a list of one column with commas in the names', 'Namn\nA, B\nC, D, E', null, ['A, B']],
    ['a title above', 'Aktörer i Exempelby, 2026\nNamn;Bransch\nA, B;C', 'semicolon', ['A, B', 'C']],
    ['a line that says which', 'sep=|\r\nNamn|Bransch\nA;B|C', 'bar', ['A;B', 'C']],
  ])('%s', (_name, text, delimiter, row) => {
    const file = read(utf8(text));
    expect(file.text?.delimiter).toBe(delimiter);
    expect(file.sheets[0]?.rows).toContainEqual(row);
  });

  test('is the one that the reader has chosen', () => {
    expect(read(utf8('Namn;Bransch,X\nA;B,C'), 'comma').sheets[0]?.rows[1]).toEqual(['A;B', 'C']);
  });

  test('a line that says which is counted as the row that it is', () => {
    expect(rowsOf(utf8('sep=;\nNamn;Bransch'))).toEqual([[], ['Namn', 'Bransch']]);
  });

  test('quotes keep line breaks and separators inside a cell; one without an end is told with its row', () => {
    expect(rowsOf(utf8('Namn;Not\n"A;B";"rad 1\nrad 2"'))).toEqual([
      ['Namn', 'Not'],
      ['A;B', 'rad 1\nrad 2'],
    ]);
    expect(read(utf8('Namn;Not\nA;b\nC;"d\nE;f\n')).text?.unclosedQuote).toBe(2);
  });
});

describe('workbooks show what their reader sees', () => {
  test('dates, times, numbers, formulas, links and rich text', async () => {
    const bytes = await sheetOf([[]], (sheet) => {
      const cells: [unknown, string?][] = [
        [new Date('2026-03-01T00:00:00Z'), 'dd/mm/yy'],
        [new Date('2026-10-01T23:30:00Z'), 'yyyy-mm-dd hh:mm'],
        [0.3958333, 'hh:mm'],
        [42],
        [198501011236],
        [701740605, '0000000000'],
        [46701740606, '"+"00 00 000 00 00'],
        [0.25, '0 %'],
        [0.1 + 0.2],
        [true],
        [{ formula: '1+1', result: 2 }],
        [{ text: 'Länk', hyperlink: 'https://a.example' }],
        [{ richText: [{ text: 'fet ' }, { text: 'text' }] }],
      ];
      cells.forEach(([value, format], at) => {
        const cell = sheet.getCell(1, at + 1);
        cell.value = value as never;
        if (format) cell.numFmt = format;
      });
    });
    expect(rowsOf(bytes)).toEqual([
      [
        '2026-03-01',
        '2026-10-01 23:30',
        '09:30',
        '42',
        '198501011236',
        '0701740605',
        '+46 70 174 06 06',
        '25 %',
        '0,3',
        'Sant',
        '2',
        'Länk',
        'fet text',
      ],
    ]);
  });

  test('a formula without a stored result and an error are told; one whose result is empty is not', async () => {
    const bytes = await sheetOf([[{ formula: 'A9' }, { error: '#N/A' }, { formula: '""', result: '' }, 'x']]);
    expect(read(bytes).sheets[0]).toMatchObject({
      rows: [['', '', '', 'x']],
      remarks: [
        { row: 0, column: 0, code: 'formula-without-result' },
        { row: 0, column: 1, code: 'error-value' },
      ],
    });
  });

  test('hidden rows, columns and sheets are told', async () => {
    const bytes = await xlsxOf((workbook) => {
      const sheet = workbook.addWorksheet('Lista');
      for (const name of ['Namn', 'A', 'B']) sheet.addRow([name, 'x', 'y']);
      sheet.getRow(2).hidden = true;
      sheet.getColumn(3).hidden = true;
      workbook.addWorksheet('Gömd', { state: 'hidden' }).addRow(['z']);
    });
    expect(read(bytes).sheets).toMatchObject([
      { name: 'Lista', isHidden: false, hiddenRows: [1], hiddenColumns: [2] },
      { name: 'Gömd', isHidden: true, rows: [['z']] },
    ]);
  });

  test('a cell merged over rows says the same of each, and makes no rows; over columns it is a title', async () => {
    const bytes = await sheetOf([['Titel'], ['A', 'Hotell'], ['B'], ['C'], []], (sheet) => {
      sheet.mergeCells('A1:C1');
      sheet.mergeCells('B2:B3');
      sheet.mergeCells('D2:D900');
      sheet.getCell('D2').value = 'Norr';
    });
    expect(rowsOf(bytes)).toEqual([['Titel'], ['A', 'Hotell', '', 'Norr'], ['B', 'Hotell', '', 'Norr'], ['C', '', '', 'Norr']]);
  });

  test('the calendar from 1904', async () => {
    const bytes = await xlsxOf((workbook) => {
      workbook.properties.date1904 = true;
      const cell = workbook.addWorksheet('A').getCell('A1');
      cell.value = 44_834;
      cell.numFmt = 'yyyy-mm-dd';
    });
    expect(rowsOf(bytes)).toEqual([['2026-10-01']]);
  });

  test.each(['xls', 'xlsb', 'xlml'] as const)('the older kind .%s', (bookType) => {
    const book = utils.book_new();
    utils.book_append_sheet(book, utils.aoa_to_sheet(rows), 'Lista');
    expect(rowsOf(new Uint8Array(write(book, { type: 'array', bookType }) as ArrayBuffer))).toEqual(rows);
  });

  test('an empty workbook has no rows', async () => {
    expect(rowsOf(await sheetOf([]))).toEqual([]);
  });
});

describe('OpenDocument workbooks', () => {
  test('hold the text that is shown, with rows and cells that are counted', () => {
    const table = `<table:table table:name="Lista"><table:table-column table:number-columns-repeated="2"/><table:table-column table:visibility="collapse"/>
      <table:table-row>${odsCells('Namn', 'Telefon')}<table:table-cell table:number-columns-repeated="16382"/></table:table-row>
      <table:table-row table:number-rows-repeated="2">${odsCells('Hotell<text:s text:c="2"/>A', '0701740605', 'dold')}</table:table-row>
      <table:table-row table:visibility="filter">${odsCells('Dold')}</table:table-row>
      <table:table-row><table:table-cell><office:annotation><text:p>Kommentar</text:p></office:annotation><text:p>Rad 1</text:p><text:p>Rad 2</text:p></table:table-cell><table:table-cell table:formula="of:=1"/></table:table-row>
      <table:table-row table:number-rows-repeated="1048000"><table:table-cell table:number-columns-repeated="16384"/></table:table-row></table:table>`;
    expect(read(odsOf(table)).sheets).toEqual([
      {
        name: 'Lista',
        isHidden: false,
        rows: [
          ['Namn', 'Telefon'],
          ['Hotell  A', '0701740605', 'dold'],
          ['Hotell  A', '0701740605', 'dold'],
          ['Dold'],
          ['Rad 1\nRad 2'],
        ],
        hiddenRows: [3],
        hiddenColumns: [2],
        remarks: [{ row: 4, column: 1, code: 'formula-without-result' }],
      },
    ]);
  });

  test('hide sheets by their style, and merge cells over rows', () => {
    const style = '<style:style style:name="ta1"><style:table-properties table:display="false"/></style:style>';
    const tall = '<table:table-cell table:number-rows-spanned="2"><text:p>Hotell</text:p></table:table-cell>';
    const table = `<table:table table:name="Gömd" table:style-name="ta1"><table:table-row>${tall}${odsCells('A')}</table:table-row><table:table-row><table:covered-table-cell/>${odsCells('B')}</table:table-row></table:table>`;
    expect(read(odsOf(table, style)).sheets).toMatchObject([
      {
        isHidden: true,
        rows: [
          ['Hotell', 'A'],
          ['Hotell', 'B'],
        ],
      },
    ]);
  });

  test('more cells than a list has are refused', () => {
    const row = `<table:table-row table:number-rows-repeated="20000"><table:table-cell table:number-columns-repeated="200"><text:p>x</text:p></table:table-cell></table:table-row>`;
    expect(() => read(odsOf(`<table:table>${row}</table:table>`))).toThrow(
      expect.objectContaining({ code: 'FILE_TOO_LARGE' }) as Error,
    );
  });
});

describe('files that are not read', () => {
  const compound = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
  const stream = (name: string) => new Uint8Array([...compound, ...Buffer.from(name, 'utf16le')]);
  const part = (name: string) => zipOf([[name, Buffer.from('x')]]);

  test.each([
    ['a web page named .xls', utf8('<html xmlns:x="urn:schemas-microsoft-com:office:excel"><body><table>'), 'web-page'],
    ['a web page with an XML heading', utf8('<?xml version="1.0"?>\n<!DOCTYPE html><html lang="sv">'), 'web-page'],
    ['a table of a web page', utf8('\uFEFF  <table border=1><tr><td>Namn'), 'web-page'],
    ['a PDF', utf8('%PDF-1.7 hej'), 'pdf'],
    ['a picture', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 0, 1]), 'picture'],
    ['a picture of a telephone', utf8('\0\0\0\x18ftypheic'), 'picture'],
    ['Word', part('word/document.xml'), 'word'],
    ['Word of the old kind', stream('WordDocument'), 'word'],
    ['Numbers', part('Index/Document.iwa'), 'numbers'],
    ['a presentation', part('ppt/presentation.xml'), 'slides'],
    ['rich text', utf8('{\\rtf1\\ansi Namn'), 'rich-text'],
    ['a shortcut to a list on the web', utf8('{"url": "https://docs.example/x", "doc_id": "1"}'), 'shortcut'],
    ['a text of OpenDocument', zipOf([['mimetype', Buffer.from('application/vnd.oasis.opendocument.text')]]), 'open-text'],
    ['a zip that is none of these', part('a.txt'), 'zip'],
  ])('%s is named', (_name, bytes, kind) => {
    expect(() => read(bytes)).toThrow(expect.objectContaining({ code: 'FILE_OTHER_KIND', data: { kind } }) as Error);
  });

  const bomb = Buffer.alloc(80 * 1024 * 1024);
  test.each([
    ['a broken zip', new Uint8Array([0x50, 0x4b, 0x03, 0x04, 1, 2, 3]), 'FILE_UNREADABLE'],
    ['a workbook without its parts', part('xl/workbook.xml'), 'FILE_UNREADABLE'],
    ['a workbook with a password', stream('EncryptedPackage'), 'FILE_PROTECTED'],
    ['a compound file without a book', new Uint8Array([...compound, 0, 0, 0]), 'FILE_UNREADABLE'],
    ['something with NUL', utf8('hej\0\0\0\0'), 'FILE_UNREADABLE'],
    ['a bomb of zeros', zipOf([['xl/workbook.xml', bomb]]), 'FILE_TOO_LARGE'],
    ['a bomb that lies about its size', zipOf([['xl/workbook.xml', bomb]], { size: 10 }), 'FILE_TOO_LARGE'],
  ])('%s', (_name, bytes, code) => {
    expect(() => read(bytes)).toThrow(expect.objectContaining({ code }) as Error);
  });
});
