import { Refusal } from '../../domain/errors.ts';

/** How many documents are made at once, those that wait for a worker counted: for one person, and for one collaboration. */
export const mostAtOnce = { person: 6, collaboration: 20 } as const;

/** Whom a document is made for: a member of the collaboration, or a signatory by link. */
export type AskedBy = { collaborationId: string; person: string };

/** Makes a document, unless too many are on their way already: then TOO_MANY_DOCUMENTS with `limit`. */
export type WithinLimit = <T>(by: AskedBy, make: () => Promise<T> | T) => Promise<T>;

/** Keeps one member from filling the queue of the workers for all. Counts in this process, as the workers are its own. */
export function createMakingLimit(most: { person: number; collaboration: number } = mostAtOnce): WithinLimit {
  const making = new Map<string, number>();
  const count = (key: string, change: number) => {
    const next = (making.get(key) ?? 0) + change;
    if (next === 0) making.delete(key);
    else making.set(key, next);
  };
  return async ({ collaborationId, person }, make) => {
    const limits: [string, number][] = [
      [`${collaborationId}/${person}`, most.person],
      [collaborationId, most.collaboration],
    ];
    for (const [key, limit] of limits) if ((making.get(key) ?? 0) >= limit) throw new Refusal('TOO_MANY_DOCUMENTS', { limit });
    for (const [key] of limits) count(key, 1);
    try {
      return await make();
    } finally {
      for (const [key] of limits) count(key, -1);
    }
  };
}
