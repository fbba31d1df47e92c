import { createHmac, randomUUID } from 'node:crypto';

import { sql } from 'drizzle-orm';

import { Refusal } from '../../domain/errors.ts';
import { rateLimit } from '../store/schema/index.ts';
import type { SystemStore } from '../store/system.ts';

/**
 * How often something may be tried: at most `max` times within a window that begins with the first try. Limits per
 * visitor's address are generous, since a whole town hall can share one; limits per account are tight.
 */
export const limits = {
  /** Password, by visitor's address and by the account tried. */
  password: { max: 60, windowSeconds: 300 },
  'password-account': { max: 10, windowSeconds: 300 },
  /** Asking for a sign-in link by mail, by visitor's address and by receiver. */
  'mail-link': { max: 30, windowSeconds: 300 },
  'mail-link-account': { max: 5, windowSeconds: 900 },
  /** The code after the password; the account is also locked after ten wrong codes (second-factor.ts). */
  'second-step': { max: 60, windowSeconds: 300 },
  passkey: { max: 120, windowSeconds: 300 },
  /** Opening links that carry a secret: set-up, invitation, entry, answers without account. */
  link: { max: 120, windowSeconds: 300 },
  /** Changes of one's own sign-in, by account. */
  security: { max: 30, windowSeconds: 300 },
  /** Invitations sent, by collaboration: more than this is a mistake or a mail cannon. */
  invite: { max: 60, windowSeconds: 3600 },
} as const satisfies Record<string, { max: number; windowSeconds: number }>;

export type LimitName = keyof typeof limits;

export type Limiter = {
  /**
   * Counts one try of `subject` (an address, an e-mail address, an id).
   * Throws TOO_MANY_REQUESTS with `retryAfterSeconds` once the limit is passed.
   */
  take(name: LimitName, subject: string): Promise<void>;
};

/**
 * Counts tries in the database, so that all processes count together and a restart forgets nothing. Subjects are kept
 * as keyed hashes: the table tells nobody who tried.
 */
export function createLimiter({ system, secret }: { system: SystemStore; secret: string }): Limiter {
  return {
    take: async (name, subject) => {
      const { max, windowSeconds } = limits[name];
      const now = system.clock.now().getTime();
      const key = `${name}:${createHmac('sha256', secret).update(subject.trim().toLowerCase()).digest('base64url').slice(0, 27)}`;
      const expired = sql`${rateLimit.lastRequest} <= ${now - windowSeconds * 1000}`;
      const [row] = await system.db
        .insert(rateLimit)
        // An id of its own: with the key as id two first tries at once would collide where no `on conflict` looks.
        .values({ id: randomUUID(), key, count: 1, lastRequest: now })
        .onConflictDoUpdate({
          target: rateLimit.key,
          set: {
            count: sql`case when ${expired} then 1 else ${rateLimit.count} + 1 end`,
            lastRequest: sql`case when ${expired} then ${now}::bigint else ${rateLimit.lastRequest} end`,
          },
        })
        .returning({ count: rateLimit.count, begun: rateLimit.lastRequest });
      if (row!.count <= max) return;
      throw new Refusal('TOO_MANY_REQUESTS', {
        retryAfterSeconds: Math.max(1, Math.ceil((row!.begun + windowSeconds * 1000 - now) / 1000)),
      });
    },
  };
}
