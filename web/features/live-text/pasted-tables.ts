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

/** The cells of each row that has any, with those that reach down into it from above. */
function gridOf(table: HTMLTableElement): HTMLTableCellElement[][] {
  let reaching: { cell: HTMLTableCellElement; place: number; rows: number }[] = [];
  const grid: HTMLTableCellElement[][] = [];
  for (const row of table.rows) {
    const line: HTMLTableCellElement[] = [];
    const own = [...row.cells];
    const from = reaching.filter(({ rows }) => rows > 0);
    const next: typeof reaching = from.map((one) => ({ ...one, rows: one.rows - 1 }));
    for (let place = 0; own.length > 0 || from.some((one) => one.place >= place); place++) {
      const above = from.find((one) => one.place === place);
      const cell = above?.cell ?? own.shift();
      if (!cell) continue;
      line.push(cell);
      if (!above && cell.rowSpan > 1) next.push({ cell, place, rows: cell.rowSpan - 1 });
    }
    reaching = next;
    // A row of nothing but what reaches down holds no words of its own.
    if (row.cells.length > 0) grid.push(line);
  }
  return grid;
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
