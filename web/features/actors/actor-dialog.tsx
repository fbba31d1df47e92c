import { useMutation } from '@tanstack/react-query';
import { type ReactNode, useId } from 'react';

import { lineLimit, longLineLimit } from '../../../domain/text-limits.ts';
import { type Actor, type ActorField, emptyActor } from '../../../domain/actor.ts';
import { Button } from '../../components/button.tsx';
import { DateField } from '../../components/date-field.tsx';
import { Dialog } from '../../components/dialog.tsx';
import { DraftNotice } from '../../components/draft-notice.tsx';
import { Form } from '../../components/form.tsx';
import { ProblemNotice } from '../../components/problem-notice.tsx';
import { Select } from '../../components/select.tsx';
import { TextArea } from '../../components/text-area.tsx';
import { TextField } from '../../components/text-field.tsx';
import { api } from '../../lib/api.ts';
import { useI18n } from '../../lib/i18n.ts';
import { notify } from '../../lib/notify.ts';
import { useDraft } from '../../lib/use-draft.ts';
import { ActorMerges } from './actor-merges.tsx';
import { useActorLabels } from './actor-labels.ts';

type Fields = Pick<Actor, ActorField>;

export type ActorDialogProps = {
  slug: string;
  open: boolean;
  onClose: () => void;
  /** The actor to change; without one a new one is added. */
  actor?: Actor | undefined;
  /** Said first, above the fields. */
  lead?: ReactNode;
  onChange: (actor: Actor, patch: Partial<Actor>) => void;
};

/** All of an actor on one sheet: to add one, or to change one. */
export function ActorDialog({ slug, open, onClose, actor, lead, onChange }: ActorDialogProps) {
  const { t } = useI18n();
  const labels = useActorLabels();
  const formId = useId();
  const draft = useDraft<Fields | Actor>(`actor/${slug}/${actor?.id ?? 'new'}`, actor ?? emptyActor);
  const fields = draft.value;
  const add = useMutation(
    api.actors.create.mutationOptions({
      onSuccess: ({ name }) => {
        draft.drop();
        notify(t('actors.added', { name }));
        onClose();
      },
    }),
  );
  const set = (part: Partial<Fields>) => draft.set({ ...fields, ...part });

  function submit(): void {
    if (!actor) return add.mutate({ collaboration: slug, ...fields });
    // On top of what stood when the writing began: what somebody else has changed since is compared, not overwritten.
    const base = draft.base as Actor;
    const patch = Object.fromEntries(Object.entries(fields).filter(([key, value]) => value !== base[key as keyof Actor]));
    draft.drop();
    if (Object.keys(patch).length > 0) onChange(base, patch);
    onClose();
  }

  return (
    <Dialog
      open={open}
      onClose={onClose}
      keepOpen
      title={actor ? actor.name : t('actors.add')}
      actions={
        <>
          <Button onClick={onClose}>{t('common.cancel')}</Button>
          <Button type="submit" form={formId} variant="primary" busy={add.isPending}>
            {actor ? t('common.save') : t('common.add')}
          </Button>
        </>
      }
    >
      <Form id={formId} onSubmit={submit}>
        <div className="stack">
          <DraftNotice draft={draft} />
          {lead}
          {actor ? <ActorMerges slug={slug} keptId={actor.id} onUndone={onClose} /> : null}
          {add.error ? <ProblemNotice error={add.error} /> : null}
          <TextField
            label={t('actors.fields.name')}
            value={fields.name}
            onChange={(name) => set({ name })}
            required
            maxLength={lineLimit}
            hint={t('actors.nameHint')}
          />
          <div className="grid">
            <Select
              label={t('actors.fields.trade')}
              value={fields.trade}
              options={labels.tradeOptions}
              onChange={(trade) => set({ trade })}
            />
            <Select
              label={t('actors.fields.ring')}
              value={fields.ring}
              options={labels.ringOptions}
              onChange={(ring) => set({ ring })}
            />
            <Select
              label={t('actors.fields.stage')}
              value={fields.stage}
              options={labels.stageOptions}
              onChange={(stage) => set({ stage })}
            />
          </div>
          <TextField
            label={t('actors.fields.contactRole')}
            value={fields.contactRole}
            onChange={(contactRole) => set({ contactRole })}
            hint={t('actors.contactHint')}
            maxLength={lineLimit}
          />
          <div className="grid">
            <TextField
              label={t('actors.fields.contactEmail')}
              type="email"
              value={fields.contactEmail}
              onChange={(contactEmail) => set({ contactEmail })}
            />
            <TextField
              label={t('actors.fields.contactPhone')}
              type="tel"
              value={fields.contactPhone}
              onChange={(contactPhone) => set({ contactPhone })}
            />
            <DateField
              label={t('actors.fields.checkedOn')}
              value={fields.checkedOn}
              onChange={(checkedOn) => set({ checkedOn })}
            />
          </div>
          <div className="grid">
            <Select
              label={t('actors.fields.levelNow')}
              value={fields.levelNow}
              placeholder={t('common.notSet')}
              onClear={() => set({ levelNow: null })}
              options={labels.levelOptions}
              onChange={(levelNow) => set({ levelNow })}
            />
            <Select
              label={t('actors.fields.levelWanted')}
              value={fields.levelWanted}
              placeholder={t('common.notSet')}
              onClear={() => set({ levelWanted: null })}
              options={labels.levelOptions}
              onChange={(levelWanted) => set({ levelWanted })}
            />
          </div>
          <TextArea
            label={t('actors.fields.note')}
            value={fields.note}
            onChange={(note) => set({ note })}
            maxLength={longLineLimit}
            audience={t('actors.audience')}
          />
        </div>
      </Form>
    </Dialog>
  );
}
