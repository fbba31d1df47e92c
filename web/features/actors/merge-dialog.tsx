import { useState } from 'react';

import { likelyDoubles } from '../../../domain/actor-merge.ts';
import type { Actor } from '../../../domain/actor.ts';
import { Button } from '../../components/button.tsx';
import { Dialog } from '../../components/dialog.tsx';
import { PageLoading } from '../../components/page-loading.tsx';
import { ProblemNotice } from '../../components/problem-notice.tsx';
import { Select } from '../../components/select.tsx';
import { useI18n } from '../../lib/i18n.ts';
import { notify } from '../../lib/notify.ts';
import { MergeFields } from './merge-fields.tsx';
import { MergeMoves } from './merge-moves.tsx';
import { useMerge } from './use-merge.ts';
import { useUndoMerge } from './use-undo-merge.ts';

type MergeDialogProps = { slug: string; kept: Actor; actors: Actor[]; onClose: () => void };

/** Merges another organisation into this one: which one, what stays of each, what follows along. Can be undone. */
export function MergeDialog({ slug, kept, actors, onClose }: MergeDialogProps) {
  const { t } = useI18n();
  const doubles = likelyDoubles(kept, actors);
  const [other, setOther] = useState<string | null>(doubles.length === 1 ? doubles[0]!.id : null);
  const otherName = actors.find(({ id }) => id === other)?.name ?? '';
  const undo = useUndoMerge(slug);
  const merge = useMerge({ collaboration: slug, kept: kept.id, other }, (id) => {
    notify(t('actors.merge.done', { other: otherName, name: kept.name }), {
      action: { label: t('common.undo'), run: () => undo.run(id) },
    });
    onClose();
  });
  const { data } = merge.preview;
  return (
    <Dialog
      open
      keepOpen
      size="wide"
      onClose={onClose}
      title={t('actors.merge.title', { name: kept.name })}
      actions={
        <>
          <Button onClick={onClose}>{t('common.cancel')}</Button>
          <Button variant="primary" disabled={!merge.mayMerge} busy={merge.busy} onClick={merge.run}>
            {t('actors.merge.confirm')}
          </Button>
        </>
      }
    >
      <div className="stack" data-gap="5">
        <p>{t('actors.merge.lead', { name: kept.name })}</p>
        <OtherActor kept={kept} actors={actors} doubles={doubles} value={other} onChange={setOther} />
        <ProblemNotice error={merge.error ?? merge.preview.error} />
        {other !== null && merge.preview.isPending ? <PageLoading /> : null}
        {data && data.merged.id === other ? (
          <>
            <MergeMoves preview={data} />
            <MergeFields key={other} preview={data} fields={merge.fields} choices={merge.choices} onChoose={merge.choose} />
          </>
        ) : null}
      </div>
    </Dialog>
  );
}

type OtherActorProps = {
  kept: Actor;
  actors: Actor[];
  doubles: Actor[];
  value: string | null;
  onChange: (id: string) => void;
};

/** Which one; those that are likely the same stand first, and say so. */
function OtherActor({ kept, actors, doubles, value, onChange }: OtherActorProps) {
  const { t } = useI18n();
  const others = actors.filter((actor) => actor.id !== kept.id && !doubles.includes(actor));
  const options = [
    ...doubles.map(({ id, name }) => ({ value: id, label: t('actors.merge.likely', { name }) })),
    ...others.map(({ id, name }) => ({ value: id, label: name })),
  ];
  return (
    <Select
      label={t('actors.merge.other', { name: kept.name })}
      value={value}
      placeholder={t('actors.merge.choose')}
      options={options}
      onChange={onChange}
    />
  );
}
