import '../../components/plain-table.css';
import type { BoardReport } from '../../../domain/board-report.ts';
import { Card } from '../../components/card.tsx';
import { useI18n } from '../../lib/i18n.ts';
import { LightMark } from '../plan/light-mark.tsx';
import { DraftChanges } from './draft-changes.tsx';
import { GoalTable } from './goal-table.tsx';
import { PlanBasis } from './plan-basis.tsx';

/** What the board will read, as it stands now. */
export function BoardPreview({ report }: { report: BoardReport }) {
  const { t, format } = useI18n();
  const { lights, worries, missions, confirmations, planVersion, clocks } = report;
  const decided = confirmations.filter(
    ({ state }) => state === 'confirmed' || state === 'reserved' || state === 'declined',
  ).length;
  return (
    <div className="stack" data-gap="5">
      <PlanBasis report={report} />
      {report.unfrozen ? null : (
        <Card title={t('board.goals')}>
          {report.goals.length === 0 ? <p className="muted">{t('board.noGoals')}</p> : <GoalTable report={report} />}
        </Card>
      )}
      <Card title={t('board.activities')}>
        <p>{t('board.lights', { green: lights.green, yellow: lights.yellow, red: lights.red, none: lights.none })}</p>
        {worries.length > 0 ? (
          <ul>
            {worries.map(({ title, light, sentence }, at) => (
              // oxlint-disable-next-line react/no-array-index-key -- read, never moved
              <li key={at}>
                <strong>{title}</strong> <LightMark light={light} /> {sentence}
              </li>
            ))}
          </ul>
        ) : null}
        {missions.length > 0 ? <p>{t('board.missionsCount', { count: missions.length })}</p> : null}
      </Card>
      <Card title={t('board.decisions')}>
        <p>
          {planVersion === null
            ? t('board.noPlan')
            : t('board.decidedCount', { version: planVersion, decided, total: confirmations.length })}
        </p>
        <ul>
          {clocks.map(({ key, dueOn }) => (
            <li key={key}>
              {t(`board.clock.${key}`)}: {format.date(dueOn)}
            </li>
          ))}
        </ul>
      </Card>
      <DraftChanges report={report} />
    </div>
  );
}
