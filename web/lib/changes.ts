import type { Query, QueryClient } from '@tanstack/react-query';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { readPosition, restartFrom } from './changes-position.ts';
import { onReturn } from './on-return.ts';

/** First word of a query's key: `api.actors.list` has the key `[['actors', 'list'], …]` and the topic `actors`. */
export function topicOf(queryKey: readonly unknown[]): unknown {
  const first = queryKey[0];
  return Array.isArray(first) ? first[0] : first;
}

/** Topics whose queries have another name, or more than one: names and progress of stations stand in the rail too. */
const queriesOf: Record<string, string[]> = {
  collaboration: ['collaborations', 'journey'],
  journey: ['journey', 'collaborations'],
  method: ['method', 'methodCopy', 'collaborations'],
};

/** Marks every query of the named topics as stale, so that the ones on screen are read again. */
export function invalidateTopics(queryClient: QueryClient, topics: readonly string[]): void {
  // The start page is made from all of it.
  const names = ['monday', ...topics.flatMap((topic) => queriesOf[topic] ?? [topic])];
  readAgain(queryClient, (query) => names.includes(String(topicOf(query.queryKey))));
}

/**
 * Marks queries as stale. A read that is under way and goes on may bring what was there before the change, and would count
 * as fresh: it is shown when it comes, and then read once more.
 */
function readAgain(queryClient: QueryClient, predicate: (query: Query) => boolean = () => true): void {
  const underWay = queryClient.getQueryCache().findAll({
    fetchStatus: 'fetching',
    predicate: (query) => (query.state.data === undefined || !query.isActive()) && predicate(query),
  });
  for (const query of underWay) {
    const again = () => queryClient.invalidateQueries({ queryKey: query.queryKey, exact: true });
    void query.fetch().then(again, () => undefined);
  }
  void queryClient.invalidateQueries({ predicate });
}

/** Topics named by one `changed` message: a JSON list of words; anything else names none. */
export function readTopics(data: string): string[] {
  try {
    const topics: unknown = JSON.parse(data);
    return Array.isArray(topics) ? topics.filter((topic) => typeof topic === 'string') : [];
  } catch {
    return [];
  }
}

/** The topic by which the server says that changes may have been missed, so that anything may have changed. */
const everything = 'reconnected';

/** The event after which the server does not want this page to connect again by itself. */
const endedEvent = 'ended';

const firstReconnectMs = 1000;
const longestReconnectMs = 30_000;

/**
 * Follows what others change in a collaboration and reads it again. The stream begins with what has changed since the page
 * read for the first time, or since it last heard of a change: nothing is missed, and nothing is read twice for nothing.
 */
export function followChanges(collaborationId: string, queryClient: QueryClient): () => void {
  let source: EventSource | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let failures = 0;
  let heard: string | undefined;
  let stopWaiting = () => {};

  function open(): void {
    const query = new URLSearchParams({ since: heard ?? readPosition() });
    source = new EventSource(`/api/collaborations/${encodeURIComponent(collaborationId)}/changes?${query}`);
    source.onopen = () => {
      failures = 0;
    };
    source.addEventListener('changed', (event: MessageEvent<string>) => {
      heard = event.lastEventId;
      const topics = readTopics(event.data);
      if (!topics.includes(everything)) return invalidateTopics(queryClient, topics);
      restartFrom(heard);
      readAgain(queryClient);
    });
    source.addEventListener(endedEvent, () => {
      source?.close();
      // Two pages that push each other out would never end: this one rests until someone looks at it.
      stopWaiting = onReturn(open);
    });
    source.onerror = () => {
      // The browser retries dropped connections itself, but gives up for good when the server answers with an error.
      if (source?.readyState !== EventSource.CLOSED) return;
      timer = setTimeout(open, Math.min(firstReconnectMs * 2 ** failures, longestReconnectMs));
      failures += 1;
    };
  }

  open();
  return () => {
    clearTimeout(timer);
    stopWaiting();
    source?.close();
  };
}

/** `followChanges` for as long as the component is shown. */
export function useChanges(collaborationId: string | undefined): void {
  const queryClient = useQueryClient();
  useEffect(() => (collaborationId ? followChanges(collaborationId, queryClient) : undefined), [collaborationId, queryClient]);
}
