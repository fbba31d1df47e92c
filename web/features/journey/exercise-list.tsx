import { Link } from '@tanstack/react-router';
import type { StationState } from '../../../contract/journey.ts';
import type { Exercise, Station } from '../../../domain/method.ts';
import { Card } from '../../components/card.tsx';
import { Icon } from '../../components/icon.tsx';
import { Pill } from '../../components/pill.tsx';
import { useSlug } from '../../lib/collaboration.ts';
import { useI18n } from '../../lib/i18n.ts';
import { statusLook } from './status.ts';
import { StatusPill } from './status-pill.tsx';

/** The exercises of a station in their order, each with where it stands. */
export function ExerciseList({ station, state }: { station: Station; state: StationState }) {
  const { t } = useI18n();
  if (station.exercises.length === 0) return null;
  const next = state.exercises.find(({ status }) => status !== 'done' && status !== 'skipped')?.exercise;
  return (
    <Card title={t('journey.exercises')} aside={t('journey.exercisesDone', { count: state.done, total: state.total })} flush>
      <ol className="exercise-list">
        {station.exercises.map((exercise, index) => (
          <ExerciseRow
            key={exercise.key}
            station={station.key}
            exercise={exercise}
            number={index + 1}
            state={state.exercises.find((one) => one.exercise === exercise.key)}
            isNext={exercise.key === next && state.status !== 'done' && state.status !== 'skipped'}
          />
        ))}
      </ol>
    </Card>
  );
}

type ExerciseRowProps = {
  station: string;
  exercise: Exercise;
  number: number;
  state: StationState['exercises'][number] | undefined;
  isNext: boolean;
};

function ExerciseRow({ station, exercise, number, state, isNext }: ExerciseRowProps) {
  const { t } = useI18n();
  const collab = useSlug();
  const status = state?.status ?? 'not-started';
  const sign = statusLook[status].icon;
  return (
    <li className="exercise-row" data-state={status}>
      <Link
        to="/s/$collab/station/$station/$exercise"
        params={{ collab, station, exercise: exercise.key }}
        className="exercise-link"
      >
        <span className="exercise-sign" aria-hidden="true">
          {sign && status !== 'begun' ? <Icon name={sign} size={19} /> : number}
        </span>
        <span>
          <span className="exercise-title">{exercise.title}</span>
          <span className="exercise-purpose">{exercise.purpose}</span>
          <span className="exercise-meta">
            {[
              exercise.minutes ? t('exercise.minutes', { count: exercise.minutes }) : null,
              t(exercise.mode === 'silent' ? 'exercise.silent' : 'exercise.together'),
            ]
              .filter(Boolean)
              .join(' · ')}
          </span>
          {status === 'skipped' && state?.note ? <span className="exercise-note">{state.note}</span> : null}
        </span>
        <span className="exercise-pills">
          {state?.round?.state === 'open' ? (
            <Pill tone="amber" icon="lock">
              {t('rounds.answeredOf', { count: state.round.answered, total: state.round.invited })}
            </Pill>
          ) : isNext && status === 'not-started' ? (
            <Pill tone="amber" icon="flag" strong>
              {t('journey.nextHere')}
            </Pill>
          ) : status === 'not-started' ? (
            <span className="visually-hidden">{t(statusLook[status].text)}</span>
          ) : (
            <StatusPill status={status} />
          )}
        </span>
      </Link>
    </li>
  );
}
