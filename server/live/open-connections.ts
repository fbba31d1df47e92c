import { and, gt, inArray } from 'drizzle-orm';

import { systemClock } from '../clock.ts';
import { session } from '../store/schema/auth.ts';
import type { SystemStore } from '../store/system.ts';
import type { ChangeStream } from './change-stream.ts';

/** Why a connection ends: its session or membership has, or the account has opened too many since. */
export type EndReason = 'session-ended' | 'too-many';

export type OpenConnection = {
  kind: 'changes' | 'document';
  userId: string;
  sessionId: string;
  end(reason: EndReason): void;
};

export type OpenConnections = {
  /** Notes a connection that stays open; call what it gives when the connection is gone. */
  add(connection: OpenConnection): () => void;
  close(): void;
};

/** Most connections of each kind that one account has open: every tab of every device holds one of each. */
export const mostPerAccount: Record<OpenConnection['kind'], number> = { changes: 30, document: 60 };

/** A session that runs out, or is taken away where nobody announces it, closes its connections within this time. */
const checkEveryMs = 20_000;

export type OpenConnectionsOptions = { changes: Pick<ChangeStream, 'onEnded'>; system: SystemStore; checkEveryMs?: number };

/**
 * Change streams and live documents that are open, by account. They end when their session or membership does; past the
 * limit of an account the oldest ends.
 */
export function trackOpenConnections(options: OpenConnectionsOptions): OpenConnections {
  const open = new Set<OpenConnection>();

  const end = (connection: OpenConnection, reason: EndReason) => {
    if (open.delete(connection)) connection.end(reason);
  };

  const check = async () => {
    const ids = [...new Set([...open].map(({ sessionId }) => sessionId))];
    if (ids.length === 0) return;
    const asked = [...open];
    const alive = await options.system.db
      .select({ id: session.id })
      .from(session)
      .where(and(inArray(session.id, ids), gt(session.expiresAt, systemClock.now())));
    const known = new Set(alive.map(({ id }) => id));
    for (const connection of asked) if (!known.has(connection.sessionId)) end(connection, 'session-ended');
  };

  const stopListening = options.changes.onEnded((userId) => {
    for (const connection of [...open]) if (connection.userId === userId) end(connection, 'session-ended');
  });
  // Without an answer from the database nothing is known of any session: the next round asks again.
  const timer = setInterval(() => void check().catch(() => undefined), options.checkEveryMs ?? checkEveryMs).unref();

  return {
    add: (connection) => {
      open.add(connection);
      // A set keeps the order in which things came.
      const same = [...open].filter(({ kind, userId }) => kind === connection.kind && userId === connection.userId);
      for (const oldest of same.slice(0, -mostPerAccount[connection.kind])) end(oldest, 'too-many');
      return () => void open.delete(connection);
    },
    close: () => {
      stopListening();
      clearInterval(timer);
    },
  };
}
