import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { JourneyState, JourneyStatus } from '../../../contract/journey.ts';
import { client } from '../../lib/client.ts';
import { invalidateTopics } from '../../lib/changes.ts';
import { useSlug } from '../../lib/collaboration.ts';

export type StatePlace = { method: string; station: string; /** Empty for the station itself. */ exercise: string };

/** Says where a station or an exercise stands. A stale version is read again, so that the next press builds on it. */
export function useSetState(place: StatePlace, state: JourneyState) {
  const collaboration = useSlug();
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: ({ status, note }: { status: JourneyStatus; note: string }) =>
      client.journey.setState({ collaboration, ...place, status, note, version: state.version }),
    onSettled: () => invalidateTopics(queryClient, ['journey', 'collaboration']),
  });
}
