/** A text without its markup, and where each of its characters stands in the original. */
export type PlainText = {
  text: string;
  /** Offset in the original of the character at `at` (UTF-16 code units); `text.length` gives the original's end. */
  originalOffset(at: number): number;
};

const markup = /<\/?[a-z!][^<>]{0,400}>|&(?:#\d{1,7}|#x[0-9a-f]{1,6}|[a-z]{2,8});|%(?:20|09|0a|0d|2b|2d|3\d|c2%a0)/gi;

/** Named character references that can stand inside a number; other names are left as they are written. */
const named: Record<string, string> = {
  nbsp: ' ',
  ensp: ' ',
  emsp: ' ',
  thinsp: ' ',
  ndash: '-',
  mdash: '-',
  minus: '-',
  hyphen: '-',
  dash: '-',
  shy: '',
  zwnj: '',
  zwj: '',
  lrm: '',
  rlm: '',
  plus: '+',
  period: '.',
  sol: '/',
};

/** Tags that end a line or a cell; any other tag is read as nothing between two characters. */
const breakingTag = /^<\/?(?:br|p|div|li|tr|td|th|h\d|table)\b/i;

/**
 * A text as a reader of the rendered page sees it: tags are taken away (those that end a line or a cell become a line
 * break), character references and percent-encoding become their characters. Null when the text has no markup, so that the
 * usual text costs one look. One pass, linear in the length of the text.
 */
export function plainTextOfMarkup(text: string): PlainText | null {
  if (!/[<&%]/.test(text)) return null;
  let plain = '';
  const offsets: number[] = [];
  let from = 0;
  const keep = (part: string, at: number, step: number) => {
    for (let index = 0; index < part.length; index += 1) offsets.push(at + index * step);
    plain += part;
  };
  for (const match of text.matchAll(markup)) {
    const shown = shownAs(match[0]);
    if (shown === null) continue;
    keep(text.slice(from, match.index), from, 1);
    keep(shown, match.index, 0);
    from = match.index + match[0].length;
  }
  if (from === 0) return null;
  keep(text.slice(from), from, 1);
  return { text: plain, originalOffset: (at) => offsets[at] ?? text.length };
}

/** What one piece of markup shows; null when it is left as it stands. */
function shownAs(piece: string): string | null {
  if (piece.startsWith('<')) return breakingTag.test(piece) ? '\n' : '';
  if (piece.startsWith('%')) return piece.length > 3 ? ' ' : String.fromCharCode(Number.parseInt(piece.slice(1), 16));
  const name = piece.slice(1, -1).toLowerCase();
  if (!name.startsWith('#')) return named[name] ?? null;
  const point = name.startsWith('#x') ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1));
  return point > 0 && point <= 0x10ffff && (point < 0xd800 || point > 0xdfff) ? String.fromCodePoint(point) : null;
}
