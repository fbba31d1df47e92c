import { paragraph } from '../../document/blocks.ts';
import { never, type PaperField } from '../paper-field.ts';
import { paperItem, valueKey } from '../paper-items.ts';

/** Round boxes, of which one is ticked. */
export const choiceField: PaperField = {
  form: ({ field, words }) => [
    {
      type: 'ticks',
      round: true,
      items: field.items.map((item) => ({ ...paperItem(item), checked: null })),
      alt: { checked: words.say('paper.chosen'), unchecked: words.say('paper.notChosen') },
    },
  ],
  result: ({ field, content, words }) => {
    const choice = content.values[valueKey(field.key, 'choice')];
    const isMade = field.items.some(({ key }) => key === choice);
    return [
      ...(isMade ? [] : [paragraph(words.say('paper.noChoice'), 'empty')]),
      {
        type: 'ticks',
        round: true,
        items: field.items.map((item) => ({ ...paperItem(item), checked: item.key === choice })),
        alt: { checked: words.say('paper.chosen'), unchecked: words.say('paper.notChosen') },
      },
    ];
  },
  wide: never,
};
