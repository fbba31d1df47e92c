/* oxlint-disable jsx-a11y/control-has-associated-label -- an empty cell below the pictures is no control */
import '../../components/plain-table.css';
import type { Round, TrendRound } from '../../../contract/rounds.ts';
import type { Field } from '../../../domain/method.ts';
import { readinessScale } from '../../../domain/rules/readiness.ts';
import { Card } from '../../components/card.tsx';
import { useI18n } from '../../lib/i18n.ts';
import { Sparkline } from './sparkline.tsx';
import { valueWords } from './value-words.ts';
import { labelOf } from './use-weak-rows.ts';

/** How the group has moved over the rounds: the sum as a line, each row as a small one, and the table they come from. */
export function RoundTrend({ field, round }: { field: Field; round: Round }) {
  const { t, format } = useI18n();
  const sums = round.trend.map(sumOf);
  const hasSums = sums.filter((sum) => sum !== null).length > 1;
  return (
    <Card title={t('rounds.trend')} level={3} aside={t('rounds.trendRounds', { count: round.trend.length })}>
      {hasSums ? (
        <div className="trend-sum">
          <Sparkline
            values={sums}
            min={sumRange(field).min}
            max={sumRange(field).max}
            line={field.rule === 'readiness' ? readinessScale.threshold : null}
            large
          />
          <p className="trend-words">{trendWords()}</p>
        </div>
      ) : null}
      <div className="table-scroll" tabIndex={0} role="region" aria-label={t('rounds.trend')}>
        <table className="plain-table trend-table">
          <caption className="visually-hidden">{t('rounds.trend')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('rounds.row')}</th>
              {round.trend.map((one) => (
                <th key={one.id} scope="col" data-align="end">
                  {t('rounds.number', { number: one.number })}
                  <small>{format.date(one.closedAt, 'short')}</small>
                </th>
              ))}
              <th scope="col">
                <span className="visually-hidden">{t('rounds.trendLine')}</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {round.items.map((item) => (
              <TrendRow key={item} field={field} item={item} trend={round.trend} />
            ))}
          </tbody>
          {field.rule ? (
            <tfoot>
              <tr>
                <th scope="row">{t(field.scale ? 'rounds.sum' : 'rounds.yesCount')}</th>
                {sums.map((sum, index) => (
                  <td key={round.trend[index]!.id} data-align="end">
                    <strong>{sum === null ? '–' : format.number(sum)}</strong>
                  </td>
                ))}
                <td />
              </tr>
            </tfoot>
          ) : null}
        </table>
      </div>
      <p className="small muted">{t('rounds.trendNote')}</p>
    </Card>
  );

  function trendWords(): string {
    const known = sums.filter((sum) => sum !== null);
    const change = known.at(-1)! - known[0]!;
    const key = change === 0 ? 'rounds.trendSame' : change > 0 ? 'rounds.trendUp' : 'rounds.trendDown';
    return t(key, { count: Math.abs(change), from: known[0]!, to: known.at(-1)! });
  }
}

/** The number a rule makes of a round: the sum, or how many yes. */
function sumOf({ verdict }: TrendRound): number | null {
  if (verdict?.rule === 'readiness') return verdict.sum;
  if (verdict?.rule === 'engagement') return verdict.missingKeys.length === 0 ? verdict.yes : null;
  return null;
}

function sumRange(field: Field): { min: number; max: number } {
  const count = field.items.length;
  return field.scale ? { min: count * field.scale.min, max: count * field.scale.max } : { min: 0, max: count };
}

function TrendRow({ field, item, trend }: { field: Field; item: string; trend: readonly TrendRound[] }) {
  const { t, format } = useI18n();
  const cells = trend.map((one) => one.items.find((row) => row.item === item));
  const values = cells.map((cell) => cell?.groupValue ?? cell?.median ?? null);
  const range = field.scale ?? { min: 0, max: 1 };
  return (
    <tr>
      <th scope="row">{labelOf(field, item)}</th>
      {cells.map((cell, index) => (
        <td key={trend[index]!.id} data-align="end">
          {cell?.groupValue !== null && cell?.groupValue !== undefined
            ? field.scale
              ? format.number(cell.groupValue)
              : valueWords(field, cell.groupValue, '–', t)
            : cell?.median !== null && cell?.median !== undefined
              ? t('rounds.medianShort', { value: format.number(cell.median) })
              : '–'}
        </td>
      ))}
      <td>
        <Sparkline values={values} min={range.min} max={range.max} line={null} />
      </td>
    </tr>
  );
}
