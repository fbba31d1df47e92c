import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import type { CollaborationSummary } from '../../contract/collaborations.ts';
import { api } from './api.ts';
import { useI18n } from './i18n.ts';

export type StationSummary = CollaborationSummary['stations'][number];

/** The slug in the address of every page of a town. Only below `/s/$collab`. */
export function useSlug(): string {
  return useParams({ from: '/s/$collab' }).collab;
}

/** Query of the town in the address: names, my role, stations with state, counts. The shell shows its refusals. */
export function useCollaborationQuery() {
  const { locale } = useI18n();
  return useQuery(api.collaborations.get.queryOptions({ input: { collaboration: useSlug(), locale } }));
}

/** The town in the address. Pages are drawn only when it has been read. */
export function useCollaboration(): CollaborationSummary {
  const { data } = useCollaborationQuery();
  if (!data) throw new Error('useCollaboration is used outside the pages of a collaboration');
  return data;
}

/** True when my role allows an action of `may`, for example `plan.edit`. */
export function useMay(action: string): boolean {
  return useCollaboration().may.includes(action);
}
