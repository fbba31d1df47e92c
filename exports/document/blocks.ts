import type { RichText } from '../../domain/rich-text.ts';
import type { Block, Cell, Column, Paragraph, Span, TableBlock } from './document-model.ts';
import { longestHeading } from './longest-heading.ts';
import { prepareRichText } from './prepare-rich-text.ts';

/** Words of the document itself. */
export const said = (text: string, look: Omit<Span, 'text' | 'own'> = {}): Span => ({ text, ...look });

/** Words that the group wrote. */
export const own = (text: string, look: Omit<Span, 'text' | 'own'> = {}): Span => ({ text, own: true, ...look });

/** The group's words, or `missing` in grey when they wrote nothing. */
export const ownOr = (text: string, missing: string): Span => (text.trim() === '' ? said(missing, { tone: 'muted' }) : own(text));

/** A chapter or part of one. Chapters are numbered unless told otherwise. */
export const heading = (level: 1 | 2 | 3, text: string | Span, numbered = true): Block => ({
  type: 'heading',
  level,
  text: typeof text === 'string' ? said(text) : text,
  numbered,
});

/** A heading for a name of any length: a long one is cut in the heading and follows whole beneath it. */
export function headingOf(level: 1 | 2 | 3, text: Span, numbered = true): Block[] {
  if (text.text.length <= longestHeading) return [heading(level, text, numbered)];
  return [
    heading(level, { ...text, text: shortened(text.text, longestHeading) }, numbered),
    { type: 'paragraph', spans: [{ ...text, bold: true }] },
  ];
}

/** One paragraph of the document's own words. */
export const paragraph = (text: string, look?: 'intro' | 'empty'): Block => ({
  type: 'paragraph',
  spans: [said(text)],
  ...(look ? { look } : {}),
});

/** Rich text under a heading of level `under`; nothing when it is empty. */
export function richBlocks(value: RichText | null | undefined, under: number): Block[] {
  const blocks = prepareRichText(value, under);
  return blocks.length === 0 ? [] : [{ type: 'rich', blocks }];
}

/** A part of a chapter in rich text under its heading, which is left out when nothing is written. */
export function richPart(title: string, value: RichText | null | undefined): Block[] {
  const blocks = richBlocks(value, 2);
  return blocks.length === 0 ? [] : [heading(2, title), ...blocks];
}

/** Rich text under a heading of level `under`, or the sentence `missing` when it holds nothing. */
export function richOr(value: RichText | null | undefined, under: number, missing: string): Block {
  return richBlocks(value, under)[0] ?? paragraph(missing, 'empty');
}

/** A cell of one paragraph; spans without text are left out. */
export function cell(...spans: (Span | null)[]): Cell {
  const kept = spans.filter((span): span is Span => span !== null && span.text !== '');
  return kept.length === 0 ? [] : [{ spans: kept }];
}

/** A cell of several paragraphs; empty ones are left out. */
export function cellLines(...lines: (Paragraph | Span | null)[]): Cell {
  return lines
    .filter((line) => line !== null)
    .map((line): Paragraph => ('text' in line ? { spans: [line] } : line))
    .filter((line) => 'blank' in line || line.spans.some((span) => span.text !== ''));
}

/** A column that takes its share of the width. */
export const wide = (header: string, share = 1): Column => ({ header, width: { share } });

/** A narrow column of numbers, set to the right. */
export const numeric = (header: string): Column => ({ header, width: 'fit', align: 'end' });

/** A table, or the sentence `missing` when it has no rows. */
export function tableOr(table: Omit<TableBlock, 'type' | 'footer'> & { footer?: Cell[][] }, missing: string): Block {
  return table.rows.length === 0 ? paragraph(missing, 'empty') : { type: 'table', footer: [], ...table };
}

/** At most `most` characters of a name, for places that hold one line; the full name stands elsewhere in the document. */
export function shortened(text: string, most = 90): string {
  const line = text.replace(/\s+/g, ' ').trim();
  const characters = [...line];
  return characters.length <= most
    ? line
    : `${characters
        .slice(0, most - 1)
        .join('')
        .trimEnd()}…`;
}
