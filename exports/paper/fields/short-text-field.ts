import { own } from '../../document/blocks.ts';
import { never, type PaperField } from '../paper-field.ts';
import { nothingWritten } from '../paper-items.ts';

/** One line. */
export const shortTextField: PaperField = {
  form: () => [{ type: 'lines', count: 1, numbered: false }],
  result: ({ field, content, words }) => {
    const text = content.text[field.key] ?? '';
    return text.trim() === '' ? nothingWritten(words) : [{ type: 'paragraph', spans: [own(text)] }];
  },
  wide: never,
};
