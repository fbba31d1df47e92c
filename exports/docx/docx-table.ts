import {
  AlignmentType,
  BorderStyle,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlign,
  WidthType,
  type ITableCellBorders,
} from 'docx';
import type { Cell, Column, TableBlock } from '../document/document-model.ts';
import { textParagraph, type DocxContext } from './docx-text.ts';
import { colours } from './docx-theme.ts';

/** Twips for a character in a table, and for a cell's margins. */
const characterWidth = 112;
const cellMargins = 220;
/** A row with fewer characters than this stays on one page. */
const longestKeptRow = 1500;

/** A real Word table: its first row is a heading row that is repeated on every page. */
export function docxTable(context: DocxContext, block: TableBlock): Table {
  const widths = columnWidths(block, context.textWidth);
  const all = [...block.rows, ...block.footer];
  const keepTogether = all.length <= 14 && all.reduce((sum, cells) => sum + lengthOf(cells), 0) < 1600;
  const rows = all.map((cells, index) =>
    dataRow(context, block.columns, {
      widths,
      cells,
      borders: index === block.rows.length ? { top: rule(10, colours.spruce) } : {},
      keepNext: keepTogether && index < all.length - 1,
    }),
  );
  return new Table({
    rows: [headerRow(block.columns, widths), ...rows],
    columnWidths: widths,
    width: { size: widths.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
    layout: TableLayoutType.FIXED,
    margins: { left: 0, right: cellMargins - 60, top: 60, bottom: 60 },
    borders: { top: none, left: none, right: none, insideVertical: none, bottom: hairline, insideHorizontal: hairline },
    tableLook: { firstRow: true, firstColumn: true, noHBand: true, noVBand: true },
  });
}

const rule = (size: number, color: string) => ({ style: BorderStyle.SINGLE, size, color });
const hairline = rule(4, colours.line);
const none = { style: BorderStyle.NONE, size: 0, color: 'auto' };

function headerRow(columns: Column[], widths: number[]): TableRow {
  return new TableRow({
    tableHeader: true,
    cantSplit: true,
    children: columns.map((column, index) =>
      newCell(
        widths[index] ?? 0,
        [new Paragraph({ style: 'RingarTableHead', text: column.header, ...side(column) })],
        { bottom: rule(12, colours.spruce) },
        VerticalAlign.BOTTOM,
      ),
    ),
  });
}

type RowLook = { widths: number[]; cells: Cell[]; borders: ITableCellBorders; keepNext: boolean };

function dataRow(context: DocxContext, columns: Column[], { widths, cells, borders, keepNext }: RowLook): TableRow {
  return new TableRow({
    cantSplit: lengthOf(cells) < longestKeptRow,
    children: columns.map((column, index) =>
      newCell(widths[index] ?? 0, cellParagraphs(context, cells[index] ?? [], column, keepNext), borders, VerticalAlign.TOP),
    ),
  });
}

function lengthOf(cells: Cell[]): number {
  return cells
    .flat()
    .reduce((sum, item) => sum + ('blank' in item ? 40 : item.spans.reduce((length, span) => length + span.text.length, 0)), 0);
}

function newCell(width: number, children: Paragraph[], borders: ITableCellBorders, verticalAlign: 'top' | 'bottom'): TableCell {
  // A cell without a paragraph makes Word refuse the file.
  return new TableCell({
    width: { size: width, type: WidthType.DXA },
    verticalAlign,
    borders,
    children: children.length > 0 ? children : [new Paragraph({ style: 'RingarTable' })],
  });
}

function cellParagraphs(context: DocxContext, cell: Cell, column: Column, keepNext: boolean): Paragraph[] {
  return cell.flatMap((item) =>
    'blank' in item
      ? signatureLine(item.blank)
      : [
          textParagraph(context, item.spans, {
            style: 'RingarTable',
            keepNext,
            ...(item.gap ? { spacing: { before: 100 } } : {}),
            ...side(column),
          }),
        ],
  );
}

/** A line to sign on and its label. Two paragraphs: Word would join the borders of one kind of paragraph into a box. */
function signatureLine(label: string): Paragraph[] {
  return [
    new Paragraph({
      style: 'RingarSign',
      spacing: { before: 240, after: 0 },
      keepNext: true,
      border: { bottom: rule(4, colours.inkSoft) },
    }),
    new Paragraph({ style: 'RingarSign', text: label }),
  ];
}

const side = (column: Column) => (column.align === 'end' ? { alignment: AlignmentType.END } : {});

/** Twips per column: narrow columns take what their longest text needs, the others share the rest. */
export function columnWidths({ columns, rows, footer }: TableBlock, textWidth: number): number[] {
  const fit = columns.map((column, index) =>
    column.width === 'fit'
      ? Math.max(column.header.length, ...[...rows, ...footer].map((cells) => longestLine(cells[index] ?? []))) * characterWidth +
        cellMargins
      : 0,
  );
  const taken = Math.min(
    fit.reduce((sum, width) => sum + width, 0),
    textWidth * 0.75,
  );
  const shares = columns.reduce((sum, column) => sum + (column.width === 'fit' ? 0 : column.width.share), 0);
  const scale =
    taken /
    Math.max(
      1,
      fit.reduce((sum, width) => sum + width, 0),
    );
  return columns.map((column, index) =>
    Math.floor(column.width === 'fit' ? (fit[index] ?? 0) * scale : ((textWidth - taken) * column.width.share) / shares),
  );
}

function longestLine(cell: Cell): number {
  return Math.max(
    0,
    ...cell.map((item) => ('blank' in item ? item.blank.length : item.spans.reduce((sum, span) => sum + span.text.length, 0))),
  );
}
