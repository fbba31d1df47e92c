/**
 * The code points a TrueType or OpenType font can draw, read from its `cmap` table (formats 4 and 12). Throws when the
 * font has neither. A code point that is mapped to glyph 0 counts as missing.
 */
export function fontCoverage(font: Uint8Array): Set<number> {
  const view = new DataView(font.buffer, font.byteOffset, font.byteLength);
  const cmap = findTable(view, 'cmap');
  const covered = new Set<number>();
  let subtables = 0;
  for (let index = 0; index < view.getUint16(cmap + 2); index += 1) {
    const subtable = cmap + view.getUint32(cmap + 4 + index * 8 + 4);
    const format = view.getUint16(subtable);
    if (format !== 4 && format !== 12) continue;
    subtables += 1;
    if (format === 4) readSegments(view, subtable, covered);
    else readGroups(view, subtable, covered);
  }
  if (subtables === 0) throw new Error('The font has no Unicode cmap of format 4 or 12');
  return covered;
}

function findTable(view: DataView, tag: string): number {
  for (let index = 0; index < view.getUint16(4); index += 1) {
    const record = 12 + index * 16;
    const name = String.fromCharCode(...[0, 1, 2, 3].map((offset) => view.getUint8(record + offset)));
    if (name === tag) return view.getUint32(record + 8);
  }
  throw new Error(`The font has no ${tag} table`);
}

/** Format 4: segments of the basic plane, glyph by delta or through an array that follows the offsets. */
function readSegments(view: DataView, start: number, covered: Set<number>): void {
  const size = view.getUint16(start + 6);
  const [ends, starts, deltas, offsets] = [14, 16 + size, 16 + 2 * size, 16 + 3 * size].map((at) => start + at) as [
    number,
    number,
    number,
    number,
  ];
  for (let at = 0; at < size; at += 2) {
    const first = view.getUint16(starts + at);
    const last = view.getUint16(ends + at);
    const offset = view.getUint16(offsets + at);
    for (let code = first; code <= last && code < 0xffff; code += 1) {
      const glyph =
        offset === 0 ? code + view.getUint16(deltas + at) : view.getUint16(offsets + at + offset + 2 * (code - first));
      if ((glyph & 0xffff) !== 0) covered.add(code);
    }
  }
}

/** Format 12: groups of consecutive code points and glyphs. */
function readGroups(view: DataView, start: number, covered: Set<number>): void {
  const groups = view.getUint32(start + 12);
  for (let index = 0; index < groups; index += 1) {
    const group = start + 16 + index * 12;
    const [first, last, glyph] = [view.getUint32(group), view.getUint32(group + 4), view.getUint32(group + 8)];
    for (let code = first; code <= last; code += 1) if (glyph + code - first !== 0) covered.add(code);
  }
}
