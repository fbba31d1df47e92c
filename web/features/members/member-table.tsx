import './members.css';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';

import type { MemberView } from '../../../contract/members.ts';
import { ConflictDialog } from '../../components/conflict-dialog.tsx';
import { type Column, DataTable } from '../../components/data-table.tsx';
import { EmptyState } from '../../components/empty-state.tsx';
import { Menu, type MenuItem } from '../../components/menu.tsx';
import { PageLoading } from '../../components/page-loading.tsx';
import { ProblemNotice } from '../../components/problem-notice.tsx';
import { api } from '../../lib/api.ts';
import { useMay, useSlug } from '../../lib/collaboration.ts';
import { useI18n } from '../../lib/i18n.ts';
import { loadError } from '../../lib/load-error.ts';
import { AddMember } from './add-member.tsx';
import { type MemberColumn, useMemberColumns } from './member-columns.tsx';
import { useMemberChanges } from './use-member-changes.ts';

export type MemberTableProps = {
  /** What to show beside name and function, in this order. What the reader may not see is left out by itself. */
  columns: readonly MemberColumn[];
  /** Only some of the members. */
  choose?: (row: MemberView) => boolean;
  /** Things to do with a row, in a menu at its end. */
  rowActions?: (row: MemberView) => MenuItem[];
  filters?: ReactNode;
  /** A line to add a candidate, for those who may. On unless told. */
  add?: boolean;
};

/**
 * The members and candidates as a table where each cell is changed in place and saved at once; beside an exercise or on
 * a page of its own. Reads and saves by itself: `<MemberTable columns={['actor', 'status', 'archetypes']} />`.
 */
export function MemberTable({ columns, choose, rowActions, filters, add = true }: MemberTableProps) {
  const { t } = useI18n();
  const slug = useSlug();
  const [mayDescribe, mayManage] = [useMay('describe-members'), useMay('manage-members')];
  const members = useQuery(api.members.list.queryOptions({ input: { collaboration: slug } }));
  const { data: actors = [] } = useQuery(api.actors.list.queryOptions({ input: { collaboration: slug } }));
  const { change, shown, conflict, resolve } = useMemberChanges(slug);
  const actions = useActionColumn(rowActions);
  const byName = useMemberColumns({ actors, mayDescribe, mayManage, change });
  if (loadError(members)) return <ProblemNotice error={members.error} onRetry={() => void members.refetch()} />;
  const { data } = members;
  if (!data) return <PageLoading />;
  const visible = columns.filter((column) => column !== 'title' && maySee(column, { mayDescribe, mayManage }));
  const rows = data.map(shown).filter((row) => choose?.(row) ?? true);
  return (
    <div className="member-table" data-actions={rowActions ? '' : undefined}>
      <DataTable
        caption={t('members.caption')}
        columns={[byName.title, ...visible.map((column) => byName[column]), ...actions]}
        rows={rows}
        total={data.length}
        rowKey={(row) => row.id}
        firstSort={{ key: columns.includes('status') ? 'status' : 'title', direction: 'up' }}
        filters={filters}
        empty={
          <EmptyState icon="users" title={t('members.emptyTitle')}>
            {t('members.empty')}
          </EmptyState>
        }
      />
      {add && mayDescribe ? <AddMember slug={slug} /> : null}
      <ConflictDialog
        conflict={conflict}
        fields={(['title', 'role', 'status'] as const).map((key) => ({ key, label: t(`members.column.${key}`) }))}
        onResolve={(chosen) => void resolve(chosen)}
      />
    </div>
  );
}

/** Columns that would be empty for the reader are not shown: judgements are the core group's, addresses the coordinator's. */
export function maySee(column: MemberColumn, { mayDescribe, mayManage }: { mayDescribe: boolean; mayManage: boolean }): boolean {
  if (column === 'email') return mayManage;
  return mayDescribe || column === 'title' || column === 'actor' || column === 'role';
}

/** The column of menus at the end of the rows; none when there is nothing to do. */
function useActionColumn(rowActions: MemberTableProps['rowActions']): Column<MemberView>[] {
  const { t } = useI18n();
  if (!rowActions) return [];
  return [
    {
      key: 'actions',
      header: t('members.actions'),
      hideHeader: true,
      align: 'end',
      cell: (row) => <RowMenu row={row} items={rowActions(row)} />,
    },
  ];
}

function RowMenu({ row, items }: { row: MemberView; items: MenuItem[] }) {
  const { t } = useI18n();
  if (items.length === 0) return null;
  return <Menu label={t('members.rowActions', { name: row.name })} icon="more" iconOnly variant="plain" items={items} />;
}
