/** Marks a row that is hidden where it was copied (`data-hidden-row`). */
export const hiddenRow = 'hiddenRow';

/** What stands between two cells of a row. */
const between = ' · ';

/** Elements that are lines of a cell. */
const blocks = 'p, div, li, h3, h4, ul, ol';

/**
 * A row of a table becomes a line, its caption one above them. A cell merged over several rows says the same of each, so
 * that every activity keeps its goal. A table of one column is only there for its looks, and its content stays as it is.
 */
export function linesFor(table: HTMLTableElement): void {
  if (table.caption && table.caption.textContent.trim() !== '') table.before(lineOf([[...table.caption.childNodes]], table));
  const rows = gridOf(table);
  const isOneColumn = rows.every((cells) => cells.length === 1);
  for (const cells of rows) {
    if (isOneColumn) table.before(...cells[0]!.childNodes);
    else table.before(lineOf(cells.map(inlineOf), table));
  }
  table.remove();
}

type Reaching = { cell: HTMLTableCellElement; place: number; columns: number; rows: number };

/**
 * The cells of each row that says something, with those that reach down into it from above, each in its column. A hidden
 * row takes part in what reaches down and is left out; nothing reaches from one section of a table into the next.
 */
function gridOf(table: HTMLTableElement): HTMLTableCellElement[][] {
  const grid: HTMLTableCellElement[][] = [];
  let reaching: Reaching[] = [];
  let section: Element | null = null;
  for (const row of table.rows) {
    if (row.parentElement !== section) reaching = [];
    section = row.parentElement;
    const { line, down } = lineWith(row, reaching);
    reaching = down;
    const isSaid = row.dataset[hiddenRow] === undefined && [...row.cells].some((cell) => cell.textContent.trim() !== '');
    if (isSaid) grid.push(line);
  }
  return grid;
}

/** A row with the cells that reach into it, in the order of columns, and what reaches on below it. */
function lineWith(row: HTMLTableRowElement, reaching: Reaching[]): { line: HTMLTableCellElement[]; down: Reaching[] } {
  const own = [...row.cells];
  const line: HTMLTableCellElement[] = [];
  const down = reaching.filter(({ rows }) => rows > 1).map((one) => ({ ...one, rows: one.rows - 1 }));
  for (let place = 0; own.length > 0 || reaching.some((one) => one.place >= place);) {
    const above = reaching.find((one) => one.place === place);
    const cell = above?.cell ?? own.shift();
    const columns = above?.columns ?? Math.max(cell?.colSpan ?? 1, 1);
    if (cell) line.push(cell);
    if (cell && !above && cell.rowSpan > 1) down.push({ cell, place, columns, rows: cell.rowSpan - 1 });
    place += columns;
  }
  return { line, down };
}

/** A copy of what a cell says on one line of text, with its line breaks. */
function inlineOf(cell: HTMLTableCellElement): Node[] {
  const copy = cell.cloneNode(true) as HTMLTableCellElement;
  for (const block of [...copy.querySelectorAll(blocks)]) {
    block.before(edgeOf(copy));
    block.after(edgeOf(copy));
    block.replaceWith(...block.childNodes);
  }
  removeIdleEdges(copy);
  return [...copy.childNodes];
}

/** A line break where a paragraph of the cell begins or ends. */
function edgeOf(cell: HTMLElement): HTMLElement {
  const edge = cell.ownerDocument.createElement('br');
  edge.dataset['edge'] = '';
  return edge;
}

/** Edges with no words before them on their line, or none after them at all, divide nothing. */
function removeIdleEdges(cell: HTMLElement): void {
  const walker = cell.ownerDocument.createTreeWalker(cell, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT);
  const idle: HTMLElement[] = [];
  let open: HTMLElement[] = [];
  let hasWords = false;
  while (walker.nextNode()) {
    const node = walker.currentNode;
    if (node.nodeType === Node.TEXT_NODE && node.textContent?.trim() !== '') {
      hasWords = true;
      open = [];
    } else if (node.nodeName === 'BR') {
      const edge = node as HTMLElement;
      if (edge.dataset['edge'] === undefined) open = [];
      else if (hasWords) open.push(edge);
      else idle.push(edge);
      hasWords = false;
    }
  }
  for (const edge of [...idle, ...open]) edge.remove();
}

function lineOf(cells: Node[][], table: HTMLTableElement): HTMLElement {
  const line = table.ownerDocument.createElement('p');
  for (const [index, cell] of cells.entries()) {
    if (index > 0) line.append(between);
    line.append(...cell);
  }
  return line;
}
