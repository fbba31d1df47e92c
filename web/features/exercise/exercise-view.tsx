import './exercise.css';
import { Link } from '@tanstack/react-router';
import type { StationState } from '../../../contract/journey.ts';
import { guestQuestions } from '../../../domain/guest.ts';
import type { Exercise, FieldType, Method, Station } from '../../../domain/method.ts';
import { Card } from '../../components/card.tsx';
import { PageHeader } from '../../components/page-header.tsx';
import { Pill } from '../../components/pill.tsx';
import { useMay, useSlug } from '../../lib/collaboration.ts';
import { useI18n } from '../../lib/i18n.ts';
import { DoneWhen, Tips } from '../journey/advice.tsx';
import { StateControl } from '../journey/state-control.tsx';
import { WayOn } from '../journey/way-on.tsx';
import { LiveDocumentProvider } from '../live-text/live-document-provider.tsx';
import { LivePresence } from '../live-text/live-presence.tsx';
import { LiveSaveState } from '../live-text/live-save-state.tsx';
import { GuestCard } from '../guests/guest-card.tsx';
import { Agreement } from './agreement.tsx';
import { CareAfter, CareBefore } from './care.tsx';
import { EarlierFields } from '../earlier/earlier-fields.tsx';
import { ExerciseFields } from './exercise-fields.tsx';
import { fieldViewOf } from './field-types.tsx';
import { HowTo } from './how-to.tsx';
import { PrintMenu } from './print-menu.tsx';
import { useExerciseTitle } from './use-exercise-title.ts';

export type ExerciseViewProps = {
  method: Method;
  station: Station;
  exercise: Exercise;
  state: StationState['exercises'][number];
};

/** One exercise: why, how, what to fill in, and when it is done. */
export function ExerciseView(props: ExerciseViewProps) {
  const { method, station, exercise } = props;
  const mayRead = useMay('read-worksheets');
  const hasSheet = mayRead && exercise.fields.some((field) => fieldViewOf(exercise, field).home === 'sheet');
  if (!hasSheet) return <ExerciseBody {...props} hasSheet={false} />;
  return (
    <LiveDocumentProvider key={exercise.key} name={`exercise/${method.id}/${station.key}/${exercise.key}`}>
      <ExerciseBody {...props} hasSheet />
    </LiveDocumentProvider>
  );
}

function ExerciseBody({ method, station, exercise, state, hasSheet }: ExerciseViewProps & { hasSheet: boolean }) {
  const { t } = useI18n();
  const collab = useSlug();
  const title = useExerciseTitle(exercise, state);
  const place = { method: method.id, station: station.key, exercise: exercise.key };
  const mayRead = useMay('read-worksheets');
  return (
    <>
      <PageHeader
        eyebrow={
          <Link to="/s/$collab/station/$station" params={{ collab, station: station.key }}>
            {t('journey.stationNumber', { number: station.number, title: station.shortTitle })}
          </Link>
        }
        title={title}
        tabTitle={exercise.title}
        lead={exercise.purpose}
        actions={
          <>
            {hasSheet ? <LiveSaveState /> : null}
            <PrintMenu place={place} />
          </>
        }
      />
      <div className="exercise-facts">
        {exercise.minutes ? <Pill icon="clock">{t('exercise.minutes', { count: exercise.minutes })}</Pill> : null}
        <Pill icon={exercise.mode === 'silent' ? 'lock' : 'users'}>
          {t(exercise.mode === 'silent' ? 'exercise.silent' : 'exercise.together')}
        </Pill>
        {exercise.kind === 'exercise' ? null : <Pill>{t(`exercise.${exercise.kind}`)}</Pill>}
        {hasSheet ? <LivePresence /> : null}
      </div>
      <Agreement method={method} exercise={exercise} />
      {exercise.care ? <CareBefore /> : null}
      <div className="exercise-layout" data-wide={isWide(exercise) || undefined}>
        <div className="exercise-how">
          <HowTo steps={exercise.instructions} />
        </div>
        <div className="exercise-fields stack" data-gap="5">
          <ExerciseFields exercise={exercise} method={method} place={place} />
          <EarlierFields place={place} />
          {mayRead && guestQuestions(exercise).length > 0 ? <GuestCard place={place} exercise={exercise} /> : null}
          {exercise.care ? <CareAfter /> : null}
        </div>
        <div className="exercise-side stack" data-gap="5">
          <Tips tips={exercise.tips} />
          <Card title={t('journey.doneWhen')} aside={t('journey.adviceOnly')}>
            <div className="stack" data-gap="5">
              <DoneWhen lines={exercise.doneWhen} />
              <StateControl place={place} state={state} title={exercise.title} />
            </div>
          </Card>
        </div>
      </div>
      <NextExercise collab={collab} station={station} exercise={exercise} />
    </>
  );
}

const wideTypes: readonly FieldType[] = ['register', 'tasks', 'yes-no', 'scale', 'dots', 'tree', 'wall', 'grid'];

/** Tables and rows of questions want the whole width; texts read better in a column. */
function isWide({ fields }: Exercise): boolean {
  return fields.some(({ type }) => wideTypes.includes(type));
}

function NextExercise({ collab, station, exercise }: { collab: string; station: Station; exercise: Exercise }) {
  const { t } = useI18n();
  const index = station.exercises.findIndex(({ key }) => key === exercise.key);
  const wayTo = (to: Exercise | undefined) =>
    to
      ? {
          title: to.title,
          link: {
            to: '/s/$collab/station/$station/$exercise',
            params: { collab, station: station.key, exercise: to.key },
          } as const,
        }
      : null;
  const back = {
    title: station.shortTitle,
    link: { to: '/s/$collab/station/$station', params: { collab, station: station.key } } as const,
  };
  return (
    <WayOn
      label={t('journey.otherExercises')}
      previous={wayTo(station.exercises[index - 1]) ?? back}
      next={wayTo(station.exercises[index + 1]) ?? back}
    />
  );
}
