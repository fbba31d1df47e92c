import { never, type PaperField } from '../paper-field.ts';
import { paperItem, valueKey } from '../paper-items.ts';

/** Boxes to tick. */
export const checklistField: PaperField = {
  form: ({ field, words }) => [
    {
      type: 'ticks',
      round: false,
      items: field.items.map((item) => ({ ...paperItem(item), checked: null })),
      alt: { checked: words.say('paper.checked'), unchecked: words.say('paper.unchecked') },
    },
  ],
  result: ({ field, content, words }) => [
    {
      type: 'ticks',
      round: false,
      items: field.items.map((item) => ({
        ...paperItem(item),
        checked: content.values[valueKey(field.key, item.key, 'checked')] === true,
      })),
      alt: { checked: words.say('paper.checked'), unchecked: words.say('paper.unchecked') },
    },
  ],
  wide: never,
};
