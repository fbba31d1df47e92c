import type { ReactNode } from 'react';

import type { Actor } from '../../../domain/actor.ts';
import { staleContacts } from '../../../domain/stale-contacts.ts';
import { type Column, DataTable } from '../../components/data-table.tsx';
import { EditableCell } from '../../components/editable-cell.tsx';
import { Menu } from '../../components/menu.tsx';
import { Pill } from '../../components/pill.tsx';
import { useI18n } from '../../lib/i18n.ts';
import { useActorLabels } from './actor-labels.ts';

/** Columns of the register; an exercise shows some of them. */
export const actorColumns = [
  'name',
  'trade',
  'ring',
  'stage',
  'contactRole',
  'contactPhone',
  'levelNow',
  'levelWanted',
  'checkedOn',
] as const;
export type ActorColumn = (typeof actorColumns)[number];

export type ActorTableProps = {
  rows: Actor[];
  total: number;
  columns: readonly ActorColumn[];
  /** ISO date; contacts older than six months are marked. */
  today: string;
  mayWrite: boolean;
  onChange: (actor: Actor, patch: Partial<Actor>) => void;
  onEdit: (actor: Actor) => void;
  onArchive: (actor: Actor) => void;
  /** Begins merging another into it; without it that is not offered. */
  onMerge?: ((actor: Actor) => void) | undefined;
  filters?: ReactNode;
  actions?: ReactNode;
  empty?: ReactNode;
};

const stageTones = {
  identified: 'neutral',
  contacted: 'amber',
  invited: 'amber',
  network: 'spruce',
  core: 'spruce',
  declined: 'red',
} as const;

/** The register as a table: sorts, and each cell is changed in place. */
export function ActorTable({
  rows,
  total,
  columns,
  today,
  mayWrite,
  onChange,
  onEdit,
  onArchive,
  onMerge,
  filters,
  actions,
  empty,
}: ActorTableProps) {
  const { t, format } = useI18n();
  const labels = useActorLabels();
  const stale = new Set(staleContacts(rows, today).map(({ id }) => id));
  const label = (actor: Actor, field: ActorColumn) => `${t(`actors.fields.${field}`)}, ${actor.name}`;

  const choice = <Field extends 'trade' | 'ring' | 'stage' | 'levelNow' | 'levelWanted'>(
    field: Field,
    options: { value: string; label: string }[],
    show?: (actor: Actor) => ReactNode,
  ): Column<Actor> => ({
    key: field,
    header: t(`actors.fields.${field}`),
    // Coded values sort by their place in the list, as the rings and stages do.
    minRem: 10,
    sortValue: (actor) => options.findIndex(({ value }) => value === actor[field]),
    cell: (actor) => {
      const shown = options.find(({ value }) => value === actor[field])?.label ?? '';
      return (
        <EditableCell
          label={label(actor, field)}
          value={actor[field] ?? ''}
          show={show ? show(actor) : shown}
          options={options}
          disabled={!mayWrite}
          onCommit={(value) => onChange(actor, { [field]: value } as Partial<Actor>)}
        />
      );
    },
  });

  const text = (field: 'contactRole' | 'contactPhone'): Column<Actor> => ({
    key: field,
    header: t(`actors.fields.${field}`),
    minRem: 10.5,
    sortValue: (actor) => actor[field],
    cell: (actor) => (
      <EditableCell
        label={label(actor, field)}
        value={actor[field]}
        type={field === 'contactPhone' ? 'tel' : 'text'}
        disabled={!mayWrite}
        onCommit={(value) => onChange(actor, { [field]: value })}
      />
    ),
  });

  const byKey: Record<ActorColumn, Column<Actor>> = {
    name: {
      key: 'name',
      header: t('actors.fields.name'),
      rowHeader: true,
      minRem: 12,
      sortValue: (actor) => actor.name,
      cell: (actor) => (
        <EditableCell
          label={label(actor, 'name')}
          value={actor.name}
          disabled={!mayWrite}
          onCommit={(name) => {
            if (name !== '') onChange(actor, { name });
          }}
        />
      ),
    },
    trade: choice('trade', labels.tradeOptions),
    ring: choice('ring', labels.ringOptions),
    stage: choice('stage', labels.stageOptions, (actor) => (
      <Pill tone={stageTones[actor.stage]}>{labels.stage(actor.stage)}</Pill>
    )),
    levelNow: choice('levelNow', labels.levelOptions),
    levelWanted: choice('levelWanted', labels.levelOptions),
    contactRole: text('contactRole'),
    contactPhone: text('contactPhone'),
    checkedOn: {
      key: 'checkedOn',
      header: t('actors.fields.checkedOn'),
      sortValue: (actor) => actor.checkedOn ?? '',
      cell: (actor) => (
        <span className="cluster">
          {actor.checkedOn ? format.date(actor.checkedOn, 'short') : <span className="muted">{t('actors.neverChecked')}</span>}
          {stale.has(actor.id) ? <Pill tone="amber">{t('actors.checkAgain')}</Pill> : null}
        </span>
      ),
    },
  };

  const menu: Column<Actor> = {
    key: 'menu',
    header: t('actors.rowActions'),
    hideHeader: true,
    align: 'end',
    cell: (actor) => (
      <Menu
        label={t('actors.rowActionsFor', { name: actor.name })}
        icon="more"
        iconOnly
        variant="plain"
        items={[
          { label: t('actors.checkedToday'), icon: 'check', onSelect: () => onChange(actor, { checkedOn: today }) },
          { label: t('common.edit'), icon: 'edit', onSelect: () => onEdit(actor) },
          ...(onMerge ? [{ label: t('actors.merge.menu'), icon: 'users' as const, onSelect: () => onMerge(actor) }] : []),
          { label: t('actors.archive'), icon: 'trash', danger: true, onSelect: () => onArchive(actor) },
        ]}
      />
    ),
  };

  return (
    <DataTable
      caption={t('actors.caption')}
      columns={[...columns.map((column) => byKey[column]), ...(mayWrite ? [menu] : [])]}
      rows={rows}
      total={total}
      rowKey={(actor) => actor.id}
      firstSort={{ key: 'name', direction: 'up' }}
      folds={({ name }) => name}
      filters={filters}
      actions={actions}
      empty={empty}
    />
  );
}
