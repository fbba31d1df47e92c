import type { ActorImportPreview } from '../../../contract/actors.ts';
import { Button } from '../../components/button.tsx';
import { Notice } from '../../components/notice.tsx';
import { useI18n } from '../../lib/i18n.ts';
import { ShownRows } from './shown-rows.tsx';

type Skipped = ActorImportPreview['skipped'];

/** What can be taken in after all: what only looks like a sum or a heading, and what the reader has left out. */
const canComeIn: readonly Skipped[number]['code'][] = ['total-row', 'repeated-heading', 'left-out'];

/** The rows that are not read, why, and a way back in. */
export function ImportSkipped({ skipped, onTakeIn }: { skipped: Skipped; onTakeIn: (row: Skipped[number]) => void }) {
  const { t } = useI18n();
  if (skipped.length === 0) return null;
  return (
    <Notice tone="amber" icon="info" title={t('actors.import.skippedTitle', { count: skipped.length })}>
      <ShownRows
        rows={skipped}
        keyOf={({ row }) => String(row)}
        render={(one) => (
          <>
            <span>
              {t('actors.import.skippedRow', { row: one.row, name: one.name, why: t(`actors.import.skipCodes.${one.code}`) })}
            </span>
            {canComeIn.includes(one.code) ? (
              <Button
                size="small"
                aria-label={t('actors.import.takeInRow', { row: one.row, name: one.name })}
                onClick={() => onTakeIn(one)}
              >
                {t('actors.import.takeIn')}
              </Button>
            ) : null}
          </>
        )}
      />
    </Notice>
  );
}
