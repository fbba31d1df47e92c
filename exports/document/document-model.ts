/**
 * The model every document is drawn from. It is plain JSON: a builder turns a snapshot into it once, and the PDF and
 * the Word renderers only draw. The two files therefore always hold the same words.
 */

/** Language of a document's own words. */
export type DocumentLocale = 'sv' | 'en';

/** Colour of a few words; the words alone must carry the meaning. */
export type Tone = 'muted' | 'green' | 'amber' | 'red';

/**
 * A run of text. `own` marks what the group itself wrote: it is set in the content's language, not the document's.
 * A line feed in `text` is a line break.
 */
export type Span = { text: string; own?: true; bold?: true; italic?: true; tone?: Tone };

/** A paragraph; `gap` puts white above it, `blank` draws a line to write on by hand with its label beneath. */
export type Paragraph = { spans: Span[]; gap?: true } | { blank: string };

/** Content of a table cell; an empty array is an empty cell. */
export type Cell = Paragraph[];

/** Rich text made ready: heading levels fit the place in the document, lists are at most `maxListDepth` deep. */
export type RichBlock =
  | { type: 'paragraph'; spans: Span[] }
  | { type: 'heading'; level: number; spans: Span[] }
  /** `start`: the first number of an ordered list, when it is not 1. */
  | { type: 'list'; ordered: boolean; start?: number; items: RichBlock[][] };

/** `share` columns split the width that is left in proportion; `fit` columns are as wide as their content. */
export type Column = { header: string; width: { share: number } | 'fit'; align?: 'end' };

/** A table. The first column holds the row's heading. `footer` rows are sums. */
export type TableBlock = { type: 'table'; columns: Column[]; rows: Cell[][]; footer: Cell[][] };

/** One line of the drawn timeline; `from` and `width` are shares (0-1) of the axis. `null` bar = a goal's heading. */
export type TimelineRow = {
  label: string;
  own: true;
  bar: { from: number; width: number; tone: 'plan' | 'done' | 'dropped' } | null;
};

/**
 * A drawn timeline in one or more pictures, with the same activities in the order of time as a table for formats that
 * cannot draw. `today` is a share of the axis, or null outside it. `legend` explains the colours of the picture.
 */
export type TimelineBlock = {
  type: 'timeline';
  intro: string;
  legend: string;
  list: TableBlock;
  pictures: TimelinePicture[];
};

export type TimelinePicture = {
  alt: string;
  ticks: { at: number; label: string }[];
  today: { at: number; label: string } | null;
  rows: TimelineRow[];
};

export type Block =
  | { type: 'heading'; level: 1 | 2 | 3; text: Span; numbered: boolean }
  /** `intro` stays on the page of what follows; `empty` says that something is missing. */
  | { type: 'paragraph'; spans: Span[]; look?: 'intro' | 'empty' }
  | { type: 'quote'; blocks: RichBlock[] }
  | { type: 'rich'; blocks: RichBlock[] }
  | { type: 'list'; items: Span[][] }
  | { type: 'facts'; rows: { label: string; spans: Span[] }[] }
  | { type: 'figures'; items: { value: string; label: string }[] }
  | { type: 'note'; tone: 'spruce' | 'amber'; spans: Span[] }
  | TableBlock
  | TimelineBlock
  | VerificationBlock;

/** How a reader checks that the document is the one that was decided. `hash` is 64 hex digits. */
export type VerificationBlock = {
  type: 'verification';
  hashLabel: string;
  hash: string;
  explanation: string;
  linkLabel: string;
  url: string | null;
  /** QR code of `url` as SVG, or null when there is no address. */
  qrSvg: string | null;
  qrAlt: string;
};

/** A run of blocks on pages of one orientation; `startsPage` keeps it from flowing on after the one before. */
export type DocumentSection = { landscape: boolean; startsPage?: true; blocks: Block[] };

export type DocumentModel = {
  locale: DocumentLocale;
  /** BCP 47 tag of what the group wrote. */
  contentLanguage: string;
  title: string;
  author: string;
  /** ISO date-time; also the files' own date, so that the same snapshot always gives the same bytes. */
  date: string;
  runningHead: string;
  /** "Sida {page} av {pages}" with the two placeholders left for the renderer. */
  pageLabel: string;
  contentsTitle: string;
  cover: { kicker: string; title: Span; subtitle: Span; facts: { label: string; spans: Span[] }[] };
  sections: DocumentSection[];
  /** Sentence for characters that no typeface on board has; `{count}` is left for the renderer. */
  missingCharacters: { one: string; other: string };
};
