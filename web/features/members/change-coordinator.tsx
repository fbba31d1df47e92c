import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';

import { Dialog } from '../../components/dialog.tsx';
import { LinkButton } from '../../components/link-button.tsx';
import { PageLoading } from '../../components/page-loading.tsx';
import { ProblemNotice } from '../../components/problem-notice.tsx';
import { Select } from '../../components/select.tsx';
import { api } from '../../lib/api.ts';
import { useSlug } from '../../lib/collaboration.ts';
import { useI18n } from '../../lib/i18n.ts';
import { HandOverForm } from './hand-over-dialog.tsx';

/** The whole change of coordinator in one place: to whom, of which organisation, and what becomes of oneself. */
export function ChangeCoordinator({ onClose }: { onClose: () => void }) {
  const { t } = useI18n();
  const collaboration = useSlug();
  const [chosen, setChosen] = useState<string | null>(null);
  const members = useQuery(api.members.list.queryOptions({ input: { collaboration } }));
  const actors = useQuery(api.actors.list.queryOptions({ input: { collaboration } }));
  const organisation = (id: string | null) => actors.data?.find((actor) => actor.id === id)?.name;
  const others = (members.data ?? []).filter(({ hasAccount, isMe }) => hasAccount && !isMe);
  const to = others.find(({ id }) => id === chosen);
  const invite = (
    <div>
      <LinkButton icon="mail" to="/s/$collab/members" params={{ collab: collaboration }}>
        {t('members.handOverInvite')}
      </LinkButton>
    </div>
  );
  return (
    <Dialog open onClose={onClose} keepOpen title={t('members.handOver')}>
      <div className="stack" data-gap="4">
        <ProblemNotice error={members.error} />
        {members.isPending ? <PageLoading /> : null}
        {members.data && others.length === 0 ? (
          <>
            <p>{t('members.handOverNobody')}</p>
            {invite}
          </>
        ) : null}
        {others.length > 0 ? (
          <>
            <Select
              label={t('members.handOverTo')}
              hint={t('members.handOverToHint')}
              value={chosen}
              placeholder={t('common.choose')}
              options={others.map(({ id, name, title, actorId }) => ({
                value: id,
                label: [name, title === name ? '' : title, organisation(actorId)]
                  .filter((part) => part !== undefined && part !== '')
                  .join(', '),
              }))}
              onChange={setChosen}
            />
            {to ? (
              <HandOverForm slug={collaboration} to={to} onClose={onClose} />
            ) : (
              <>
                <p className="small muted">{t('members.handOverOther')}</p>
                {invite}
              </>
            )}
          </>
        ) : null}
      </div>
    </Dialog>
  );
}
