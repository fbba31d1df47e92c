import { QueryClient } from '@tanstack/react-query';
import { isPassing, toProblem } from './refusal.ts';

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
