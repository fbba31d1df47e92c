import type { Field, Method } from '../../../domain/method.ts';
import type { WeakRow } from '../tasks/weak-rows.tsx';
import { useRound, useVerdicts } from './use-rounds.ts';

/** Rows of two or less in the readiness test that a field takes its tasks from. Empty without such a test. */
export function useWeakRows(method: Method, field: Field): WeakRow[] {
  const { data: verdicts } = useVerdicts(method.id);
  const sources = field.from.filter((point) => point.kind === 'field');
  const found = verdicts?.find(
    (one) =>
      one.verdict.rule === 'readiness' &&
      sources.some((point) => point.station === one.station && point.exercise === one.exercise && point.field === one.field),
  );
  const { data: round } = useRound(found?.roundId);
  if (!found || found.verdict.rule !== 'readiness' || !round) return [];
  const source = fieldOf(method, found);
  return found.verdict.weakKeys.flatMap((key) => {
    const value = round.outcomes.find((one) => one.item === key)?.value;
    return typeof value === 'number' ? [{ key, label: labelOf(source, key), value }] : [];
  });
}

/** A field of a method by where it stands; undefined when the method lacks it. */
export function fieldOf(method: Method, place: { station: string; exercise: string; field: string }): Field | undefined {
  const exercise = method.stations.find(({ key }) => key === place.station)?.exercises.find(({ key }) => key === place.exercise);
  return exercise?.fields.find(({ key }) => key === place.field);
}

/** The label of an item; its key when the method no longer has it. */
export function labelOf(field: Field | undefined, key: string): string {
  return field?.items.find((item) => item.key === key)?.label ?? key;
}
