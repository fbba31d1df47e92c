import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { Task } from '../../../contract/tasks.ts';
import { api } from '../../lib/api.ts';
import { client } from '../../lib/client.ts';
import { useSlug } from '../../lib/collaboration.ts';

export type TaskOrigin = { station: string; exercise: string; item?: string };

/** Tasks that came from a station. */
export function useStationTasks(station: string) {
  return useQuery(api.tasks.list.queryOptions({ input: { collaboration: useSlug(), station } }));
}

/** Adds a task from an exercise, or from one of its rows. */
export function useAddTask(origin: TaskOrigin) {
  const collaboration = useSlug();
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: ({ title, item = '' }: { title: string; item?: string }) =>
      client.tasks.create({
        collaboration,
        title,
        originStation: origin.station,
        originExercise: origin.exercise,
        originItem: item,
      }),
    onSuccess: () => queryClient.invalidateQueries({ queryKey: api.tasks.key() }),
  });
}

/** Removes a task. */
export function useRemoveTask() {
  const collaboration = useSlug();
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: ({ id, version }: Task) => client.tasks.delete({ collaboration, id, version }),
    onSettled: () => queryClient.invalidateQueries({ queryKey: api.tasks.key() }),
  });
}
