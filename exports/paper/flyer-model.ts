import type { DocumentLocale, RichBlock, Span } from '../document/document-model.ts';

/** A text of a flyer under its heading. */
export type FlyerPart = { title: string; blocks: RichBlock[] };

/** A flyer of two pages, as `exports/pdf/templates/flyer.typ` draws it. Plain JSON. @source inventory F08 */
export type FlyerModel = {
  locale: DocumentLocale;
  contentLanguage: string;
  title: string;
  author: string;
  /** ISO date-time; also the file's own date. */
  date: string;
  town: Span;
  headline: Span;
  front: FlyerPart[];
  back: FlyerPart[];
  /** Short facts in a box at the end: contact, day and place. */
  facts: { label: string; spans: Span[] }[];
  missingCharacters: { one: string; other: string };
};
