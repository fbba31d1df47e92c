import { useQuery } from '@tanstack/react-query';

import { Button } from '../../components/button.tsx';
import { Notice } from '../../components/notice.tsx';
import { api } from '../../lib/api.ts';
import { useMay } from '../../lib/collaboration.ts';
import { useI18n } from '../../lib/i18n.ts';
import { useUndoMerge } from './use-undo-merge.ts';

/** The organisations that were merged into one, or with none given all that can still be undone: when, and until when. */
export function ActorMerges({ slug, keptId, onUndone }: { slug: string; keptId?: string; onUndone?: () => void }) {
  const { t, format } = useI18n();
  const mayWrite = useMay('write-actors');
  const merges = useQuery(api.actors.merges.queryOptions({ input: { collaboration: slug } }));
  const undo = useUndoMerge(slug, onUndone);
  const shown = (merges.data ?? []).filter((merge) => (keptId ? merge.keptId === keptId : merge.undoUntil !== null));
  if (shown.length === 0) return null;
  return (
    <Notice icon="users" title={t('actors.merge.merged')}>
      <ul className="actor-merges">
        {shown.map((merge) => (
          <li key={merge.id}>
            <span>
              {t(keptId ? 'actors.merge.mergedWith' : 'actors.merge.nowPart', {
                other: merge.mergedName,
                name: merge.keptName,
                date: format.date(merge.mergedAt, 'short'),
              })}
              {merge.undoUntil ? ` ${t('actors.merge.undoUntil', { date: format.date(merge.undoUntil, 'short') })}` : null}
            </span>
            {merge.undoUntil && mayWrite ? (
              <Button size="small" busy={undo.busy} onClick={() => undo.run(merge.id)}>
                {t('common.undo')}
                <span className="visually-hidden">{merge.mergedName}</span>
              </Button>
            ) : null}
          </li>
        ))}
      </ul>
    </Notice>
  );
}
