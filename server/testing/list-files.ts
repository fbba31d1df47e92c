import exceljs from '@protobi/exceljs';

import { zipOf } from './zip-of.ts';

/** A workbook of Excel, for tests of what reads one. */
export async function xlsxOf(fill: (workbook: exceljs.Workbook) => void): Promise<Uint8Array> {
  const workbook = new exceljs.Workbook();
  fill(workbook);
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}

/** A workbook of one sheet with these rows. */
export function sheetOf(rows: unknown[][], more: (sheet: exceljs.Worksheet) => void = () => undefined): Promise<Uint8Array> {
  return xlsxOf((workbook) => {
    const sheet = workbook.addWorksheet('Lista');
    for (const row of rows) sheet.addRow(row);
    more(sheet);
  });
}

/** A workbook of OpenDocument with this XML in its body (`table:table` elements) and styles. */
export function odsOf(tables: string, styles = ''): Uint8Array {
  const namespaces = ['office', 'table', 'text', 'style', 'draw', 'calcext']
    .map((name) => `xmlns:${name}="urn:${name}"`)
    .join(' ');
  const content = `<?xml version="1.0"?><office:document-content ${namespaces}><office:automatic-styles>${styles}</office:automatic-styles><office:body><office:spreadsheet>${tables}</office:spreadsheet></office:body></office:document-content>`;
  return zipOf([
    ['mimetype', Buffer.from('application/vnd.oasis.opendocument.spreadsheet')],
    ['content.xml', Buffer.from(content)],
  ]);
}

/** Cells of an OpenDocument row. */
export const odsCells = (...texts: string[]) =>
  texts
    .map((text) => (text === '' ? '<table:table-cell/>' : `<table:table-cell><text:p>${text}</text:p></table:table-cell>`))
    .join('');
