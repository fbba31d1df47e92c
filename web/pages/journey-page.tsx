import '../features/journey/journey.css';
import { PageHeader } from '../components/page-header.tsx';
import { PageLoading } from '../components/page-loading.tsx';
import { ProblemNotice } from '../components/problem-notice.tsx';
import { JourneyFacts } from '../features/journey/journey-facts.tsx';
import { NextUp } from '../features/journey/next-up.tsx';
import { Road } from '../features/journey/road.tsx';
import { RoadCalendar } from '../features/journey/road-calendar.tsx';
import { useJourneyTitle } from '../features/journey/titles.ts';
import { useJourney, useMethod } from '../features/journey/use-method.ts';
import { useCollaboration } from '../lib/collaboration.ts';
import { useI18n } from '../lib/i18n.ts';
import { loadError } from '../lib/load-error.ts';

/** The whole road: phases, stations, where the group stands and what is next. One road for each method in use. */
export function JourneyPage() {
  const { methods: inUse, lenses } = useCollaboration();
  const methods = inUse.filter((id) => !lenses.includes(id));
  return (
    <>
      {methods.map((id) => (
        <MethodJourney key={id} id={id} isFirst={id === methods[0]} />
      ))}
    </>
  );
}

function MethodJourney({ id, isFirst }: { id: string; isFirst: boolean }) {
  const { t } = useI18n();
  const { name } = useCollaboration();
  const method = useMethod(id);
  const journey = useJourney(id);
  const titleOf = useJourneyTitle();
  const error = loadError(method, journey);
  if (error) return <ProblemNotice error={error} onRetry={() => void Promise.all([method.refetch(), journey.refetch()])} />;
  if (!method.data || !journey.data) return <PageLoading />;
  const isNew = journey.data.stations.every(({ status }) => status === 'not-started');
  return (
    <>
      {isFirst ? (
        <PageHeader
          eyebrow={`${name} · ${method.data.title}`}
          title={titleOf(method.data, journey.data)}
          tabTitle={t('shell.journey')}
          lead={isNew ? method.data.lead : undefined}
        />
      ) : (
        <h2>{method.data.title}</h2>
      )}
      <div className="journey-top">
        <NextUp method={method.data} journey={journey.data} />
        <JourneyFacts method={method.data} journey={journey.data} />
      </div>
      <Road method={method.data} journey={journey.data} />
      <RoadCalendar method={method.data} journey={journey.data} />
    </>
  );
}
