import { normaliseLabel } from '../normalise-label.ts';

/** Why a row is no entry of the list although it stands among them. */
export type LeftOutCode = 'total-row' | 'repeated-heading';

const totals = /^(?:(?:summa|s a|delsumma|totalsumma|totalt?|antal|sum|subtotal|grand total|count)(?: |$))+/;

const counted =
  'st|stycken|rader|poster|organisationer|aktörer|föreningar|företag|hotell|skolor|verksamheter|rows|organisations|actors';

/** What may stand beside a total: figures, what is counted, a currency, nothing. */
const figure = new RegExp(`^(?:${counted})?[\\s\\d.,:%()+-]*(?:${counted}|kr|sek|tkr)?\\.?$`, 'i');

/**
 * Whether a row is a sum, a count or the headings once more (as after each printed page), and not an entry. A sum is a row
 * that begins with a word for it and holds only figures besides: "Summa hotell AB" with an address is an organisation. A
 * count is a row of figures where the column that names the entry (`nameColumn`, from 0) is empty.
 */
export function leftOutCode(
  cells: readonly string[],
  { headings, nameColumn }: { headings: readonly string[]; nameColumn: number },
): LeftOutCode | null {
  const filled = cells.filter((cell) => cell.trim() !== '');
  if (filled.length === 0) return null;
  const same = cells.filter(
    (cell, column) => cell.trim() !== '' && normaliseLabel(cell) === normaliseLabel(headings[column] ?? ''),
  );
  if (same.length === filled.length) return 'repeated-heading';
  const isCount = (cells[nameColumn] ?? '').trim() === '' && filled.every(isFigure);
  return isTotal(filled) || isCount ? 'total-row' : null;
}

function isTotal([first = '', ...others]: readonly string[]): boolean {
  const word = totals.exec(normaliseLabel(first))?.[0];
  if (word === undefined) return false;
  const rest = normaliseLabel(first).slice(word.length);
  return figure.test(rest) && others.every((cell) => figure.test(cell));
}

/** Only figures: "12", "12 st". */
function isFigure(cell: string): boolean {
  return /\d/.test(cell) && figure.test(cell);
}
