import '../features/follow-up/follow-up.css';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { lineLimit } from '../../domain/text-limits.ts';
import { Button } from '../components/button.tsx';
import { Card } from '../components/card.tsx';
import { DateField } from '../components/date-field.tsx';
import { Form } from '../components/form.tsx';
import { PageHeader } from '../components/page-header.tsx';
import { PageLoading } from '../components/page-loading.tsx';
import { ProblemNotice } from '../components/problem-notice.tsx';
import { TextField } from '../components/text-field.tsx';
import { api } from '../lib/api.ts';
import { client } from '../lib/client.ts';
import { useMay, useSlug } from '../lib/collaboration.ts';
import { useI18n } from '../lib/i18n.ts';
import { today } from '../lib/clock.ts';
import { loadError } from '../lib/load-error.ts';
import { useDraft } from '../lib/use-draft.ts';

/** Meetings to come and those that were held. */
export function MeetingsPage() {
  const { t, format } = useI18n();
  const collaboration = useSlug();
  const mayWrite = useMay('write-content');
  const meetings = useQuery(api.followUp.meetings.queryOptions({ input: { collaboration } }));
  if (loadError(meetings)) return <ProblemNotice error={meetings.error} onRetry={() => void meetings.refetch()} />;
  if (!meetings.data) return <PageLoading />;
  const day = today();
  const coming = meetings.data.filter(({ on }) => on >= day).toReversed();
  const held = meetings.data.filter(({ on }) => on < day);
  const list = (found: typeof held) => (
    <ul className="follow-lines" role="list">
      {found.map((meeting) => (
        <li key={meeting.id}>
          <Link to="/s/$collab/meetings/$meeting" params={{ collab: collaboration, meeting: meeting.id }}>
            {format.date(meeting.on)}
          </Link>{' '}
          {meeting.title} <span className="small muted">{meeting.place}</span>
        </li>
      ))}
    </ul>
  );
  return (
    <>
      <PageHeader
        eyebrow={
          <Link to="/s/$collab/follow-up" params={{ collab: collaboration }}>
            {t('followUp.tab')}
          </Link>
        }
        title={coming[0] ? t('meetings.next', { date: format.date(coming[0].on) }) : t('meetings.title')}
        tabTitle={t('meetings.title')}
        lead={<p>{t('meetings.lead')}</p>}
      />
      <div className="stack" data-gap="5">
        {mayWrite ? <AddMeeting /> : null}
        <Card title={t('meetings.coming')}>
          {coming.length > 0 ? list(coming) : <p className="muted">{t('meetings.noneComing')}</p>}
        </Card>
        {held.length > 0 ? <Card title={t('meetings.held')}>{list(held)}</Card> : null}
      </div>
    </>
  );
}

function AddMeeting() {
  const { t } = useI18n();
  const collab = useSlug();
  const navigate = useNavigate();
  const queries = useQueryClient();
  const [on, setOn] = useState<string | null>(null);
  const { value: title, set: setTitle, drop } = useDraft(`new-meeting/${collab}`, '');
  const add = useMutation({
    mutationFn: (day: string) => client.followUp.addMeeting({ collaboration: collab, on: day, title }),
    onSuccess: async ({ id }) => {
      drop();
      await queries.invalidateQueries({ queryKey: api.followUp.key() });
      await navigate({ to: '/s/$collab/meetings/$meeting', params: { collab, meeting: id } });
    },
  });
  return (
    <Card title={t('meetings.add')}>
      <Form
        className="cluster mission-new-report"
        onSubmit={() => {
          if (on) add.mutate(on);
        }}
      >
        <DateField label={t('meetings.on')} value={on} onChange={setOn} />
        <TextField label={t('meetings.name')} optional maxLength={lineLimit} value={title} onChange={setTitle} />
        <Button type="submit" icon="plus" busy={add.isPending} disabled={on === null}>
          {t('common.add')}
        </Button>
      </Form>
      <ProblemNotice error={add.error} />
    </Card>
  );
}
