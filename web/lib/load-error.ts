import { toProblem } from './refusal.ts';

/** A query as far as this looks: what was read last, and what the newest read failed with. */
type Read = { data: unknown; error: unknown };

/** Refusals after which what was read before is not the reader's to see any more. */
const withdrawn: readonly string[] = ['NOT_FOUND', 'NOT_ALLOWED'];

/**
 * Why something cannot be shown: the error of the first query that has never been answered, or whose answer is no longer
 * the reader's; null when all can be shown. A later read that fails for another reason (no line, a session that ended,
 * somebody else signed in) leaves on the screen what stands there, with all that has been typed in it.
 */
export function loadError(...reads: Read[]): unknown {
  const failed = reads.find(({ data, error }) => error && (data === undefined || withdrawn.includes(toProblem(error).code)));
  return failed?.error ?? null;
}
