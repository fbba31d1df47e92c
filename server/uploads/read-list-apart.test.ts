import { expect, test } from 'vitest';

import { maxListBytes } from '../../domain/list/list-file.ts';
import { zipOf } from '../testing/zip-of.ts';
import { readListApart } from './read-list-apart.ts';
import { readSpreadsheet } from './read-spreadsheet.ts';

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const relationsOf = (kind: string, target: string) =>
  `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="${relations}/${kind}" Target="${target}"/></Relationships>`;
const typeOf = (part: string, type: string) =>
  `<Override PartName="/xl/${part}.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.${type}+xml"/>`;
const oneRow = '<row r="1"><c r="A1" t="inlineStr"><is><t>Hotellet</t></is></c></row>';

/** A workbook of one sheet, with more XML in the book, before the rows and after them. */
function bookOf({ book = '', before = '', rows = oneRow, after = '' }): Uint8Array {
  const parts = {
    '[Content_Types].xml': `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">${typeOf('workbook', 'sheet.main')}${typeOf('worksheets/sheet1', 'worksheet')}</Types>`,
    '_rels/.rels': relationsOf('officeDocument', 'xl/workbook.xml'),
    'xl/_rels/workbook.xml.rels': relationsOf('worksheet', 'worksheets/sheet1.xml'),
    'xl/workbook.xml': `<workbook xmlns="${main}" xmlns:r="${relations}"><sheets><sheet name="A" sheetId="1" r:id="r1"/></sheets>${book}</workbook>`,
    'xl/worksheets/sheet1.xml': `<worksheet xmlns="${main}">${before}<sheetData>${rows}</sheetData>${after}</worksheet>`,
  };
  return zipOf(Object.entries(parts).map(([name, xml]) => [name, Buffer.from(xml)]));
}

const rowsOf = async (bytes: Uint8Array) => (await readListApart(bytes)).sheets[0]?.rows;

const everything = 'A1:XFD1048576';

test.each([
  ['a choice list on every cell', { after: `<dataValidations><dataValidation sqref="${everything}"/></dataValidations>` }],
  ['every column with a width', { before: '<cols><col min="1" max="16384" width="9"/></cols>' }],
  ['every cell merged', { after: `<mergeCells><mergeCell ref="${everything}"/></mergeCells>` }],
  ['a name for every cell', { book: `<definedNames><definedName name="x">A!$A$1:$XFD$1048576</definedName></definedNames>` }],
  ['row four billion', { rows: `${oneRow}<row r="4000000000"><c r="A4000000000"><v>1</v></c></row>` }],
])('%s is read past', async (_what, parts) => {
  expect(await rowsOf(bookOf(parts))).toEqual([['Hotellet']]);
});

test('two billion columns with a width: refused within the limit, the server answers meanwhile, and the next file is read', async () => {
  const parts = { before: '<cols><col min="1" max="2000000000" width="9"/></cols>' };
  let longestSilence = 0;
  let heard = Date.now();
  const listening = setInterval(() => {
    longestSilence = Math.max(longestSilence, Date.now() - heard);
    heard = Date.now();
  }, 20);
  await expect(readListApart(bookOf(parts), { limitMs: 3_000 })).rejects.toMatchObject({ code: 'FILE_UNREADABLE' });
  clearInterval(listening);
  expect(longestSilence).toBeLessThan(1_500);
  expect(await rowsOf(bookOf({}))).toEqual([['Hotellet']]);
});

test('a list larger than the limit is not read at all; one of text is read in the same way', async () => {
  await expect(readSpreadsheet(new Uint8Array(maxListBytes + 1))).rejects.toMatchObject({ code: 'FILE_TOO_LARGE' });
  const text = new TextEncoder().encode('Namn;Bransch\nÅ-hotellet;Hotell');
  expect((await readSpreadsheet(text)).sheets[0]?.rows).toEqual([
    ['Namn', 'Bransch'],
    ['Å-hotellet', 'Hotell'],
  ]);
});
