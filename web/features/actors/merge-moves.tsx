import type { ActorMergePreview } from '../../../contract/actors.ts';
import { referenceKinds } from '../../../domain/actor-merge.ts';
import { Notice } from '../../components/notice.tsx';
import { useMay } from '../../lib/collaboration.ts';
import { useI18n } from '../../lib/i18n.ts';

/** What follows along from the one that is merged, and what stands in the way. */
export function MergeMoves({ preview: { kept, merged, moves, bothAnswered, forCoordinator } }: { preview: ActorMergePreview }) {
  const { t, format } = useI18n();
  const isCoordinator = useMay('run-confirmations');
  const counted = referenceKinds.filter((kind) => moves[kind] > 0);
  const documents = bothAnswered.map(({ kind, number }) =>
    t(kind === 'plan' ? 'actors.merge.plan' : 'actors.merge.startDecision', { number }),
  );
  return (
    <div className="stack">
      {documents.length > 0 ? (
        <Notice tone="red" title={t('actors.merge.bothAnswered', { documents: format.list(documents) })}>
          {t('actors.merge.bothAnsweredDo')}
        </Notice>
      ) : null}
      {forCoordinator && !isCoordinator ? <Notice tone="amber">{t('actors.merge.forCoordinator')}</Notice> : null}
      <section>
        <h3>{t('actors.merge.follows', { name: kept.name })}</h3>
        {counted.length === 0 ? (
          <p className="muted">{t('actors.merge.followsNothing', { other: merged.name })}</p>
        ) : (
          <ul>
            {counted.map((kind) => (
              <li key={kind}>{t(`actors.merge.moves.${kind}`, { count: moves[kind] })}</li>
            ))}
          </ul>
        )}
        <p className="muted">{t('actors.merge.stays')}</p>
      </section>
    </div>
  );
}
