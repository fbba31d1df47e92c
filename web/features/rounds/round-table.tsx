import '../../components/plain-table.css';
import type { Round } from '../../../contract/rounds.ts';
import type { Field } from '../../../domain/method.ts';
import { useI18n } from '../../lib/i18n.ts';
import { valueWords } from './value-words.ts';
import { labelOf } from './use-weak-rows.ts';

/** The whole round as a table: what the pictures are drawn from. */
export function RoundTable({ field, round }: { field: Field; round: Round }) {
  const { t, format } = useI18n();
  const isScale = field.scale !== null;
  const isDots = field.dots !== null;
  return (
    <div className="table-scroll" tabIndex={0} role="region" aria-label={field.label}>
      <table className="plain-table">
        <caption className="visually-hidden">{field.label}</caption>
        <thead>
          <tr>
            <th scope="col">{t('rounds.row')}</th>
            <th scope="col" data-align="end">
              {t('spread.count')}
            </th>
            <th scope="col">{t(isDots ? 'rounds.dotsGiven' : isScale ? 'rounds.medianAndRange' : 'rounds.yesAndNo')}</th>
            <th scope="col">{t('rounds.groupValue')}</th>
            <th scope="col">{t('rounds.groupWhy')}</th>
          </tr>
        </thead>
        <tbody>
          {round.items.map((item) => {
            const spread = round.spread.find((one) => one.item === item);
            const outcome = round.outcomes.find((one) => one.item === item);
            return (
              <tr key={item}>
                <th scope="row">{labelOf(field, item)}</th>
                <td data-align="end">{spread ? format.number(spread.n) : '–'}</td>
                <td>{spread ? spreadWords(spread, isScale) : '–'}</td>
                <td>{valueWords(field, outcome?.value ?? null, '–', t)}</td>
                <td>{outcome?.why ?? ''}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );

  function spreadWords(spread: Round['spread'][number], scale: boolean): string {
    if (scale) return `${format.number(spread.median ?? 0)} (${spread.min}–${spread.max})`;
    if (isDots) return format.number(spread.counts.reduce((sum, { value, count }) => sum + value * count, 0));
    const count = (value: number) => spread.counts.find((one) => one.value === value)?.count ?? 0;
    return `${count(1)} ${t('common.yes').toLowerCase()}, ${count(0)} ${t('common.no').toLowerCase()}`;
  }
}
