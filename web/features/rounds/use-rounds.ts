import { skipToken, useQuery } from '@tanstack/react-query';
import type { ExercisePlace } from '../../../contract/method.ts';
import { api } from '../../lib/api.ts';
import { useMay, useSlug } from '../../lib/collaboration.ts';

/** The rounds of a field, newest first. Only for those who may follow them. */
export function useRounds(place: ExercisePlace, field: string) {
  const collaboration = useSlug();
  const mayRead = useMay('read-worksheets');
  const { method, station, exercise } = place;
  return useQuery(
    api.rounds.list.queryOptions({ input: mayRead ? { collaboration, method, station, exercise, field } : skipToken }),
  );
}

/** One round in full; nothing while there is no id. */
export function useRound(id: string | null | undefined) {
  const collaboration = useSlug();
  return useQuery(api.rounds.get.queryOptions({ input: id ? { collaboration, id } : skipToken }));
}

/** What the rules say of each field that names one. */
export function useVerdicts(method: string) {
  const collaboration = useSlug();
  const mayRead = useMay('read-worksheets');
  return useQuery(api.journey.verdicts.queryOptions({ input: mayRead ? { collaboration, method } : skipToken }));
}
