/** Largest file with a list, in bytes. */
export const maxListBytes = 5 * 1024 * 1024;

/** Endings of files that are read as lists. */
export const listEndings = ['.xlsx', '.xlsm', '.xlsb', '.xls', '.ods', '.csv', '.tsv', '.txt'] as const;

/** A cell that a reader of the file sees something else in than what was read. Row and column from 0. */
export type CellRemark = {
  row: number;
  column: number;
  /** A formula whose result is not stored in the file; a cell that shows an error such as #N/A. Both are read as empty. */
  code: 'formula-without-result' | 'error-value';
};

/** One sheet of a list, as its reader sees it. Rows and columns from 0. */
export type ListSheet = {
  name: string;
  /** The sheet is hidden in the program that made it. */
  isHidden: boolean;
  /** Cells as they are shown, without empty cells at the end of a row. */
  rows: string[][];
  /** Rows that are filtered out or hidden. */
  hiddenRows: number[];
  hiddenColumns: number[];
  remarks: CellRemark[];
};

/** Signs between the columns of a text, in the order in which they are preferred. */
export const delimiters = ['semicolon', 'tab', 'comma', 'bar'] as const;
export type Delimiter = (typeof delimiters)[number];
export const delimiterSigns: Record<Delimiter, string> = { semicolon: ';', tab: '\t', comma: ',', bar: '|' };

export const encodings = ['utf-8', 'utf-16', 'windows-1252', 'macintosh', 'cp850'] as const;
export type Encoding = (typeof encodings)[number];

/** How a list in plain text was read. */
export type TextReading = {
  encoding: Encoding;
  /** Sign between the columns; null when there is only one column. */
  delimiter: Delimiter | null;
  /** Row from 0 of a quotation mark that no other one closes: what follows it cannot be told apart. */
  unclosedQuote: number | null;
};

/** A list as it was read out of a file: a workbook has its sheets, a text has one without a name. */
export type ListFile = { sheets: ListSheet[]; text: TextReading | null };

/** What the reader has chosen about the file; what is left out is found. */
export type ListChoices = {
  /** Name of the sheet. */
  sheet?: string | undefined;
  /** Row of headings as the program that made the file counts it, from 1; 0 = there is none. */
  headingRow?: number | undefined;
};

/** How well the headings of a row are understood: 0 when none is. */
export type HeadingScore = (headings: readonly string[]) => number;
