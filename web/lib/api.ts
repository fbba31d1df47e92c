import { createTanstackQueryUtils } from '@orpc/tanstack-query';
import { client } from './client.ts';

/** The API for TanStack Query: `useQuery(api.actors.list.queryOptions({ input: { collaboration } }))`. Not for the small entries. */
export const api = createTanstackQueryUtils(client);
