import { useQuery } from '@tanstack/react-query';
import type { RoadOccasion } from '../../../contract/journey.ts';
import type { RoomOrganisation } from '../../../contract/station-room.ts';
import { type Circle, circles, type Method, type Station } from '../../../domain/method.ts';
import { Card } from '../../components/card.tsx';
import { Notice } from '../../components/notice.tsx';
import { ProblemNotice } from '../../components/problem-notice.tsx';
import { Spinner } from '../../components/spinner.tsx';
import { api } from '../../lib/api.ts';
import { useSlug } from '../../lib/collaboration.ts';
import { useI18n } from '../../lib/i18n.ts';
import { EffortSoFar } from './effort-so-far.tsx';
import { NotHeard } from './not-heard.tsx';

export type StationRoomCardsProps = { method: Method; station: Station; calendar: readonly RoadOccasion[] };

/** What a station takes and has taken, who must be in the room, and who has not been heard. @source settlement 32 */
export function StationRoomCards({ method, station, calendar }: StationRoomCardsProps) {
  const { t } = useI18n();
  const collaboration = useSlug();
  const { data, error, refetch } = useQuery(
    api.journey.room.queryOptions({ input: { collaboration, method: method.id, station: station.key } }),
  );
  return (
    <>
      <Card title={t('journey.room.title')}>
        <div className="stack" data-gap="4">
          <EffortSoFar station={station} calendar={calendar} />
          {error ? <ProblemNotice error={error} onRetry={() => void refetch()} /> : null}
          {data ? <Room room={data.room} missing={data.missingTrades} asked={station.room} /> : error ? null : <Spinner />}
        </div>
      </Card>
      {data?.unheard ? <NotHeard unheard={data.unheard} station={station} /> : null}
    </>
  );
}

type RoomProps = { room: RoomOrganisation[]; missing: readonly ('social-services' | 'police')[]; asked: readonly Circle[] };

function Room({ room, missing, asked }: RoomProps) {
  const { t, format } = useI18n();
  return (
    <>
      {missing.length > 0 ? (
        <Notice tone="amber" icon="warning">
          {t('journey.room.missing', { trades: format.list(missing.map((trade) => t(`actors.trades.${trade}`))) })}
        </Notice>
      ) : null}
      {circles
        .filter((circle) => asked.includes(circle))
        .map((circle) => (
          <section key={circle} className="stack" data-gap="2" aria-label={t(`journey.room.circle.${circle}`)}>
            <h3>{t(`journey.room.circle.${circle}`)}</h3>
            <Organisations organisations={room.filter((one) => one.circle === circle)} />
          </section>
        ))}
    </>
  );
}

function Organisations({ organisations }: { organisations: RoomOrganisation[] }) {
  const { t, format } = useI18n();
  if (organisations.length === 0) return <p className="small muted">{t('journey.room.empty')}</p>;
  const withPeople = organisations.filter(({ people }) => people.length > 0);
  const without = organisations.filter(({ people }) => people.length === 0);
  return (
    <>
      <ul role="list" className="room-list" hidden={withPeople.length === 0}>
        {withPeople.map(({ id, name, people }) => (
          <li key={id ?? ''}>
            <strong>{id === null ? t('journey.room.alone') : name}</strong>
            {people.map((person) => (
              <small key={person.id}>
                {person.title === '' || person.title === person.name ? person.name : `${person.name}, ${person.title}`}
              </small>
            ))}
          </li>
        ))}
      </ul>
      {without.length > 0 ? (
        <p className="small muted">{t('journey.room.nobody', { names: format.list(without.map(({ name }) => name)) })}</p>
      ) : null}
    </>
  );
}
