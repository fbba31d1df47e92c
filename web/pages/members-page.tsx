import '../features/exercise/exercise.css';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';

import type { MemberView } from '../../contract/members.ts';
import { Button } from '../components/button.tsx';
import { Card } from '../components/card.tsx';
import type { MenuItem } from '../components/menu.tsx';
import { PageHeader } from '../components/page-header.tsx';
import { SaveState } from '../components/save-state.tsx';
import { Select } from '../components/select.tsx';
import { CoreGroupBadges } from '../features/exercise/core-group-badges.tsx';
import { ColumnChoice } from '../features/members/column-choice.tsx';
import { EndDialog } from '../features/members/end-dialog.tsx';
import { HandOverDialog } from '../features/members/hand-over-dialog.tsx';
import { InviteDialog } from '../features/members/invite-dialog.tsx';
import { MemberTable } from '../features/members/member-table.tsx';
import { useChosenColumns } from '../features/members/use-chosen-columns.ts';
import { useRevokeInvitation } from '../features/members/use-revoke-invitation.ts';
import { api } from '../lib/api.ts';
import { useCollaboration, useMay } from '../lib/collaboration.ts';
import { useI18n } from '../lib/i18n.ts';

const groups = {
  all: () => true,
  joined: (row: MemberView) => row.hasAccount,
  core: (row: MemberView) => row.role === 'core' || row.role === 'coordinator',
  network: (row: MemberView) => row.role === 'network' || row.role === 'working-group' || row.role === 'observer',
  candidates: (row: MemberView) => !row.hasAccount,
} as const;
type Group = keyof typeof groups;

type Open =
  | { kind: 'invite'; who: MemberView | 'new' }
  | { kind: 'hand-over'; who: MemberView }
  | { kind: 'end'; who: MemberView }
  | null;

/** Who is part of the collaboration, who is asked, and the ways in and out. */
export function MembersPage() {
  const { t } = useI18n();
  const { slug, name } = useCollaboration();
  const [mayManage, mayDescribe] = [useMay('manage-members'), useMay('describe-members')];
  const [columns, setColumns] = useChosenColumns();
  const [group, setGroup] = useState<Group>('all');
  const [open, setOpen] = useState<Open>(null);
  const revoke = useRevokeInvitation(slug);
  const { data = [] } = useQuery(api.members.list.queryOptions({ input: { collaboration: slug } }));
  const { data: actors } = useQuery(api.actors.list.queryOptions({ input: { collaboration: slug } }));
  const joined = data.filter((row) => row.hasAccount).length;
  const waiting = data.filter((row) => row.status === 'asked').length;
  const close = () => setOpen(null);

  const rowActions = (row: MemberView): MenuItem[] => {
    if (row.isMe) return [{ label: t('members.leave'), danger: true, onSelect: () => setOpen({ kind: 'end', who: row }) }];
    if (!mayManage) return [];
    const end: MenuItem = {
      label: t(row.hasAccount ? 'members.end' : 'members.remove'),
      icon: 'trash',
      danger: true,
      onSelect: () => setOpen({ kind: 'end', who: row }),
    };
    if (row.hasAccount)
      return [{ label: t('members.handOver'), icon: 'flag', onSelect: () => setOpen({ kind: 'hand-over', who: row }) }, end];
    const invite: MenuItem = {
      label: t(row.invitation ? 'members.inviteAgain' : 'members.invite'),
      icon: 'mail',
      onSelect: () => setOpen({ kind: 'invite', who: row }),
    };
    const take: MenuItem = { label: t('members.inviteRevoke'), icon: 'undo', onSelect: () => revoke(row) };
    return row.invitation ? [invite, take, end] : [invite, end];
  };
  return (
    <>
      <PageHeader
        eyebrow={t('members.eyebrow', { town: name })}
        title={waiting > 0 ? t('members.titleWaiting', { count: joined, waiting }) : t('members.title', { count: joined })}
        tabTitle={t('shell.members')}
        actions={
          <>
            {mayDescribe ? <SaveState /> : null}
            {mayManage ? (
              <Button variant="primary" icon="mail" onClick={() => setOpen({ kind: 'invite', who: 'new' })}>
                {t('members.inviteNew')}
              </Button>
            ) : null}
          </>
        }
      />
      <div className="stack" data-gap="6">
        <MemberTable
          columns={columns}
          choose={groups[group]}
          rowActions={rowActions}
          filters={
            mayDescribe ? (
              <>
                <Select
                  label={t('members.show')}
                  value={group}
                  options={(Object.keys(groups) as Group[]).map((value) => ({ value, label: t(`members.group.${value}`) }))}
                  onChange={setGroup}
                />
                <ColumnChoice chosen={columns} onChange={setColumns} />
              </>
            ) : undefined
          }
        />
        {mayDescribe && actors ? (
          <Card title={t('members.role.core')}>
            <CoreGroupBadges members={data} actors={actors} />
          </Card>
        ) : null}
      </div>
      <InviteDialog slug={slug} who={open?.kind === 'invite' ? open.who : null} onClose={close} />
      <HandOverDialog slug={slug} to={open?.kind === 'hand-over' ? open.who : null} onClose={close} />
      <EndDialog slug={slug} member={open?.kind === 'end' ? open.who : null} onClose={close} />
    </>
  );
}
