/** A cell that could hold a part of an identity number is short. */
const longestCell = 24;
/** Levels of a cell of rich text: cell, paragraph, text. */
const deepestCell = 3;

/**
 * Neighbouring values of a list or an object that are figures alone ("850101", "-1236"), joined by line breaks: one text
 * for each such row of two or more. A value is a string, or a part of rich text with figures alone in it.
 */
export function cellsInARow(values: object): string[] {
  const rows: string[][] = [[]];
  for (const value of Object.values(values)) {
    // Texts beside each other are read as one text already.
    const isText = typeof (value as { text?: unknown } | null)?.text === 'string';
    const figures = isText ? null : figuresOf(value, deepestCell);
    if (figures === null) rows.push([]);
    else rows.at(-1)!.push(figures);
  }
  return rows.filter((row) => row.length > 1).map((row) => row.join('\n'));
}

function figuresOf(value: unknown, depth: number): string | null {
  if (typeof value === 'string')
    return value.length <= longestCell && /^[\s\p{P}\p{S}]*\d[\d\s\p{P}\p{S}]*$/u.test(value) ? value : null;
  if (depth === 0 || typeof value !== 'object' || value === null) return null;
  const { text, content } = value as { text?: unknown; content?: unknown };
  if (typeof text === 'string') return figuresOf(text, 0);
  if (!Array.isArray(content) || content.length === 0 || content.length > longestCell) return null;
  const inner = content.map((part) => figuresOf(part, depth - 1));
  return inner.includes(null) ? null : inner.join('');
}
