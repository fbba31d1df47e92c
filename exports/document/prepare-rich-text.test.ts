import { describe, expect, it } from 'vitest';
import type { RichText, RichTextBlock } from '../../domain/rich-text.ts';
import { maxListDepth, prepareRichText } from './prepare-rich-text.ts';

const text = (words: string) => [{ type: 'text' as const, text: words }];
const head = (level: 3 | 4, words = 'Rubrik'): RichTextBlock => ({ type: 'heading', attrs: { level }, content: text(words) });
const doc = (...content: RichTextBlock[]): RichText => ({ type: 'doc', content });
const levels = (value: RichText, under: number) =>
  prepareRichText(value, under).map((block) => (block.type === 'heading' ? block.level : 0));

describe('prepareRichText', () => {
  it.each([
    ['follow the heading above', doc(head(3), head(4)), 2, [3, 4]],
    ['never skip a level when the text begins with the lower one', doc(head(4), head(3), head(4)), 2, [3, 3, 4]],
    ['stand directly under a chapter', doc(head(3)), 1, [2]],
  ])('headings %s', (_case, value, under, expected) => {
    expect(levels(value, under)).toEqual(expected);
  });

  it('leaves out what holds no words', () => {
    expect(
      prepareRichText(
        doc(
          { type: 'paragraph' },
          { type: 'paragraph', content: text('  ') },
          { type: 'bulletList', content: [{ type: 'listItem', content: [] }] },
        ),
        1,
      ),
    ).toEqual([]);
    expect(prepareRichText(null, 1)).toEqual([]);
  });

  it('keeps marks and line breaks', () => {
    const value = doc({
      type: 'paragraph',
      content: [
        { type: 'text', text: 'a', marks: [{ type: 'bold' }, { type: 'italic' }] },
        { type: 'hardBreak' },
        { type: 'text', text: 'b' },
      ],
    });
    expect(prepareRichText(value, 1)).toEqual([
      {
        type: 'paragraph',
        spans: [
          { text: 'a', own: true, bold: true, italic: true },
          { text: '\n', own: true },
          { text: 'b', own: true },
        ],
      },
    ]);
  });

  it('makes a heading in a list, and one too long for a bookmark, bold text', () => {
    const inList: RichTextBlock = { type: 'orderedList', content: [{ type: 'listItem', content: [head(3)] }] };
    expect(prepareRichText(doc(inList), 1)).toMatchObject([
      { type: 'list', ordered: true, items: [[{ type: 'paragraph', spans: [{ bold: true }] }]] },
    ]);
    expect(prepareRichText(doc(head(3, 'x'.repeat(201))), 1)).toMatchObject([{ type: 'paragraph', spans: [{ bold: true }] }]);
  });

  it('draws lists nested too deep at the greatest depth and loses no words', () => {
    const nested = Array.from({ length: 20 }).reduce<RichTextBlock>(
      (inner, _, index) => ({
        type: 'bulletList',
        content: [{ type: 'listItem', content: [{ type: 'paragraph', content: text(`nivå ${20 - index}`) }, inner] }],
      }),
      { type: 'paragraph', content: text('innerst') },
    );
    const json = JSON.stringify(prepareRichText(doc(nested), 1));
    expect(json.match(/"list"/g)).toHaveLength(maxListDepth);
    for (const words of ['nivå 1"', 'nivå 20"', 'innerst']) expect(json).toContain(words);
  });
});
