import type { BoardReport } from '../../../domain/board-report.ts';
import { Card } from '../../components/card.tsx';
import { useI18n } from '../../lib/i18n.ts';
import { BoardPreview } from './board-preview.tsx';

/** A frozen report to the board: what was asked, and how things stood. */
export function BoardReportSummary({ report }: { report: BoardReport }) {
  const { t } = useI18n();
  return (
    <>
      <Card title={t('board.asks')}>
        {report.asks.length === 0 ? (
          <p className="muted">{t('board.noAsks')}</p>
        ) : (
          <ol>
            {report.asks.map((ask) => (
              <li key={ask}>{ask}</li>
            ))}
          </ol>
        )}
      </Card>
      <BoardPreview report={report} />
    </>
  );
}
