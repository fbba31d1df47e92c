import { useQuery } from '@tanstack/react-query';
import { useLocation, useNavigate } from '@tanstack/react-router';

import { api } from '../../lib/api.ts';

/** The hash that names an organisation: what the address of one is. */
export const actorHash = (id: string): string => `actor-${id}`;

/** The id that a hash (without its `#`) names; null when it names no organisation. */
export function readActorHash(hash: string): string | null {
  return /^actor-([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/.exec(hash)?.[1] ?? null;
}

/** The organisation that the address names; for one that was merged, the one it is part of now, and what it was called. */
export function useAskedActor(slug: string) {
  const id = useLocation({ select: ({ hash }) => readActorHash(hash) });
  const navigate = useNavigate();
  const found = useQuery({
    ...api.actors.get.queryOptions({ input: { collaboration: slug, id: id ?? '' } }),
    enabled: id !== null,
  });
  const actor = id === null ? undefined : found.data;
  return {
    error: id === null ? null : found.error,
    id: actor?.id ?? null,
    merged: actor?.askedFor ? { name: actor.askedFor.name, into: actor.name } : null,
    leave: () => void navigate({ to: '.', hash: '', replace: true, hashScrollIntoView: false, resetScroll: false }),
  };
}
