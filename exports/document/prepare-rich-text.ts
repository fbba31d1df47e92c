import type { RichText, RichTextBlock, RichTextInline } from '../../domain/rich-text.ts';
import { longestHeading } from './longest-heading.ts';
import type { RichBlock, Span } from './document-model.ts';

/** Lists nested deeper than this are drawn at this depth. */
export const maxListDepth = 5;

/**
 * Rich text ready to draw under a heading of level `under`: its headings follow on without skipping a level (a screen
 * reader's rule, which PDF/UA enforces), empty paragraphs fall away. Empty or missing rich text gives an empty array.
 */
export function prepareRichText(value: RichText | null | undefined, under: number): RichBlock[] {
  let previous = under;
  return (value?.content ?? [])
    .flatMap((block) => prepareBlock(block, 1))
    .map((block) => {
      if (block.type !== 'heading') return block;
      previous = Math.min(under + block.level - 2, previous + 1, 6);
      return { ...block, level: previous };
    });
}

function prepareBlock(block: RichTextBlock, depth: number): RichBlock[] {
  if (block.type === 'bulletList' || block.type === 'orderedList') return prepareList(block, depth);
  const spans = prepareInline(block.content);
  if (spans.every((span) => span.text.trim() === '')) return [];
  // A heading inside a list item would break the order of headings, and a long one the bookmarks: it becomes bold text.
  const isLong = spans.reduce((length, span) => length + span.text.length, 0) > longestHeading;
  if (block.type === 'heading' && (depth > 1 || isLong))
    return [{ type: 'paragraph', spans: spans.map((span) => ({ ...span, bold: true })) }];
  return block.type === 'heading'
    ? [{ type: 'heading', level: block.attrs?.level === 4 ? 4 : 3, spans }]
    : [{ type: 'paragraph', spans }];
}

type List = Extract<RichTextBlock, { type: 'bulletList' | 'orderedList' }>;

function prepareList(list: List, depth: number): RichBlock[] {
  const items = (list.content ?? [])
    .map((item) => (item.content ?? []).flatMap((block) => prepareBlock(block, depth + 1)))
    .filter((item) => item.length > 0);
  if (items.length === 0) return [];
  if (depth > maxListDepth) return items.flat();
  if (list.type === 'bulletList') return [{ type: 'list', ordered: false, items }];
  return [{ type: 'list', ordered: true, ...(list.attrs ? { start: list.attrs.start } : {}), items }];
}

function prepareInline(content: RichTextInline[] | undefined): Span[] {
  return (content ?? []).map((inline) => {
    if (inline.type !== 'text') return { text: '\n', own: true };
    const marks = new Set((inline.marks ?? []).map((mark) => mark.type));
    return {
      text: inline.text,
      own: true,
      ...(marks.has('bold') ? { bold: true as const } : {}),
      ...(marks.has('italic') ? { italic: true as const } : {}),
    };
  });
}
