import type { CellSpeech } from '../../../domain/cell-words.ts';
import type { I18n } from '../../lib/i18n.ts';

/** How cells are said on the page. */
export const cellSpeech = ({ t, format }: Pick<I18n, 't' | 'format'>): CellSpeech => ({
  number: (value) => format.number(value, { maximumFractionDigits: 6, useGrouping: 'min2' }),
  date: (iso) => format.date(iso, 'short'),
  yesNo: (answer) => t(answer ? 'common.yes' : 'common.no'),
  list: format.list,
});
