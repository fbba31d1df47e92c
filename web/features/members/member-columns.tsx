import type { MemberView } from '../../../contract/members.ts';
import { ChoicesCell } from '../../components/choices-cell.tsx';
import type { Column } from '../../components/data-table.tsx';
import { EditableCell } from '../../components/editable-cell.tsx';
import { Pill, type Tone } from '../../components/pill.tsx';
import { useI18n } from '../../lib/i18n.ts';
import { useMemberLabels } from './member-labels.ts';
import { MemberName } from './member-name.tsx';
import { TrainingCell } from './training-cell.tsx';
import type { MemberPatch } from './use-member-changes.ts';

/** Columns that a table of members can show. `title` (name and function) is always there, first. */
export const memberColumns = [
  'title',
  'actor',
  'role',
  'status',
  'competences',
  'childPerspective',
  'archetypes',
  'qualities',
  'training',
  'email',
] as const;
export type MemberColumn = (typeof memberColumns)[number];

export type MemberColumnOptions = {
  actors: readonly { id: string; name: string }[];
  /** The reader describes members (the core group). */
  mayDescribe: boolean;
  /** The reader decides who is who (the coordinator). */
  mayManage: boolean;
  change: (row: MemberView, patch: MemberPatch) => void;
};

const statusTones: Record<MemberView['status'], Tone> = {
  considered: 'neutral',
  asked: 'amber',
  yes: 'green',
  no: 'outline',
  joined: 'spruce',
};

/** How each column is drawn, sorted and changed. */
export function useMemberColumns({
  actors,
  mayDescribe,
  mayManage,
  change,
}: MemberColumnOptions): Record<MemberColumn, Column<MemberView>> {
  const { t } = useI18n();
  const labels = useMemberLabels();
  const header = (column: MemberColumn) => t(`members.column.${column}`);
  const label = (column: MemberColumn, row: MemberView) => `${header(column)}, ${row.name}`;
  const nameOf = (actorId: string | null) => actors.find((actor) => actor.id === actorId)?.name ?? '';
  // What decides what someone with an account may do is the coordinator's; candidates are described by the core group.
  const mayPlace = (row: MemberView) => (row.hasAccount ? mayManage : mayDescribe);

  const choices = <Field extends 'competences' | 'archetypes' | 'qualities'>(column: Field): Column<MemberView> => ({
    key: column,
    header: header(column),
    sortValue: (row) => -row[column].length,
    cell: (row) => (
      <ChoicesCell<string>
        label={label(column, row)}
        values={row[column]}
        options={labels[column]}
        disabled={!mayDescribe}
        onCommit={(values) => change(row, { [column]: values } as MemberPatch)}
      />
    ),
  });

  return {
    title: {
      key: 'title',
      header: header('title'),
      rowHeader: true,
      sortValue: (row) => row.name,
      cell: (row) => (
        <MemberName row={row} disabled={!(row.isMe || mayPlace(row))} onCommit={(title) => change(row, { title })} />
      ),
    },
    actor: {
      key: 'actor',
      header: header('actor'),
      sortValue: (row) => nameOf(row.actorId),
      cell: (row) => (
        <EditableCell
          label={label('actor', row)}
          value={row.actorId ?? ''}
          show={nameOf(row.actorId)}
          options={[{ value: '', label: t('members.noActor') }, ...actors.map(({ id, name }) => ({ value: id, label: name }))]}
          disabled={!mayPlace(row)}
          onCommit={(id) => change(row, { actorId: id === '' ? null : id })}
        />
      ),
    },
    role: {
      key: 'role',
      header: header('role'),
      sortValue: (row) => labels.role.findIndex(({ value }) => value === row.role),
      cell: (row) => (
        <EditableCell
          label={label('role', row)}
          value={row.role}
          show={t(`members.role.${row.role}`)}
          options={labels.role}
          disabled={!mayManage}
          onCommit={(role) => change(row, { role: role as MemberView['role'] })}
        />
      ),
    },
    status: {
      key: 'status',
      header: header('status'),
      sortValue: (row) => ['joined', 'yes', 'asked', 'considered', 'no'].indexOf(row.status),
      cell: (row) => (
        <EditableCell
          label={label('status', row)}
          value={row.status}
          show={<StatusPill row={row} />}
          options={labels.status}
          disabled={row.hasAccount || !mayDescribe}
          onCommit={(status) => change(row, { status } as MemberPatch)}
        />
      ),
    },
    competences: choices('competences'),
    childPerspective: {
      key: 'childPerspective',
      header: header('childPerspective'),
      sortValue: (row) => (row.childPerspective ? 0 : 1),
      cell: (row) => (
        <input
          type="checkbox"
          className="check-only"
          aria-label={label('childPerspective', row)}
          checked={row.childPerspective}
          disabled={!mayDescribe}
          onChange={(event) => change(row, { childPerspective: event.target.checked })}
        />
      ),
    },
    archetypes: choices('archetypes'),
    qualities: choices('qualities'),
    training: {
      key: 'training',
      header: header('training'),
      sortValue: (row) => -row.training.length,
      cell: (row) => (
        <TrainingCell
          draftKey={`training/${row.id}`}
          label={label('training', row)}
          value={row.training}
          disabled={!mayDescribe}
          onCommit={(training) => change(row, { training })}
        />
      ),
    },
    email: {
      key: 'email',
      header: header('email'),
      sortValue: (row) => row.email ?? '',
      cell: (row) => row.email ?? row.invitation?.email ?? null,
    },
  };
}

function StatusPill({ row }: { row: MemberView }) {
  const { t } = useI18n();
  const late = row.invitation?.expired ?? false;
  return (
    <Pill tone={late ? 'red' : statusTones[row.status]}>
      {late ? t('members.invitationExpired') : t(`members.status.${row.status}`)}
    </Pill>
  );
}
