import type { Journey } from '../../../contract/journey.ts';
import type { Exercise, Method, Station } from '../../../domain/method.ts';
import { LinkButton } from '../../components/link-button.tsx';
import { Pill } from '../../components/pill.tsx';
import { useSlug } from '../../lib/collaboration.ts';
import { useI18n } from '../../lib/i18n.ts';

/** Where the group goes on: the station and exercise that `journey.next` names. */
export function nextPlace(method: Method, journey: Journey): { station: Station; exercise: Exercise | null } | null {
  const station = method.stations.find(({ key }) => key === journey.next?.station);
  if (!station) return null;
  return { station, exercise: station.exercises.find(({ key }) => key === journey.next?.exercise) ?? null };
}

/** The large card that says what to do next, why and how long it takes. */
export function NextUp({ method, journey }: { method: Method; journey: Journey }) {
  const { t } = useI18n();
  const collab = useSlug();
  const next = nextPlace(method, journey);
  if (!next) return null;
  const { station, exercise } = next;
  const round = journey.stations
    .find((one) => one.station === station.key)
    ?.exercises.find((one) => one.exercise === exercise?.key)?.round;
  return (
    <section className="next-up" aria-labelledby="next-up">
      <div className="next-up-words">
        <p className="next-up-place">{t('journey.stationNumber', { number: station.number, title: station.shortTitle })}</p>
        <h2 id="next-up">{exercise ? exercise.title : t('journey.closeStation', { title: station.shortTitle })}</h2>
        <p>{exercise ? exercise.purpose : t('journey.closeStationLead')}</p>
        <div className="cluster">
          {exercise?.minutes ? <Pill icon="clock">{t('exercise.minutes', { count: exercise.minutes })}</Pill> : null}
          {exercise ? (
            <Pill icon={exercise.mode === 'silent' ? 'lock' : 'users'}>
              {t(exercise.mode === 'silent' ? 'exercise.silent' : 'exercise.together')}
            </Pill>
          ) : null}
          {round?.state === 'open' ? (
            <Pill tone="amber">{t('rounds.answeredOf', { count: round.answered, total: round.invited })}</Pill>
          ) : null}
        </div>
      </div>
      {exercise ? (
        <LinkButton
          variant="primary"
          size="large"
          icon="arrow-right"
          to="/s/$collab/station/$station/$exercise"
          params={{ collab, station: station.key, exercise: exercise.key }}
        >
          {t(round?.state === 'open' && round.mine === 'waiting' ? 'journey.answerNow' : 'journey.goOn')}
        </LinkButton>
      ) : (
        <LinkButton
          variant="primary"
          size="large"
          icon="arrow-right"
          to="/s/$collab/station/$station"
          params={{ collab, station: station.key }}
        >
          {t('journey.toStation')}
        </LinkButton>
      )}
    </section>
  );
}
