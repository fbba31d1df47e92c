import type { DataTag, QueryClient, QueryKey } from '@tanstack/react-query';

type DataOf<Key> = Key extends DataTag<unknown, infer Data, unknown> ? Data : never;

/**
 * Shows what the server has just answered to a save, in the one way for all of Ringar. A read of the same query that was
 * under way is dropped and made again, since it may have begun before the save and would bring back the earlier state.
 * Nothing happens while the query has no data, except that its read begins again.
 */
export function putSaved<Key extends QueryKey>(
  queries: QueryClient,
  queryKey: Key,
  change: (before: NoInfer<DataOf<Key>>) => NoInfer<DataOf<Key>>,
): void {
  const isReading = queries.isFetching({ queryKey, exact: true }) > 0;
  if (isReading) void queries.cancelQueries({ queryKey, exact: true }, { silent: true, revert: false });
  queries.setQueryData<DataOf<Key>>(queryKey, (before) => (before === undefined ? undefined : change(before)));
  if (isReading) void queries.invalidateQueries({ queryKey, exact: true, refetchType: 'all' });
}
