import { useQuery } from '@tanstack/react-query';

import type { Monday } from '../../contract/monday.ts';
import { LinkButton } from '../components/link-button.tsx';
import { PageHeader } from '../components/page-header.tsx';
import { PageLoading } from '../components/page-loading.tsx';
import { ProblemNotice } from '../components/problem-notice.tsx';
import { Calm } from '../features/monday/calm.tsx';
import { FirstSteps } from '../features/monday/first-steps.tsx';
import { MondayClocks } from '../features/monday/monday-clocks.tsx';
import { MondayNeeds } from '../features/monday/monday-needs.tsx';
import { MondayRings } from '../features/monday/monday-rings.tsx';
import { NextStep } from '../features/monday/next-step.tsx';
import { OpenTasks } from '../features/monday/open-tasks.tsx';
import { api } from '../lib/api.ts';
import { useCollaboration } from '../lib/collaboration.ts';
import { type I18n, useI18n } from '../lib/i18n.ts';
import { loadError } from '../lib/load-error.ts';

/** "Start": what needs me now, the next step, the clocks and the town's rings. */
export function StartPage() {
  const { t, locale, format } = useI18n();
  const { slug, stations: all, lenses } = useCollaboration();
  const stations = all.filter(({ method }) => !lenses.includes(method));
  const query = useQuery(api.monday.get.queryOptions({ input: { collaboration: slug, locale } }));
  if (loadError(query)) return <ProblemNotice error={query.error} onRetry={query.refetch} />;
  if (!query.data) return <PageLoading />;
  const { today, items, clocks, actors, tasks, firstSteps, exerciseTitles, plan } = query.data;
  const underWay =
    stations.find((station) => station.state === 'begun') ?? stations.find((station) => station.state === 'not-started');

  return (
    <>
      <PageHeader
        eyebrow={format.dateAtStart(today, 'weekday')}
        title={titleOf(query.data, t)}
        tabTitle={t('monday.tab')}
        actions={
          underWay ? (
            <LinkButton variant="primary" to="/s/$collab/station/$station" params={{ collab: slug, station: underWay.key }}>
              {t('monday.continue', { station: underWay.shortTitle })}
            </LinkButton>
          ) : (
            <LinkButton variant="primary" to="/s/$collab/plan/$tab" params={{ collab: slug, tab: 'goals' }}>
              {t('monday.toPlan')}
            </LinkButton>
          )
        }
      />
      <div className="split">
        <div className="stack" data-gap="4">
          {firstSteps ? <FirstSteps slug={slug} first={firstSteps} /> : items.length === 0 ? <Calm /> : null}
          <MondayNeeds slug={slug} items={items} exerciseTitles={exerciseTitles} plan={plan} />
          <NextStep slug={slug} station={underWay} />
          <OpenTasks slug={slug} tasks={tasks} />
          <MondayClocks clocks={clocks} />
        </div>
        <MondayRings slug={slug} actors={actors} />
      </div>
    </>
  );
}

/** What waits, counted; in a collaboration that has just begun and where nothing else waits, what it begins with. */
function titleOf({ items, firstSteps }: Monday, t: I18n['t']): string {
  if (items.length > 9) return t('monday.titleMany', { count: items.length });
  if (items.length > 0 || !firstSteps) return t(`monday.title${items.length}` as 'monday.title1');
  const left = firstSteps.steps.filter(({ done, mayDo }) => mayDo && !done).length;
  return left > 0 ? t('monday.first.title', { count: left }) : t('monday.first.titleWaiting');
}
