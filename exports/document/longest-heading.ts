/** Longest heading in characters. Headings become bookmarks, and PDF/A limits those; what is longer is shown as text. */
export const longestHeading = 200;
