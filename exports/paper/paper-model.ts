import type { Block, Column, DocumentLocale, Span } from '../document/document-model.ts';
import type { PaperSize } from '../../domain/method.ts';

/** One thing to choose: what it is called, what is asked under it. */
export type PaperItem = { label: Span; notes: Span[] };

/**
 * What a form has beside the blocks of every document. Boxes and lines are drawn to be written on; what the group has
 * answered is always words, so that no one has to see a mark to read it.
 */
export type FormBlock =
  /** Lines to write on; `numbered` puts a number before each. */
  | { type: 'lines'; count: number; numbered: boolean }
  /** Boxes to tick, round ones when only one may be chosen. `checked` is null on an empty form. */
  | {
      type: 'ticks';
      round: boolean;
      items: (PaperItem & { checked: boolean | null })[];
      alt: { checked: string; unchecked: string };
    }
  /** Questions answered with one of `choices`, with a line for a comment when `comment` names it. */
  | { type: 'questions'; items: PaperItem[]; choices: string[]; comment: string | null }
  /** A table to fill in: `rows` empty rows, or one row for each of `labels` (then the first column holds them). */
  | { type: 'form-table'; columns: Column[]; rows: number; labels: Span[] }
  /** Texts to read. */
  | { type: 'cards'; items: PaperItem[] }
  /** Labels with a line after each. */
  | { type: 'blanks'; labels: string[] };

export type PaperBlock = Block | FormBlock;

/** A field as a part of the paper. `wide` parts have the whole width, the others share it where there is room. */
export type PaperPart = { title: Span; hint: string; wide: boolean; blocks: PaperBlock[] };

/** An exercise on paper, as `exports/pdf/templates/exercise.typ` draws it. Plain JSON. */
export type PaperModel = {
  locale: DocumentLocale;
  /** BCP 47 tag of what the group wrote. */
  contentLanguage: string;
  title: string;
  author: string;
  /** ISO date-time; also the file's own date. */
  date: string;
  runningHead: string;
  pageLabel: string;
  paper: PaperSize;
  landscape: boolean;
  /** How many narrow parts stand beside each other. */
  columns: 1 | 2 | 3;
  kicker: string;
  heading: Span;
  purpose: Span;
  /** "45 minuter", "Tyst runda". */
  facts: string[];
  /** Labels to fill in by hand at the top; none on a result. */
  blanks: string[];
  how: { title: string; steps: Span[] };
  tips: { title: string; items: Span[] };
  parts: PaperPart[];
  missingCharacters: { one: string; other: string };
};
