/**
 * Rich text as Ringar keeps it: the small part of ProseMirror's JSON that every output (page, PDF, Word) can show.
 * Paragraphs, two heading levels, lists, bold and italic; nothing else survives `cleanRichText`.
 */
export type RichTextMark = { type: 'bold' | 'italic' };
export type RichTextInline = { type: 'text'; text: string; marks?: RichTextMark[] } | { type: 'hardBreak' };
export type RichTextBlock =
  | { type: 'paragraph'; content?: RichTextInline[] }
  | { type: 'heading'; attrs: { level: 3 | 4 }; content?: RichTextInline[] }
  | { type: 'bulletList'; content: RichTextListItem[] }
  /** `start`: the number of its first line, when it is not 1. */
  | { type: 'orderedList'; attrs?: { start: number }; content: RichTextListItem[] };
export type RichTextListItem = { type: 'listItem'; content: RichTextBlock[] };
export type RichText = { type: 'doc'; content: RichTextBlock[] };

/** Largest number that a list may begin with. */
const largestStart = 9_999;

/** Whatever stands where a list says its first number, as that number; 1 when it is none. */
export function listStartOf(value: unknown): number {
  const start = Math.trunc(Number(value));
  return start >= 0 && start <= largestStart && value !== null && value !== '' ? start : 1;
}

export const emptyRichText: RichText = { type: 'doc', content: [] };

/** Rich text holding plain paragraphs, one per line of `text`; an empty string gives empty rich text. */
export function richTextFromPlain(text: string): RichText {
  if (text.trim() === '') return emptyRichText;
  return {
    type: 'doc',
    content: text
      .split(/\r?\n/)
      .map((line) => (line === '' ? { type: 'paragraph' } : { type: 'paragraph', content: [{ type: 'text', text: line }] })),
  };
}

/** The words of rich text, one line per paragraph, heading or list item; no trailing line break. */
export function richTextToPlain(value: RichText | null | undefined): string {
  return (value?.content ?? []).map(blockToPlain).join('\n').trimEnd();
}

function blockToPlain(block: RichTextBlock | RichTextListItem): string {
  if (block.type === 'bulletList' || block.type === 'orderedList' || block.type === 'listItem') {
    return (block.content ?? []).map(blockToPlain).join('\n');
  }
  return (block.content ?? []).map((inline) => (inline.type === 'text' ? inline.text : '\n')).join('');
}

/** True when rich text holds no visible character. */
export function isRichTextEmpty(value: RichText | null | undefined): boolean {
  return richTextToPlain(value).trim() === '';
}
