import type { Exercise, Field, Method } from './method.ts';

/** An exercise that an earlier edition of a method had; of one that is still there, only the fields that are gone. */
export type EarlierExercise = { station: string; exercise: Exercise };

/**
 * What earlier editions had and the present one lacks, each as the newest edition that had it said it, in the order of
 * the editions. `editions` are in one language, newest first. Answers to these are kept, and need their words.
 * @source issue 3, bad input
 */
export function earlierExercises(now: Method, editions: readonly Method[]): EarlierExercise[] {
  const found = new Map<string, EarlierExercise>();
  for (const edition of editions) {
    for (const station of edition.stations) {
      for (const exercise of station.exercises) {
        const address = `${station.key}/${exercise.key}`;
        const known = found.get(address)?.exercise.fields ?? [];
        const missing = missingFields(exercise, [...fieldsOf(now, station.key, exercise.key), ...known]);
        if (missing.length === 0) continue;
        const before = found.get(address)?.exercise ?? exercise;
        found.set(address, { station: station.key, exercise: { ...before, fields: [...known, ...missing] } });
      }
    }
  }
  return [...found.values()];
}

/** The method with what earlier editions had, for reading what has been answered. What the method has itself stands first. */
export function withEarlierExercises(method: Method, earlier: readonly EarlierExercise[]): Method {
  if (earlier.length === 0) return method;
  return {
    ...method,
    stations: method.stations.map((station) => {
      const here = earlier.filter((one) => one.station === station.key).map(({ exercise }) => exercise);
      const present = station.exercises.map((exercise) => {
        const before = here.find(({ key }) => key === exercise.key);
        return before ? { ...exercise, fields: [...exercise.fields, ...missingFields(before, exercise.fields)] } : exercise;
      });
      const gone = here.filter(({ key }) => !station.exercises.some((exercise) => exercise.key === key));
      return { ...station, exercises: [...present, ...gone] };
    }),
  };
}

function missingFields(exercise: Exercise, present: readonly Field[]): Field[] {
  return exercise.fields.filter(({ key }) => !present.some((field) => field.key === key));
}

function fieldsOf(method: Method, station: string, exercise: string): Field[] {
  const exercises = method.stations.find(({ key }) => key === station)?.exercises ?? [];
  return exercises.find(({ key }) => key === exercise)?.fields ?? [];
}
