import { richOr } from '../../document/blocks.ts';
import { never, type PaperField } from '../paper-field.ts';

/** Lines to write on; on A3 there is room for more. */
export const richTextField: PaperField = {
  form: ({ exercise }) => [{ type: 'lines', count: exercise.paper === 'a3' ? 6 : 5, numbered: false }],
  result: ({ field, content, words }) => [richOr(content.rich[field.key], 1, words.say('notWritten'))],
  wide: never,
};
