import './members.css';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';

import { nameLimit } from '../../../domain/text-limits.ts';
import type { MemberView } from '../../../contract/members.ts';
import type { MemberRole } from '../../../domain/member.ts';
import { Button } from '../../components/button.tsx';
import { CopyLink } from '../../components/copy-link.tsx';
import { Dialog } from '../../components/dialog.tsx';
import { DraftNotice } from '../../components/draft-notice.tsx';
import { Form } from '../../components/form.tsx';
import { MailNotice } from '../../components/mail-notice.tsx';
import { Notice } from '../../components/notice.tsx';
import { ProblemNotice } from '../../components/problem-notice.tsx';
import { RadioGroup } from '../../components/radio-group.tsx';
import { Select } from '../../components/select.tsx';
import { TextField } from '../../components/text-field.tsx';
import { languages } from '../../components/look-choices.tsx';
import { api } from '../../lib/api.ts';
import { useI18n } from '../../lib/i18n.ts';
import { useCollaboration } from '../../lib/collaboration.ts';
import { toProblem } from '../../lib/refusal.ts';
import { useDraft } from '../../lib/use-draft.ts';
import { NewActor } from '../actors/new-actor.tsx';
import { useMemberLabels } from './member-labels.ts';

export type InviteDialogProps = {
  slug: string;
  /** Someone in the register, or `new` for someone who is not; null when closed. */
  who: MemberView | 'new' | null;
  onClose: () => void;
};

/** Invites a candidate or someone new: by mail, and with a link to hand over oneself. */
export function InviteDialog({ slug, who, onClose }: InviteDialogProps) {
  const { t } = useI18n();
  const title = who === 'new' || who === null ? t('members.inviteTitle') : t('members.inviteTitleFor', { title: who.title });
  return (
    <Dialog open={who !== null} onClose={onClose} title={title} keepOpen>
      {who ? <InviteForm slug={slug} member={who === 'new' ? null : who} onClose={onClose} /> : null}
    </Dialog>
  );
}

function InviteForm({ slug, member, onClose }: { slug: string; member: MemberView | null; onClose: () => void }) {
  const { t, format } = useI18n();
  const { language, mails } = useCollaboration();
  const labels = useMemberLabels();
  const queries = useQueryClient();
  const { data: actors = [] } = useQuery(api.actors.list.queryOptions({ input: { collaboration: slug } }));
  const kept = useDraft(`invite/${slug}/${member?.id ?? 'new'}`, {
    title: member?.title ?? '',
    actorId: member?.actorId ?? null,
    role: member?.role ?? ('core' as MemberRole),
    email: member?.invitation?.email ?? '',
    language,
  });
  const { value: draft, set: setDraft } = kept;
  const [sentTo, setSentTo] = useState('');
  const [checked, setChecked] = useState(false);
  const invite = useMutation(
    api.members.invite.mutationOptions({
      onSuccess: (_made, { email }) => {
        setSentTo(email);
        kept.drop();
        return queries.invalidateQueries({ queryKey: api.members.list.queryKey({ input: { collaboration: slug } }) });
      },
    }),
  );
  const wrongAddress = checked && !/^\S+@\S+\.\S+$/.test(draft.email.trim()) ? t('signIn.emailWrong') : null;
  const submit = () => {
    setChecked(true);
    if (!/^\S+@\S+\.\S+$/.test(draft.email.trim()) || (!member && draft.title.trim() === '')) return;
    invite.mutate({
      collaboration: slug,
      ...(member ? { memberId: member.id } : { title: draft.title.trim() }),
      actorId: draft.actorId,
      role: draft.role,
      email: draft.email.trim(),
      mail: mails,
      locale: draft.language,
    });
  };

  if (invite.data) {
    return (
      <div className="stack" data-gap="4">
        <MailNotice mail={invite.data.mail} address={sentTo} ready={t('members.invitedByHand')}>
          {t('members.invitedHow', { date: format.date(invite.data.expiresAt) })}
        </MailNotice>
        <CopyLink label={t('members.invitedLink')} hint={t('members.invitedLinkHint')} url={invite.data.url} />
        <div>
          <Button variant="primary" onClick={onClose}>
            {t('common.done')}
          </Button>
        </div>
      </div>
    );
  }
  return (
    <Form className="stack" data-gap="4" onSubmit={submit}>
      <DraftNotice draft={kept} />
      {member ? null : (
        <TextField
          label={t('members.column.title')}
          hint={t('members.addHint')}
          placeholder={t('members.addPlaceholder')}
          maxLength={nameLimit}
          error={checked && draft.title.trim() === '' ? t('fields.required') : null}
          value={draft.title}
          onChange={(title) => setDraft({ ...draft, title })}
        />
      )}
      <TextField
        label={t('signIn.email')}
        type="email"
        unguarded
        maxLength={320}
        error={wrongAddress}
        audience={t('fields.audienceCoordinator')}
        value={draft.email}
        onChange={(email) => setDraft({ ...draft, email })}
      />
      <Select
        label={t('members.column.actor')}
        value={draft.actorId ?? ''}
        options={[{ value: '', label: t('members.noActor') }, ...actors.map(({ id, name }) => ({ value: id, label: name }))]}
        onChange={(id) => setDraft({ ...draft, actorId: id === '' ? null : id })}
      />
      <NewActor onAdded={(actorId) => setDraft({ ...draft, actorId })} />
      <RadioGroup
        label={t('members.column.role')}
        value={draft.role}
        options={labels.role.map((option) => ({ ...option, hint: t(`members.roleHint.${option.value}`) }))}
        onChange={(role) => setDraft({ ...draft, role })}
      />
      <RadioGroup
        label={t('members.inviteLanguage')}
        layout="row"
        value={draft.language}
        options={languages}
        onChange={(language) => setDraft({ ...draft, language })}
      />
      {toProblem(invite.error).code === 'ALREADY_EXISTS' ? (
        <Notice tone="red">{t('members.inviteAlready')}</Notice>
      ) : (
        <ProblemNotice error={invite.error} />
      )}
      <div>
        {mails ? null : <p className="muted">{t('members.inviteCopies')}</p>}
        <Button type="submit" variant="primary" icon={mails ? 'mail' : 'link'} busy={invite.isPending}>
          {t(mails ? (invite.isPending ? 'mailState.sending' : 'members.inviteSend') : 'members.inviteMake')}
        </Button>
      </div>
    </Form>
  );
}
