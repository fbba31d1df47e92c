import { skipToken, useQuery } from '@tanstack/react-query';
import type { Method } from '../../../domain/method.ts';
import { api } from '../../lib/api.ts';
import { useCollaboration } from '../../lib/collaboration.ts';
import { useI18n } from '../../lib/i18n.ts';

/** A method in the reader's language. Its files seldom change; when one does, the change stream says so. */
export function useMethod(method: string | undefined) {
  const { slug } = useCollaboration();
  const { locale } = useI18n();
  return useQuery(
    api.method.get.queryOptions({
      input: method === undefined ? skipToken : { collaboration: slug, method, locale },
      staleTime: Infinity,
    }),
  ) as { data: Method | undefined; error: unknown; isPending: boolean; refetch: () => unknown };
}

/** Where every station and exercise of a method stands. */
export function useJourney(method: string | undefined) {
  const { slug } = useCollaboration();
  return useQuery(api.journey.get.queryOptions({ input: method === undefined ? skipToken : { collaboration: slug, method } }));
}

/** Id of the method that has a station; undefined when none in use has it. */
export function useMethodOf(station: string): string | undefined {
  return useCollaboration().stations.find((one) => one.key === station)?.method;
}
