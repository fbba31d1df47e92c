import '../features/journey/journey.css';
import { Link, useParams } from '@tanstack/react-router';
import type { Method } from '../../domain/method.ts';
import type { RoadOccasion, StationState } from '../../contract/journey.ts';
import { Card } from '../components/card.tsx';
import { Disclosure } from '../components/disclosure.tsx';
import { PageHeader } from '../components/page-header.tsx';
import { PageLoading } from '../components/page-loading.tsx';
import { ProblemNotice } from '../components/problem-notice.tsx';
import { EarlierList } from '../features/earlier/earlier-list.tsx';
import { DoneWhen, FactBox, Tips } from '../features/journey/advice.tsx';
import { ExerciseList } from '../features/journey/exercise-list.tsx';
import { LensCards } from '../features/journey/lens-card.tsx';
import { StationRoomCards } from '../features/journey/station-room.tsx';
import { StateControl } from '../features/journey/state-control.tsx';
import { useStationTitle } from '../features/journey/titles.ts';
import { useJourney, useMethod, useMethodOf } from '../features/journey/use-method.ts';
import { WayOn } from '../features/journey/way-on.tsx';
import { NotHere } from '../features/journey/not-here.tsx';
import { useI18n } from '../lib/i18n.ts';
import { loadError } from '../lib/load-error.ts';

/** One station: what it takes, its exercises and where they stand, and when it is done. */
export function StationPage() {
  const { collab, station: key } = useParams({ from: '/s/$collab/station/$station' });
  const id = useMethodOf(key);
  const method = useMethod(id);
  const journey = useJourney(id);
  const error = loadError(method, journey);
  if (id === undefined) return <NotHere />;
  if (error) return <ProblemNotice error={error} onRetry={() => void Promise.all([method.refetch(), journey.refetch()])} />;
  if (!method.data || !journey.data) return <PageLoading />;
  const state = journey.data.stations.find((one) => one.station === key);
  if (!state) return <NotHere />;
  return <StationView collab={collab} method={method.data} state={state} calendar={journey.data.calendar} />;
}

type StationViewProps = { collab: string; method: Method; state: StationState; calendar: RoadOccasion[] };

function StationView({ collab, method, state, calendar }: StationViewProps) {
  const { t } = useI18n();
  const titleOf = useStationTitle();
  const index = method.stations.findIndex(({ key }) => key === state.station);
  const station = method.stations[index]!;
  const phase = method.phases.find(({ key }) => key === station.phase);
  const wayTo = (to: (typeof method.stations)[number] | undefined) =>
    to
      ? {
          title: `${to.number}. ${to.shortTitle}`,
          link: { to: '/s/$collab/station/$station', params: { collab, station: to.key } } as const,
        }
      : null;
  return (
    <>
      <PageHeader
        eyebrow={
          <>
            <Link to="/s/$collab/journey" params={{ collab }}>
              {method.title}
            </Link>
            {` · ${phase?.title ?? ''} · ${t('journey.stationNumber', { number: station.number, title: station.shortTitle })}`}
          </>
        }
        title={titleOf(station, state)}
        tabTitle={station.shortTitle}
        lead={station.lead}
      />
      <div className="split">
        <div className="stack" data-gap="5">
          <ExerciseList station={station} state={state} />
          <LensCards method={method} station={station.key} />
          <EarlierList method={method.id} station={station.key} />
          <StationRoomCards method={method} station={station} calendar={calendar} />
          <Card>
            <Disclosure summary={<h2>{t('journey.guide')}</h2>} open={state.status === 'not-started'}>
              <div className="prose">
                {station.guide.map((paragraph) => (
                  <p key={paragraph}>{paragraph}</p>
                ))}
              </div>
            </Disclosure>
          </Card>
        </div>
        <div className="stack" data-gap="5">
          <FactBox facts={station.facts} />
          <Card title={t('journey.doneWhen')} aside={t('journey.adviceOnly')}>
            <div className="stack" data-gap="5">
              <DoneWhen lines={station.doneWhen} />
              <StateControl
                place={{ method: method.id, station: station.key, exercise: '' }}
                state={state}
                title={station.shortTitle}
              />
            </div>
          </Card>
          <Tips tips={station.tips} />
        </div>
      </div>
      <WayOn
        label={t('journey.otherStations')}
        previous={wayTo(method.stations[index - 1])}
        next={wayTo(method.stations[index + 1])}
      />
    </>
  );
}
