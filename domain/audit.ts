import { canonicalJson } from './canonical-json.ts';

/** One event of the hash-chained log. Details hold ids, numbers and codes, never free text. */
export type AuditEvent = {
  collaborationId: string;
  /** 1, 2, 3 ... without gaps, per collaboration. */
  seq: number;
  /** ISO date-time (UTC, milliseconds). */
  at: string;
  /** Who: a user id, `link:<id>` or `program`. */
  actor: string;
  action: string;
  target: string;
  details: Record<string, string | number | boolean | null>;
  /** Hash of the event before; empty for the first. */
  previousHash: string;
};

/** What is hashed for an event: all of it, in one canonical form. */
export function auditPayload(event: AuditEvent): string {
  const { collaborationId, seq, at, actor, action, target, details, previousHash } = event;
  return canonicalJson({ collaborationId, seq, at, actor, action, target, details, previousHash });
}

/**
 * The first event of a collaboration's log (in order of `seq`) that does not fit: changed, missing or out of order.
 * `null` when the chain is whole; an empty log is whole. Events cut off at the end leave a whole chain behind: who wants
 * to see that compares the newest hash with one kept elsewhere.
 */
export function findBrokenEvent(
  events: readonly (AuditEvent & { hash: string })[],
  sha256: (text: string) => string,
): { seq: number; reason: 'gap' | 'link' | 'hash' } | null {
  let previousHash = '';
  for (const [index, event] of events.entries()) {
    if (event.seq !== index + 1) return { seq: index + 1, reason: 'gap' };
    if (event.previousHash !== previousHash) return { seq: event.seq, reason: 'link' };
    if (sha256(auditPayload(event)) !== event.hash) return { seq: event.seq, reason: 'hash' };
    previousHash = event.hash;
  }
  return null;
}
