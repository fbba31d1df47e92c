import { addMonths, isIsoDate } from '../../../domain/dates.ts';
import { said } from '../../document/blocks.ts';
import { never, type PaperField } from '../paper-field.ts';
import { valueKey } from '../paper-items.ts';

/** A first day and a number of months. @source inventory A12 */
export const periodField: PaperField = {
  form: ({ words }) => [{ type: 'blanks', labels: [words.say('paper.startsOn'), words.say('paper.months')] }],
  result: ({ field, content, words }) => {
    const startsOn = content.values[valueKey(field.key, 'startsOn')];
    const months = content.values[valueKey(field.key, 'months')];
    const unset = said(words.say('notSet'), { tone: 'muted' });
    const day = (iso: unknown) => (isDay(iso) ? said(words.date(iso)) : unset);
    const last = isDay(startsOn) && typeof months === 'number' ? addMonths(startsOn, months) : null;
    return [
      {
        type: 'facts',
        rows: [
          { label: words.say('paper.startsOn'), spans: [day(startsOn)] },
          {
            label: words.say('paper.months'),
            spans: [typeof months === 'number' ? said(words.say('startDecision.months', { count: months })) : unset],
          },
          { label: words.say('paper.endsOn'), spans: [day(last)] },
        ],
      },
    ];
  },
  wide: never,
};

const isDay = (value: unknown): value is string => typeof value === 'string' && isIsoDate(value);
