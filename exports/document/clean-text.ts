// C0 and C1 control characters, and noncharacters with the byte order mark, can be neither drawn nor written in XML.
// oxlint-disable-next-line no-control-regex
const controls = /[\u0000-\u0008\u000E-\u001F\u007F-\u009F]/g;
const noncharacters = /[\uFEFF\uFFFE\uFFFF\uFDD0-\uFDEF]|[\u{1FFFE}\u{1FFFF}\u{10FFFE}\u{10FFFF}]/gu;
const lineBreaks = /\r\n|[\r\v\f\u0085\u2028\u2029]/g;

/**
 * Text that every document format can hold: line breaks become a line feed, tabs a space, control characters go away and
 * a lone surrogate becomes U+FFFD. Markup such as `<b>` is text and stays as it is.
 */
export function cleanText(text: string): string {
  return text.toWellFormed().replace(lineBreaks, '\n').replaceAll('\t', ' ').replace(controls, '').replace(noncharacters, '');
}

/** The same plain data with `change` applied to every string in it; `key` is the property that holds it. */
export function mapStrings<T>(value: T, change: (text: string, key: string) => string, key = ''): T {
  if (typeof value === 'string') return change(value, key) as T;
  if (Array.isArray(value)) return value.map((item) => mapStrings(item, change, key)) as T;
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([name, item]) => [name, mapStrings(item, change, name)])) as T;
}
