import { skipToken, useQuery } from '@tanstack/react-query';
import type { ExercisePlace } from '../../../contract/method.ts';
import { api } from '../../lib/api.ts';
import { useMay, useSlug } from '../../lib/collaboration.ts';
import { useI18n } from '../../lib/i18n.ts';

/** Exercises with answers that the road no longer shows; empty for those who may not read them. */
export function useEarlier(method: string) {
  const collaboration = useSlug();
  const { locale } = useI18n();
  const enabled = useMay('read-worksheets');
  return useQuery(api.methodCopy.earlier.queryOptions({ input: { collaboration, method, locale }, enabled })).data ?? [];
}

/** What was answered in one of them. */
export function useEarlierContent(place: ExercisePlace | undefined) {
  const collaboration = useSlug();
  const { locale } = useI18n();
  const may = useMay('read-worksheets');
  return useQuery(
    api.methodCopy.earlierContent.queryOptions({
      input: place && may ? { collaboration, locale, ...place } : skipToken,
      retry: false,
    }),
  );
}
