import { EditorState } from '@tiptap/pm/state';
import { updateYFragment } from '@tiptap/y-tiptap';
import { describe, expect, test } from 'vitest';
import * as Y from 'yjs';

import { type RichText, richTextFromPlain } from '../../../domain/rich-text.ts';
import { readRichText, writeLivePlain } from '../../../worksheets/live-document.ts';
import { liveTextSchema } from './live-text-schema.ts';

/** What the editor does with a change: brings the shared text in line with its document. */
function write(doc: Y.Doc, key: string, change: (state: EditorState) => EditorState): void {
  const fragment = doc.getXmlFragment(`rich:${key}`);
  const before = EditorState.create({ doc: liveTextSchema.nodeFromJSON(readRichText(doc, key)) });
  const meta = { mapping: new Map(), isOMark: new Map() };
  doc.transact(() => updateYFragment(doc, fragment, change(before).doc, meta as never));
}

function pairOf(content: RichText): [Y.Doc, Y.Doc] {
  const a = new Y.Doc();
  writeLivePlain(a, { rich: { vision: content } });
  const b = new Y.Doc();
  Y.applyUpdate(b, Y.encodeStateAsUpdate(a));
  return [a, b];
}

const everything: RichText = {
  type: 'doc',
  content: [
    { type: 'heading', attrs: { level: 3 }, content: [{ type: 'text', text: 'Rubrik' }] },
    { type: 'heading', attrs: { level: 4 }, content: [{ type: 'text', text: 'Underrubrik' }] },
    {
      type: 'paragraph',
      content: [
        { type: 'text', text: 'Vi ' },
        { type: 'text', text: 'ser', marks: [{ type: 'bold' }] },
        { type: 'hardBreak' },
        { type: 'text', text: 'nu', marks: [{ type: 'italic' }] },
      ],
    },
    {
      type: 'bulletList',
      content: [{ type: 'listItem', content: [{ type: 'paragraph', content: [{ type: 'text', text: 'ett' }] }] }],
    },
    {
      type: 'orderedList',
      attrs: { start: 5 },
      content: [{ type: 'listItem', content: [{ type: 'paragraph', content: [{ type: 'text', text: 'två' }] }] }],
    },
  ],
};

test('the schema holds everything that rich text can hold', () => {
  expect(liveTextSchema.nodeFromJSON(everything).toJSON()).toEqual(everything);
  const [doc] = pairOf(everything);
  expect(readRichText(doc, 'vision')).toEqual(everything);
});

describe('two people who write at once', () => {
  test.each([['mine first'], ['theirs first']])('keep what both wrote: %s', (order) => {
    const [a, b] = pairOf(richTextFromPlain('En stad\ndär alla möts'));
    write(a, 'vision', (state) => state.apply(state.tr.insertText(' för alla', 8)));
    write(b, 'vision', (state) => state.apply(state.tr.insertText('på torget ', 14)));
    const updates = [Y.encodeStateAsUpdate(a), Y.encodeStateAsUpdate(b)];
    const joined = new Y.Doc();
    for (const update of order === 'mine first' ? updates : updates.toReversed()) Y.applyUpdate(joined, update);
    expect(readRichText(joined, 'vision')).toEqual(richTextFromPlain('En stad för alla\ndär på torget alla möts'));
  });

  test('bold by one and words by the other both stay', () => {
    const [a, b] = pairOf(richTextFromPlain('En stad'));
    write(a, 'vision', (state) => state.apply(state.tr.addMark(1, 3, liveTextSchema.mark('bold'))));
    write(b, 'vision', (state) => state.apply(state.tr.insertText(' för alla', 8)));
    Y.applyUpdate(a, Y.encodeStateAsUpdate(b));
    Y.applyUpdate(b, Y.encodeStateAsUpdate(a));
    const expected = [
      {
        type: 'paragraph',
        content: [
          { type: 'text', text: 'En', marks: [{ type: 'bold' }] },
          { type: 'text', text: ' stad för alla' },
        ],
      },
    ];
    expect(readRichText(a, 'vision').content).toEqual(expected);
    expect(readRichText(b, 'vision').content).toEqual(expected);
  });
});
