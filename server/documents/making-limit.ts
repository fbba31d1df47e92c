import { type ErrorCode, Refusal } from '../../domain/errors.ts';

/** How many documents are made at once, those that wait for a worker counted: for one person, and for one collaboration. */
export const mostAtOnce = { person: 6, collaboration: 20 } as const;

/** Whom a document is made for: a member of the collaboration, or a signatory by link. */
export type AskedBy = { collaborationId: string; person: string };

/** Makes a document, or reads a list, unless too many are on their way already: then a refusal with `limit`. */
export type WithinLimit = <T>(by: AskedBy, make: () => Promise<T> | T) => Promise<T>;

/**
 * Keeps one member from filling the queue of the workers for all; `code` is the refusal of what is too much. Counts in this
 * process, as the workers are its own.
 */
export function createMakingLimit(
  most: { person: number; collaboration: number } = mostAtOnce,
  code: Extract<ErrorCode, 'TOO_MANY_DOCUMENTS' | 'TOO_MANY_LISTS'> = 'TOO_MANY_DOCUMENTS',
): WithinLimit {
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
    for (const [key, limit] of limits) if ((making.get(key) ?? 0) >= limit) throw new Refusal(code, { limit });
    for (const [key] of limits) count(key, 1);
    try {
      return await make();
    } finally {
      for (const [key] of limits) count(key, -1);
    }
  };
}
