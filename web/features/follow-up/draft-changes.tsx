import type { BoardReport } from '../../../domain/board-report.ts';
import { Card } from '../../components/card.tsx';
import { type MessageKey, useI18n } from '../../lib/i18n.ts';
import { thingWords } from '../confirmation/confirmation-words.ts';

const mostLines = 6;

/** What the draft would change in the frozen plan, in words; nothing when it would change nothing. */
export function DraftChanges({ report: { draft = [] } }: { report: Pick<BoardReport, 'draft'> }) {
  const i18n = useI18n();
  const { t } = i18n;
  if (draft.length === 0) return null;
  const more = draft.length - mostLines;
  return (
    <Card title={t('board.draftTitle')}>
      <p className="muted">{t('board.draftLead')}</p>
      <ul>
        {draft.slice(0, mostLines).map((change, at) => (
          // oxlint-disable-next-line react/no-array-index-key -- read, never moved
          <li key={at}>{t(`confirm.happened.${change.kind}` as MessageKey, { thing: thingWords(change, i18n) })}</li>
        ))}
      </ul>
      {more > 0 ? <p className="small muted">{t('board.draftMore', { count: more })}</p> : null}
    </Card>
  );
}
