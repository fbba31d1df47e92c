import '../../components/plain-table.css';
import './follow-up.css';
import type { BoardReport } from '../../../domain/board-report.ts';
import { Pill, type Tone } from '../../components/pill.tsx';
import type { GoalStanding } from '../../../domain/goal-progress.ts';
import { useI18n } from '../../lib/i18n.ts';

const tones: Record<GoalStanding, Tone> = {
  reached: 'green',
  'on-the-way': 'spruce',
  behind: 'amber',
  'not-measured': 'outline',
  'no-target': 'outline',
};

/** Each goal with this year's standing in words, its target and outcome by year. @source inventory M03 M22 */
export function GoalTable({ report: { goals, year } }: { report: Pick<BoardReport, 'goals' | 'year'> }) {
  const { t, format } = useI18n();
  const years = [...new Set(goals.flatMap((goal) => goal.years.map((one) => one.year)))].toSorted();
  const value = (number: number | null) => (number === null ? '–' : format.number(number));
  return (
    <div className="table-scroll goal-progress" tabIndex={0} role="region" aria-label={t('board.goalTable')}>
      <table className="plain-table">
        <caption className="visually-hidden">{t('board.goals')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('board.goal')}</th>
            {years.map((one) => (
              <th key={one} scope="col" data-align="end">
                {one}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {goals.map((goal, at) => {
            const now = goal.years.find((one) => one.year === year)?.standing ?? 'no-target';
            return (
              // oxlint-disable-next-line react/no-array-index-key -- read, never moved
              <tr key={at}>
                <th scope="row">
                  {goal.title} <span className="small muted">{goal.unit}</span>
                  <span className="goal-standing">
                    <span className="visually-hidden">{t('board.standing', { year: String(year) })}: </span>
                    <Pill tone={tones[now]}>{t(`board.standings.${now}`)}</Pill>
                  </span>
                </th>
                {years.map((one) => {
                  const found = goal.years.find((row) => row.year === one);
                  return (
                    <td key={one} data-align="end">
                      {t('board.outcomeOf', { outcome: value(found?.outcome ?? null), target: value(found?.target ?? null) })}
                    </td>
                  );
                })}
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}
