import '../features/follow-up/follow-up.css';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { lineLimit, longestText } from '../../domain/text-limits.ts';
import type { Meeting, SinceLast } from '../../contract/follow-up.ts';
import type { PlanPhase } from '../../domain/plan-phase.ts';
import { Card } from '../components/card.tsx';
import { ConflictDialog } from '../components/conflict-dialog.tsx';
import { DateField } from '../components/date-field.tsx';
import { PageHeader } from '../components/page-header.tsx';
import { PageLoading } from '../components/page-loading.tsx';
import { ProblemNotice } from '../components/problem-notice.tsx';
import { SaveState } from '../components/save-state.tsx';
import { TextArea } from '../components/text-area.tsx';
import { TextField } from '../components/text-field.tsx';
import { PhaseNotice } from '../features/follow-up/phase-notice.tsx';
import { SinceLastList } from '../features/follow-up/since-last.tsx';
import { WrittenLines } from '../features/follow-up/written-lines.tsx';
import { api } from '../lib/api.ts';
import { client } from '../lib/client.ts';
import { useMay, useSlug } from '../lib/collaboration.ts';
import { useI18n } from '../lib/i18n.ts';
import { loadError } from '../lib/load-error.ts';
import { putSaved } from '../lib/put-saved.ts';
import { useRecordSaver } from '../lib/use-record-saver.ts';

/** One meeting: agenda, what is new since the one before, minutes and decisions. */
export function MeetingPage() {
  const { meeting: id } = useParams({ from: '/s/$collab/meetings/$meeting' });
  const query = useQuery(api.followUp.meeting.queryOptions({ input: { collaboration: useSlug(), id } }));
  if (loadError(query)) return <ProblemNotice error={query.error} onRetry={() => void query.refetch()} />;
  if (!query.data) return <PageLoading />;
  return <MeetingView key={id} {...query.data} />;
}

function MeetingView({ meeting, since, phase }: { meeting: Meeting; since: SinceLast; phase: PlanPhase }) {
  const { t, format } = useI18n();
  const collaboration = useSlug();
  const queries = useQueryClient();
  const mayWrite = useMay('write-content');
  const record = useRecordSaver<Meeting>({
    row: meeting,
    draftKey: `meeting/${meeting.id}`,
    save: ({ id: _id, ...patch }, version) => client.followUp.updateMeeting({ collaboration, ...patch, id: meeting.id, version }),
    onSaved: (saved) => {
      putSaved(queries, api.followUp.meeting.queryKey({ input: { collaboration, id: meeting.id } }), (before) => ({
        ...before,
        meeting: saved,
      }));
      void queries.invalidateQueries({ queryKey: api.followUp.meetings.key() });
    },
  });
  const { value, set } = record;
  return (
    <>
      <PageHeader
        eyebrow={
          <Link to="/s/$collab/meetings" params={{ collab: collaboration }}>
            {t('meetings.title')}
          </Link>
        }
        title={value.title.trim() || t('meetings.untitled')}
        tabTitle={value.title.trim() || t('meetings.untitled')}
        lead={<p>{[format.date(value.on), value.place].filter((part) => part !== '').join(' · ')}</p>}
      />
      {record.state.kind === 'idle' ? null : <SaveState state={record.state} onRetry={() => void record.flush()} />}
      <div className="split">
        <div className="stack" data-gap="5">
          <Card title={t('meetings.agenda')}>
            <div className="stack">
              <WrittenLines
                label={t('meetings.agenda')}
                lines={value.agenda}
                writable={mayWrite}
                onChange={(agenda) => set({ agenda })}
              />
              <section className="standing-item" aria-label={t('meetings.standing')}>
                <h3>{t('meetings.standing')}</h3>
                <p className="small muted">{t('meetings.standingWhy')}</p>
                <PhaseNotice phase={phase} of="meeting" />
                <SinceLastList since={since} />
              </section>
            </div>
          </Card>
          <Card title={t('meetings.minutes')}>
            {mayWrite ? (
              <TextArea
                label={t('meetings.minutes')}
                hideLabel
                rows={6}
                maxLength={longestText}
                value={value.minutes}
                onChange={(minutes) => set({ minutes })}
              />
            ) : (
              <p className="mission-read">{value.minutes}</p>
            )}
          </Card>
          <Card title={t('meetings.decisions')}>
            <WrittenLines
              label={t('meetings.decisions')}
              lines={value.decisions}
              writable={mayWrite}
              onChange={(decisions) => set({ decisions })}
            />
          </Card>
        </div>
        {mayWrite ? (
          <Card title={t('meetings.facts')}>
            <div className="stack" data-gap="4">
              <DateField label={t('meetings.on')} value={value.on} onChange={(on) => on && set({ on })} />
              <TextField
                label={t('meetings.name')}
                optional
                maxLength={lineLimit}
                value={value.title}
                onChange={(title) => set({ title })}
              />
              <TextField
                label={t('meetings.place')}
                optional
                maxLength={lineLimit}
                value={value.place}
                onChange={(place) => set({ place })}
              />
            </div>
          </Card>
        ) : null}
      </div>
      <ConflictDialog
        conflict={record.conflict}
        fields={[
          { key: 'title', label: t('meetings.name') },
          { key: 'place', label: t('meetings.place') },
          { key: 'on', label: t('meetings.on') },
          { key: 'agenda', label: t('meetings.agenda') },
          { key: 'minutes', label: t('meetings.minutes') },
          { key: 'decisions', label: t('meetings.decisions') },
        ]}
        onResolve={(chosen) => void record.resolve(chosen)}
      />
    </>
  );
}
