import '../features/journey/journey.css';
import { useParams } from '@tanstack/react-router';
import { PageLoading } from '../components/page-loading.tsx';
import { ProblemNotice } from '../components/problem-notice.tsx';
import { EarlierExercise } from '../features/earlier/earlier-exercise.tsx';
import { ExerciseView } from '../features/exercise/exercise-view.tsx';
import { NotHere } from '../features/journey/not-here.tsx';
import { useJourney, useMethod, useMethodOf } from '../features/journey/use-method.ts';
import { loadError } from '../lib/load-error.ts';

/** One exercise of a station. */
export function ExercisePage() {
  const { station: stationKey, exercise: exerciseKey } = useParams({ from: '/s/$collab/station/$station/$exercise' });
  const id = useMethodOf(stationKey);
  const method = useMethod(id);
  const journey = useJourney(id);
  const error = loadError(method, journey);
  if (id === undefined) return <NotHere />;
  if (error) return <ProblemNotice error={error} onRetry={() => void Promise.all([method.refetch(), journey.refetch()])} />;
  if (!method.data || !journey.data) return <PageLoading />;
  const station = method.data.stations.find(({ key }) => key === stationKey);
  const exercise = station?.exercises.find(({ key }) => key === exerciseKey);
  const state = journey.data.stations
    .find((one) => one.station === stationKey)
    ?.exercises.find((one) => one.exercise === exerciseKey);
  if (!station) return <NotHere />;
  if (!exercise || !state) return <EarlierExercise method={method.data} station={station} exercise={exerciseKey} />;
  return <ExerciseView key={exercise.key} method={method.data} station={station} exercise={exercise} state={state} />;
}
