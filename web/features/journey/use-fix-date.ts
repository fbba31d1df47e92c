import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { RoadOccasion } from '../../../contract/journey.ts';
import { client } from '../../lib/client.ts';
import { invalidateTopics } from '../../lib/changes.ts';
import { useSlug } from '../../lib/collaboration.ts';

/** Decides the day of an occasion, or lets it go. The whole road is read again: the other days move to fit. */
export function useFixDate(method: string, { station, kind, index, version }: RoadOccasion) {
  const collaboration = useSlug();
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: (date: string | null) => client.journey.fixDate({ collaboration, method, station, kind, index, date, version }),
    onSettled: () => invalidateTopics(queryClient, ['journey']),
  });
}
