import { useQuery } from '@tanstack/react-query';
import type { DecidedKind } from '../../../domain/document.ts';
import { planBlockers } from '../../../domain/plan-check.ts';
import { api } from '../../lib/api.ts';
import { useSlug } from '../../lib/collaboration.ts';
import { loadError } from '../../lib/load-error.ts';
import { changesSince } from './freeze-preview.ts';

/** Everything the freeze dialog rests on, read when it opens; null until all is there. */
export function useFreezeBasis(kind: DecidedKind) {
  const collaboration = useSlug();
  const isPlan = kind === 'plan';
  const documents = useQuery(api.documents.list.queryOptions({ input: { collaboration } }));
  const newest = documents.data?.find((item) => item.kind === kind && item.current);
  const previous = useQuery({
    ...api.documents.get.queryOptions({ input: { collaboration, id: newest?.id ?? '' } }),
    enabled: newest !== undefined,
  });
  // The plan may have been changed a second ago, by anyone.
  const plan = useQuery({ ...api.plan.get.queryOptions({ input: { collaboration } }), enabled: isPlan, staleTime: 0 });
  const actors = useQuery(api.actors.list.queryOptions({ input: { collaboration } }));
  const error = loadError(documents, previous, actors) ?? plan.error;
  const isReady =
    documents.data && actors.data && (!newest || previous.data) && (!isPlan || (plan.data && plan.isFetchedAfterMount));
  if (error || !isReady) return { error, basis: null };
  const before = previous.data?.snapshot;
  const content = plan.data?.plan ?? null;
  return {
    error: null,
    basis: {
      number: (newest?.number ?? 0) + 1,
      previous: previous.data ?? null,
      plan: content,
      // From the content itself, which every save changes at once.
      blockers: content ? planBlockers(content) : [],
      actors: actors.data ?? [],
      earlier: previous.data?.confirmationRows ?? [],
      changes: changesSince(before?.kind === 'plan' ? before.plan : null, content, plan.data?.actors),
    },
  };
}

export type FreezeBasis = NonNullable<ReturnType<typeof useFreezeBasis>['basis']>;
