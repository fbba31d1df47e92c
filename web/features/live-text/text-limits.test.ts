import { EditorState, TextSelection } from '@tiptap/pm/state';
import { beforeAll, describe, expect, test } from 'vitest';

import swedish from '../../../locales/sv.json' with { type: 'json' };
import { type RichText, richTextFromPlain } from '../../../domain/rich-text.ts';
import { longestText } from '../../../domain/text-limits.ts';
import { showMessages } from '../../lib/i18n.ts';
import { liveTextSchema, marks } from './live-text-schema.ts';
import { refusalOf, textLimits } from './text-limits.ts';

beforeAll(() => showMessages('sv', swedish));

const number = '19811218-9876';

function stateOf(text: string | RichText, onRefused: (sentence: string | null) => void = () => {}): EditorState {
  const content = typeof text === 'string' ? richTextFromPlain(text) : text;
  const doc = liveTextSchema.nodeFromJSON(
    content.content.length > 0 ? content : { type: 'doc', content: [{ type: 'paragraph' }] },
  );
  return EditorState.create({ doc, plugins: [textLimits(onRefused)] });
}

const end = (state: EditorState) => TextSelection.atEnd(state.doc).from;

describe('a personal identity number', () => {
  test('typed, its last digit is stopped, with the sentence', () => {
    const state = stateOf('gäller 19811218-987');
    const sentence = refusalOf(state.tr.insertText('6', end(state)), state);
    expect(sentence).toContain(number);
    expect(refusalOf(state.tr.insertText(' x', end(state)), state)).toBeNull();
  });

  test('made by taking a letter away, or put in with half of it bold, is stopped too', () => {
    const state = stateOf('19811218-98x76');
    expect(refusalOf(state.tr.delete(12, 13), state)).not.toBeNull();
    const bold = liveTextSchema.text('9876', [marks.bold.create()]);
    const half = stateOf('19811218-');
    expect(refusalOf(half.tr.insert(end(half), bold), half)).not.toBeNull();
  });

  test('pasted among other paragraphs is stopped', () => {
    const state = stateOf('ett\ntvå\ntre');
    const paragraph = liveTextSchema.node('paragraph', null, [liveTextSchema.text(`hon, ${number}`)]);
    expect(refusalOf(state.tr.insert(5, paragraph), state)).not.toBeNull();
  });

  test('one that stands there already may be written beside and taken away', () => {
    const state = stateOf(`${number}\nannat`);
    expect(refusalOf(state.tr.delete(1, 6), state)).toBeNull();
    expect(refusalOf(state.tr.insertText('!', end(state)), state)).toBeNull();
    expect(refusalOf(state.tr.insertText('!', 1 + number.length), state)).toBeNull();
  });

  test('the editor keeps its text, and the sentence goes when something else is written', () => {
    const said: (string | null)[] = [];
    const state = stateOf('19811218-987', (sentence) => said.push(sentence));
    const same = state.apply(state.tr.insertText('6', end(state)));
    expect(same.doc.textContent).toBe('19811218-987');
    expect(same.apply(same.tr.insertText(' ok', end(same))).doc.textContent).toBe('19811218-987 ok');
    expect(said.map((sentence) => sentence !== null)).toEqual([true, false]);
  });
});

describe('length', () => {
  test('100,000 characters are allowed and one more is not', () => {
    const full = stateOf('x'.repeat(longestText - 1));
    expect(refusalOf(full.tr.insertText('y', end(full)), full)).toBeNull();
    expect(refusalOf(full.tr.insertText('yz', end(full)), full)).toContain('1 tecken för lång');
  });

  test('a text that is too long may become shorter', () => {
    const over = stateOf('x'.repeat(longestText + 50));
    expect(refusalOf(over.tr.delete(1, 10), over)).toBeNull();
  });
});
