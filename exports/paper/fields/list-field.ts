import { own } from '../../document/blocks.ts';
import { never, type PaperField } from '../paper-field.ts';
import { nothingWritten, textIn } from '../paper-items.ts';

/** Numbered lines; the rows as they stand. */
export const listField: PaperField = {
  form: ({ exercise }) => [{ type: 'lines', count: exercise.paper === 'a3' ? 6 : 5, numbered: true }],
  result: ({ field, content, words }) => {
    const texts = (content.list[field.key] ?? []).map((row) => textIn(row['text'])).filter((text) => text.trim() !== '');
    if (texts.length === 0) return nothingWritten(words);
    const items = texts.map((text) => [{ type: 'paragraph' as const, spans: [own(text)] }]);
    return [{ type: 'rich', blocks: [{ type: 'list', ordered: true, items }] }];
  },
  wide: never,
};
