/** Longest text of one field, in UTF-16 code units, wherever one is written: pages, API and live documents. */
export const longestText = 100_000;
