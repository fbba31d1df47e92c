import { type RefObject, useLayoutEffect, useState } from 'react';
import { flushSync } from 'react-dom';
import type { Column } from './data-table-column.ts';

/** Least width of a column in rem when it does not say, and of the buttons at the end of a row. */
const usualRem = 9;
const buttonsRem = 3.9;
/** Narrower than this the rows are cards, which have room for everything; as in data-table.css. */
const cardsUpToPx = 640;

export type Folding<Row> = { shown: readonly Column<Row>[]; folded: readonly Column<Row>[] };

/**
 * Which columns stand in a table as wide as `frame`, and which are folded into the detail of each row: as many as have
 * room, in their order, with what names the row and its buttons always shown. All of them before it is measured, on cards
 * and on paper.
 */
export function useFolding<Row>(frame: RefObject<HTMLElement | null>, columns: readonly Column<Row>[]): Folding<Row> {
  const [room, setRoom] = useState(Infinity);
  useLayoutEffect(() => {
    const element = frame.current;
    if (!element) return;
    const measure = () => setRoom(roomIn(element));
    const unfold = () => flushSync(() => setRoom(Infinity));
    measure();
    const observer = typeof ResizeObserver === 'undefined' ? null : new ResizeObserver(measure);
    observer?.observe(element);
    window.addEventListener('beforeprint', unfold);
    window.addEventListener('afterprint', measure);
    return () => {
      observer?.disconnect();
      window.removeEventListener('beforeprint', unfold);
      window.removeEventListener('afterprint', measure);
    };
  }, [frame]);
  return foldColumns(columns, room);
}

function roomIn(element: HTMLElement): number {
  const width = element.clientWidth;
  if (width === 0 || window.innerWidth <= cardsUpToPx) return Infinity;
  return width / Number.parseFloat(getComputedStyle(document.documentElement).fontSize);
}

/** The columns that have room in `roomRem`, and the rest: from the first that has none. */
export function foldColumns<Row>(columns: readonly Column<Row>[], roomRem: number): Folding<Row> {
  const widthOf = (column: Column<Row>) => (column.hideHeader ? buttonsRem : (column.minRem ?? usualRem));
  const sum = columns.reduce((total, column) => total + widthOf(column), 0);
  if (sum <= roomRem) return { shown: columns, folded: [] };
  const isKept = (column: Column<Row>) => column.rowHeader === true || column.hideHeader === true;
  let left = roomRem - buttonsRem - columns.filter(isKept).reduce((total, column) => total + widthOf(column), 0);
  const folded: Column<Row>[] = [];
  for (const column of columns.filter((one) => !isKept(one))) {
    left -= widthOf(column);
    if (left < 0 || folded.length > 0) folded.push(column);
  }
  return { shown: columns.filter((column) => !folded.includes(column)), folded };
}
