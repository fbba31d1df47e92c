import { notifyManager, QueryClient } from '@tanstack/react-query';
import { isPassing, toProblem } from './refusal.ts';

// With the default, a timer, a choice that is saved at once shows its old value for a moment after the click.
notifyManager.setScheduler(queueMicrotask);

/** Reads are fresh for half a minute; the change stream marks them stale earlier. Refusals are not asked twice. */
export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 30_000,
      retry: (failures, error) => failures < 3 && isPassing(toProblem(error)),
      retryDelay: (failures) => Math.min(1000 * 2 ** failures, 15_000),
    },
    mutations: { retry: false },
  },
});
