import type { Actor, ActorStage, Ring, Trade } from '../../../domain/actor.ts';
import { Select } from '../../components/select.tsx';
import { TextField } from '../../components/text-field.tsx';
import { useI18n } from '../../lib/i18n.ts';
import { useActorLabels } from './actor-labels.ts';

export type ActorFilter = { text: string; ring: Ring | null; trade: Trade | null; stage: ActorStage | null };

export const noFilter: ActorFilter = { text: '', ring: null, trade: null, stage: null };

/** True when an actor passes every chosen filter. */
export function passesFilter(actor: Actor, { text, ring, trade, stage }: ActorFilter): boolean {
  const words = `${actor.name} ${actor.contactRole} ${actor.note}`.toLowerCase();
  return (
    words.includes(text.trim().toLowerCase()) &&
    (!ring || actor.ring === ring) &&
    (!trade || actor.trade === trade) &&
    (!stage || actor.stage === stage)
  );
}

/** Search and three choices above the table. */
export function ActorFilters({ filter, onChange }: { filter: ActorFilter; onChange: (filter: ActorFilter) => void }) {
  const { t } = useI18n();
  const labels = useActorLabels();
  const set = (part: Partial<ActorFilter>) => onChange({ ...filter, ...part });
  return (
    <>
      <TextField label={t('common.search')} type="search" value={filter.text} onChange={(text) => set({ text })} unguarded />
      <Select
        label={t('actors.fields.ring')}
        value={filter.ring}
        placeholder={t('common.all')}
        onClear={() => set({ ring: null })}
        onChange={(ring) => set({ ring })}
        options={labels.ringOptions}
      />
      <Select
        label={t('actors.fields.trade')}
        value={filter.trade}
        placeholder={t('common.all')}
        onClear={() => set({ trade: null })}
        onChange={(trade) => set({ trade })}
        options={labels.tradeOptions}
      />
      <Select
        label={t('actors.fields.stage')}
        value={filter.stage}
        placeholder={t('common.all')}
        onClear={() => set({ stage: null })}
        onChange={(stage) => set({ stage })}
        options={labels.stageOptions}
      />
    </>
  );
}
