import { api } from './api.ts';
import { i18n } from './i18n.ts';
import { queryClient } from './query-client.ts';

/** How long the first page may keep the reader waiting for being drawn whole; after that it is drawn as it comes. */
const patienceMs = 400;

/**
 * Waits for what the first page will show, so that it is drawn once and whole instead of frame, rail and page after each
 * other: on a slow phone each drawing takes a tenth of a second. `page` is the loading of the page's own code.
 */
export async function firstReads(path: string, page: Promise<unknown>): Promise<void> {
  const town = /^\/s\/([^/]+)(?:\/station\/([^/]+))?/.exec(path);
  const me = queryClient.prefetchQuery(api.me.get.queryOptions({ staleTime: Infinity }));
  const reads = [me, page, town?.[1] ? readTown(decodeURIComponent(town[1]), town[2]) : null];
  await Promise.race([Promise.allSettled(reads), new Promise((resolve) => setTimeout(resolve, patienceMs))]);
}

/** A refusal is not told here: the page asks again and shows it. */
async function readTown(collaboration: string, station: string | undefined): Promise<void> {
  const { locale } = i18n();
  const town = api.collaborations.get.queryOptions({ input: { collaboration, locale } });
  await queryClient.prefetchQuery(town);
  const method = queryClient.getQueryData(town.queryKey)?.stations.find(({ key }) => key === station)?.method;
  if (method === undefined) return;
  await Promise.all([
    queryClient.prefetchQuery(api.method.get.queryOptions({ input: { collaboration, method, locale }, staleTime: Infinity })),
    queryClient.prefetchQuery(api.journey.get.queryOptions({ input: { collaboration, method } })),
  ]);
}
