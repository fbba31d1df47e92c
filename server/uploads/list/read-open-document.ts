import { SaxesParser, type SaxesTagPlain } from 'saxes';

import { Refusal } from '../../../domain/errors.ts';
import type { ListSheet } from '../../../domain/list/list-file.ts';
import { fillDown, mostCells, mostColumns, mostRows, type TallCell, trimSheet, withoutEmptyEnd } from './collect-rows.ts';

/**
 * The sheets of an OpenDocument workbook (.ods; ISO/IEC 26300, part 3, table:table). Each cell holds the text that was shown
 * when it was saved, so that no number format is needed. Errors: FILE_UNREADABLE, FILE_TOO_LARGE, FILE_PROTECTED.
 */
export function readOpenDocument(parts: ReadonlyMap<string, Buffer>): ListSheet[] {
  const content = parts.get('content.xml');
  if (!content) throw new Refusal('FILE_UNREADABLE');
  if (parts.get('META-INF/manifest.xml')?.includes('encryption-data')) throw new Refusal('FILE_PROTECTED');
  const reader = new ContentReader();
  const parser = new SaxesParser();
  parser.on('opentag', (tag) => reader.open(tag));
  parser.on('closetag', ({ name }) => reader.close(name));
  parser.on('text', (text) => reader.text(text));
  parser.on('error', () => {
    throw new Refusal('FILE_UNREADABLE');
  });
  parser.write(content.toString('utf8')).close();
  return reader.sheets;
}

type Cell = { text: string; paragraphs: number; repeat: number; isFormula: boolean; isError: boolean; rows: number };
type Attributes = (name: string) => string;

const repeated = (text: string) => Math.max(1, Math.trunc(Number(text)) || 1);
const isHidden = (visibility: string) => visibility === 'collapse' || visibility === 'filter';

/** What stands in a cell without being its text. */
const beside = new Set(['office:annotation', 'draw:frame', 'draw:custom-shape']);
const cellTags = new Set(['table:table-cell', 'table:covered-table-cell']);

/** Follows the parts of content.xml, one after the other. */
class ContentReader {
  readonly sheets: ListSheet[] = [];
  readonly #hiddenStyles = new Set<string>();
  #style = '';
  #sheet: ListSheet | null = null;
  #tall: TallCell[] = [];
  #columns = 0;
  #row: { cells: string[]; repeat: number } | null = null;
  #cell: Cell | null = null;
  #beside = 0;
  #cells = 0;

  open({ name, attributes }: SaxesTagPlain): void {
    const of: Attributes = (key) => attributes[key] ?? '';
    if (beside.has(name)) this.#beside += 1;
    if (this.#beside > 0) return;
    if (name === 'style:style') this.#style = of('style:name');
    else if (name === 'style:table-properties' && of('table:display') === 'false') this.#hiddenStyles.add(this.#style);
    else if (name === 'table:table') this.#openSheet(of);
    else if (name === 'table:table-column') this.#addColumns(of);
    else if (name === 'table:table-row') this.#openRow(of);
    else if (cellTags.has(name)) this.#openCell(of);
    else if (this.#cell) this.#openText(this.#cell, name, of);
  }

  close(name: string): void {
    if (beside.has(name)) this.#beside -= 1;
    if (this.#beside > 0) return;
    if (cellTags.has(name)) this.#closeCell();
    else if (name === 'table:table-row') this.#closeRow();
    else if (name === 'table:table') this.#closeSheet();
  }

  text(text: string): void {
    // Line breaks of the file between the parts of a cell are not its text.
    if (this.#cell && this.#beside === 0 && this.#cell.paragraphs > 0) this.#cell.text += text.replace(/\s+/g, ' ');
  }

  #openSheet(of: Attributes): void {
    const hidden = this.#hiddenStyles.has(of('table:style-name'));
    this.#sheet = { name: of('table:name'), isHidden: hidden, rows: [], hiddenRows: [], hiddenColumns: [], remarks: [] };
    this.#columns = 0;
    this.#tall = [];
  }

  #closeSheet(): void {
    if (!this.#sheet) return;
    fillDown(this.#sheet.rows, this.#tall);
    this.sheets.push(trimSheet(this.#sheet));
    this.#sheet = null;
  }

  #addColumns(of: Attributes): void {
    const end = Math.min(this.#columns + repeated(of('table:number-columns-repeated')), mostColumns);
    if (isHidden(of('table:visibility'))) {
      for (let column = this.#columns; column < end; column++) this.#sheet?.hiddenColumns.push(column);
    }
    this.#columns = end;
  }

  #openRow(of: Attributes): void {
    if (!this.#sheet) return;
    const { rows, hiddenRows } = this.#sheet;
    const repeat = Math.min(repeated(of('table:number-rows-repeated')), mostRows + 1 - rows.length);
    this.#row = { cells: [], repeat };
    if (!isHidden(of('table:visibility'))) return;
    for (let row = rows.length; row < rows.length + repeat; row++) hiddenRows.push(row);
  }

  /** Rows that are alike are stored once with a count. */
  #closeRow(): void {
    if (!this.#sheet || !this.#row) return;
    const cells = withoutEmptyEnd(this.#row.cells);
    this.#cells += cells.length * this.#row.repeat;
    if (this.#cells > mostCells) throw new Refusal('FILE_TOO_LARGE');
    for (let again = 0; again < this.#row.repeat; again++) this.#sheet.rows.push([...cells]);
    this.#row = null;
  }

  #openCell(of: Attributes): void {
    const isError = of('calcext:value-type') === 'error';
    const isFormula = of('table:formula') !== '' && of('office:value-type') === '';
    const repeat = repeated(of('table:number-columns-repeated'));
    this.#cell = { text: '', paragraphs: 0, repeat, isFormula, isError, rows: repeated(of('table:number-rows-spanned')) };
  }

  #closeCell(): void {
    if (!this.#sheet || !this.#row || !this.#cell) return;
    const { text, paragraphs, repeat, isFormula, isError, rows } = this.#cell;
    const [row, column] = [this.#sheet.rows.length, this.#row.cells.length];
    const shown = isError ? '' : text.trim();
    if (isError) this.#sheet.remarks.push({ row, column, code: 'error-value' });
    else if (isFormula && paragraphs === 0) this.#sheet.remarks.push({ row, column, code: 'formula-without-result' });
    if (rows > 1) this.#tall.push({ row, column, lastRow: row + rows - 1 });
    for (let again = 0; again < Math.min(repeat, mostColumns - column); again++) this.#row.cells.push(shown);
    this.#cell = null;
  }

  #openText(cell: Cell, name: string, of: Attributes): void {
    if (name === 'text:p' && (cell.paragraphs += 1) > 1) cell.text += '\n';
    if (name === 'text:line-break') cell.text += '\n';
    if (name === 'text:tab') cell.text += '\t';
    if (name === 'text:s') cell.text += ' '.repeat(Math.min(repeated(of('text:c')), 100));
  }
}
