import { Link } from '@tanstack/react-router';
import type { StationRoom } from '../../../contract/station-room.ts';
import type { Station } from '../../../domain/method.ts';
import { Card } from '../../components/card.tsx';
import { useSlug } from '../../lib/collaboration.ts';
import { useI18n } from '../../lib/i18n.ts';

export type NotHeardProps = { unheard: NonNullable<StationRoom['unheard']>; station: Station };

/** People who have not answered, never what anyone answered; organisations that nothing at the station comes from or names. */
export function NotHeard({ unheard: { rounds, organisations, groups, outOf }, station }: NotHeardProps) {
  const { t, format } = useI18n();
  const collab = useSlug();
  const all = rounds.length === 0 && organisations.length === 0 && groups.length === 0;
  return (
    <Card title={t('journey.unheard.title')} aside={t('journey.adviceOnly')}>
      <div className="stack" data-gap="4">
        {all ? <p>{t(outOf === 0 ? 'journey.unheard.nobodyYet' : 'journey.unheard.all')}</p> : null}
        {rounds.map((round) => (
          <WaitingFor key={`${round.exercise} ${round.state}`} round={round} station={station} />
        ))}
        {organisations.length > 0 ? (
          <section className="stack" data-gap="2" aria-label={t('journey.unheard.organisations')}>
            <h3>{t('journey.unheard.organisations')}</h3>
            <p>{format.list(organisations.map(({ name }) => name))}</p>
            <p className="small muted">{t('journey.unheard.how')}</p>
          </section>
        ) : null}
        {groups.length > 0 ? (
          <section className="stack" data-gap="2" aria-label={t('journey.unheard.groups')}>
            <h3>{t('journey.unheard.groups')}</h3>
            {[...Map.groupBy(groups, ({ register }) => register)].map(([register, rows]) => (
              <p key={register}>
                <Link to="/s/$collab/registers/$register" params={{ collab, register }}>
                  {format.list(rows.map(({ name }) => name))}
                </Link>
              </p>
            ))}
            <p className="small muted">{t('journey.unheard.groupsHow')}</p>
          </section>
        ) : null}
        {station.hear.includes('network') ? <p className="small muted">{t('journey.unheard.targetGroup')}</p> : null}
      </div>
    </Card>
  );
}

function WaitingFor({ round, station }: { round: NotHeardProps['unheard']['rounds'][number]; station: Station }) {
  const { t, format } = useI18n();
  const collab = useSlug();
  const exercise = station.exercises.find(({ key }) => key === round.exercise);
  if (!exercise) return null;
  return (
    <p>
      <Link to="/s/$collab/station/$station/$exercise" params={{ collab, station: station.key, exercise: exercise.key }}>
        {exercise.title}
      </Link>
      {': '}
      {t(`journey.unheard.round.${round.state}`, { names: format.list(round.waiting.map(({ name }) => name)) })}
    </p>
  );
}
