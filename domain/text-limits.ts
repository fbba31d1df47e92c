/**
 * How much can be written in one place, in characters. The contract refuses more, fields count down to it and say when a text is
 * too long; nothing cuts what a person has written.
 */
/** A name of an organisation, a person's function, a collaboration. */
export const nameLimit = 120;
/** One line: a title, a measure, a place. */
export const lineLimit = 300;
/** A row of a shared sheet. */
export const rowLimit = 500;
/** A line that says something whole: a decision of a meeting, an item of its agenda, a comment. */
export const longLineLimit = 2_000;
/** Longest text of one field, in UTF-16 code units, wherever one is written: pages, API and live documents. */
export const longestText = 100_000;
