import papaparse from 'papaparse';

import { findHeadingRow } from '../../../domain/list/heading-row.ts';
import { type Delimiter, delimiters, delimiterSigns, type HeadingScore, type ListFile } from '../../../domain/list/list-file.ts';
import { Refusal } from '../../../domain/errors.ts';
import { mostColumns, mostRows, trimSheet } from './collect-rows.ts';
import { decodeText } from './decode-text.ts';

/** The line that tells Excel which sign stands between the columns; it is no row of the list. */
const directive = /^\ufeff?"?sep=(.)"?[;,\t|]*\r?\n/i;

/** Rows that are tried with each sign between the columns. */
const rowsTried = 40;

/**
 * A list in plain text (.csv, .tsv, .txt). The sign between the columns is the chosen one, else that of a `sep=` line, else
 * the one by which the headings are understood best, and the semicolon of those that are equal. Errors: FILE_UNREADABLE.
 */
export function readText(
  bytes: Uint8Array,
  { score, chosen }: { score: HeadingScore; chosen?: Delimiter | undefined },
): ListFile {
  const { text, encoding } = decodeText(bytes);
  // A text has no NUL; what has is some other kind of file.
  if (text.includes('\0')) throw new Refusal('FILE_UNREADABLE');
  const told = directive.exec(text);
  const body = told ? text.slice(told[0].length) : text;
  const delimiter = chosen ?? delimiters.find((one) => delimiterSigns[one] === told?.[1]) ?? bestDelimiter(body, score);
  const { data, errors } = parse(body, delimiter);
  const unclosed = errors.find(({ code }) => code === 'MissingQuotes');
  // The directive is the first row of the file to who counts them.
  const rows = [...(told ? [[]] : []), ...data.map((cells) => cells.slice(0, mostColumns))];
  const isOne = delimiter === null || rows.every((cells) => cells.length < 2);
  const sheet = trimSheet({ name: '', isHidden: false, rows, hiddenRows: [], hiddenColumns: [], remarks: [] });
  return {
    sheets: [sheet],
    text: {
      encoding,
      delimiter: isOne ? null : delimiter,
      unclosedQuote: unclosed ? (unclosed.row ?? 0) + (told ? 1 : 0) : null,
    },
  };
}

function parse(text: string, delimiter: Delimiter | null, preview = mostRows + 1) {
  // A sign that no list holds stands for one column.
  return papaparse.parse<string[]>(text, {
    delimiter: delimiter ? delimiterSigns[delimiter] : '\u001f',
    skipEmptyLines: false,
    preview,
  });
}

/** null when no sign divides the headings: a list of one column, whose names may hold commas. */
function bestDelimiter(text: string, score: HeadingScore): Delimiter | null {
  const tried = delimiters.map((delimiter) => {
    const { data } = parse(text, delimiter, rowsTried);
    const heading = findHeadingRow(data, score);
    const cells = data[heading?.row ?? data.findIndex((row) => row.some((cell) => cell.trim() !== ''))] ?? [];
    return { delimiter, columns: cells.length, score: heading?.score ?? 0 };
  });
  const divided = tried.filter(({ columns }) => columns > 1);
  const best = divided.reduce<(typeof tried)[number] | null>(
    (first, one) => (first && first.score >= one.score ? first : one),
    null,
  );
  return best?.delimiter ?? null;
}
