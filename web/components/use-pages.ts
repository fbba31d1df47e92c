import { useEffect, useState } from 'react';
import { flushSync } from 'react-dom';

/** Rows drawn at once: more take seconds to draw, and a page of them on a phone is longer than anyone scrolls. */
export const rowsOnAPage = 50;

export type Pages<Row> = {
  rows: readonly Row[];
  /** From 1. */
  page: number;
  pages: number;
  /** Numbers of the first and last row that are shown, from 1. */
  first: number;
  last: number;
  goTo: (page: number) => void;
};

export type PagesOptions<Row> = {
  /** Marks one row: its page is shown when it becomes the current one. */
  isCurrent?: ((row: Row) => boolean) | undefined;
  /** What the rows are chosen and sorted by: another choice begins on the first page. */
  choice: string;
};

/** The rows of one page of a long table; all of them on paper. A page that no longer exists is the last one. */
export function usePages<Row>(rows: readonly Row[], { isCurrent, choice }: PagesOptions<Row>): Pages<Row> {
  const [chosen, setChosen] = useState(1);
  const [of, setOf] = useState(choice);
  if (of !== choice) {
    setOf(choice);
    setChosen(1);
  }
  const current = isCurrent ? rows.findIndex(isCurrent) : -1;
  const currentPage = current < 0 ? 0 : Math.floor(current / rowsOnAPage) + 1;
  const [broughtTo, setBroughtTo] = useState(0);
  if (currentPage !== broughtTo) {
    setBroughtTo(currentPage);
    if (currentPage > 0) setChosen(currentPage);
  }
  const isPrinting = usePrinting();
  const pages = isPrinting ? 1 : Math.max(1, Math.ceil(rows.length / rowsOnAPage));
  const page = Math.min(chosen, pages);
  const start = (page - 1) * rowsOnAPage;
  const shown = isPrinting ? rows : rows.slice(start, start + rowsOnAPage);
  return { rows: shown, page, pages, first: start + 1, last: start + shown.length, goTo: setChosen };
}

/** True while the page is being printed. */
function usePrinting(): boolean {
  const [isPrinting, setPrinting] = useState(false);
  useEffect(() => {
    // The browser takes the page as it stands when the event has been answered.
    const set = (event: Event) => flushSync(() => setPrinting(event.type === 'beforeprint'));
    window.addEventListener('beforeprint', set);
    window.addEventListener('afterprint', set);
    return () => {
      window.removeEventListener('beforeprint', set);
      window.removeEventListener('afterprint', set);
    };
  }, []);
  return isPrinting;
}
