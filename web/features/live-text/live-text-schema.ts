import { Schema } from '@tiptap/pm/model';

import { listStartOf } from '../../../domain/rich-text.ts';

/** The number that a list begins with; null for 1, as the live document keeps it. */
function startOf(element: HTMLElement): number | null {
  const start = listStartOf(element.getAttribute('start') ?? 1);
  return start === 1 ? null : start;
}

/**
 * The small schema of `domain/rich-text.ts`, with the names that stand in the live document. Whatever is pasted is
 * fitted into it: nothing else survives.
 */
export const liveTextSchema = new Schema({
  nodes: {
    doc: { content: 'block+' },
    paragraph: { group: 'block', content: 'inline*', parseDOM: [{ tag: 'p' }], toDOM: () => ['p', 0] },
    heading: {
      group: 'block',
      content: 'inline*',
      defining: true,
      attrs: { level: { default: 3 } },
      parseDOM: [
        { tag: 'h3', attrs: { level: 3 } },
        { tag: 'h4', attrs: { level: 4 } },
      ],
      // The page's own headings are above these.
      toDOM: (node) => [Number(node.attrs['level']) === 4 ? 'h4' : 'h3', 0],
    },
    bulletList: { group: 'block', content: 'listItem+', parseDOM: [{ tag: 'ul' }], toDOM: () => ['ul', 0] },
    orderedList: {
      group: 'block',
      content: 'listItem+',
      attrs: { start: { default: null } },
      parseDOM: [{ tag: 'ol', getAttrs: (element) => ({ start: startOf(element) }) }],
      toDOM: (node) => (node.attrs['start'] === null ? ['ol', 0] : ['ol', { start: Number(node.attrs['start']) }, 0]),
    },
    listItem: { content: 'paragraph block*', defining: true, parseDOM: [{ tag: 'li' }], toDOM: () => ['li', 0] },
    hardBreak: {
      group: 'inline',
      inline: true,
      selectable: false,
      parseDOM: [{ tag: 'br' }],
      toDOM: () => ['br'],
      leafText: () => '\n',
    },
    text: { group: 'inline' },
  },
  marks: {
    bold: {
      parseDOM: [{ tag: 'strong' }, { tag: 'b' }],
      toDOM: () => ['strong', 0],
    },
    // How pasted words look is read by `clean-pasted.ts`: styles are not, under the page's own policy.
    italic: { parseDOM: [{ tag: 'em' }, { tag: 'i' }], toDOM: () => ['em', 0] },
  },
});

export const { nodes, marks } = liveTextSchema;
