import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';

import type { MemberView } from '../../../contract/members.ts';
import { Button } from '../../components/button.tsx';
import { Dialog } from '../../components/dialog.tsx';
import { Form } from '../../components/form.tsx';
import { ProblemNotice } from '../../components/problem-notice.tsx';
import { RadioGroup } from '../../components/radio-group.tsx';
import { api } from '../../lib/api.ts';
import { useCollaboration } from '../../lib/collaboration.ts';
import { useI18n } from '../../lib/i18n.ts';
import { notify } from '../../lib/notify.ts';

type Become = 'core' | 'network' | 'leave';

/** Hands the coordination over to one of the members: to whom, and what becomes of oneself. */
export function HandOverDialog({ slug, to, onClose }: { slug: string; to: MemberView | null; onClose: () => void }) {
  const { t } = useI18n();
  return (
    <Dialog open={to !== null} onClose={onClose} title={t('members.handOverTitle', { name: to?.name ?? '' })} keepOpen>
      {to ? <HandOverForm slug={slug} to={to} onClose={onClose} /> : null}
    </Dialog>
  );
}

export function HandOverForm({ slug, to, onClose }: { slug: string; to: MemberView; onClose: () => void }) {
  const { t } = useI18n();
  const { mails } = useCollaboration();
  const queries = useQueryClient();
  const navigate = useNavigate();
  const [become, setBecome] = useState<Become>('core');
  const handOver = useMutation(
    api.members.handOver.mutationOptions({
      onSuccess: async () => {
        notify(t('members.handedOver', { name: to.name }));
        if (become === 'leave') await navigate({ to: '/' });
        onClose();
        await queries.invalidateQueries();
      },
    }),
  );
  return (
    <Form className="stack" data-gap="4" onSubmit={() => handOver.mutate({ collaboration: slug, id: to.id, become })}>
      <p>
        {t('members.handOverLead', { name: to.name })}{' '}
        {t(mails ? 'members.handOverMails' : 'members.handOverTell', { name: to.name })}
      </p>
      <RadioGroup
        label={t('members.handOverThen')}
        value={become}
        options={[
          { value: 'core' as const, label: t('members.handOverCore') },
          { value: 'network' as const, label: t('members.handOverNetwork') },
          { value: 'leave' as const, label: t('members.handOverLeave'), hint: t('members.handOverLeaveHint') },
        ]}
        onChange={setBecome}
      />
      <ProblemNotice error={handOver.error} />
      <div className="cluster" data-justify="end">
        <Button onClick={onClose}>{t('common.cancel')}</Button>
        <Button type="submit" variant="primary" busy={handOver.isPending}>
          {t('members.handOver')}
        </Button>
      </div>
    </Form>
  );
}
