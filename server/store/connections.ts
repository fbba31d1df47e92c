import type { Socket } from 'node:net';
import pg from 'pg';

/** Longest wait for a connection before the database counts as away. */
const connectWithinMs = 10_000;
/** Longest wait for the answer to one query of a pool before its connection counts as dead. */
const answerWithinMs = 30_000;
/** Silence after which the system asks whether the other end is still there; a dead one is noticed some ten seconds later. */
const keepAliveAfterMs = 10_000;

/**
 * One connection to the database. Losing it is never an unhandled event: what was asked fails with an error that
 * `isStorageFailure` knows, and so does everything asked afterwards.
 */
export class Connection extends pg.Client {
  constructor(config: string | pg.ClientConfig) {
    super({
      connectionTimeoutMillis: connectWithinMs,
      keepAlive: true,
      keepAliveInitialDelayMillis: keepAliveAfterMs,
      ...(typeof config === 'string' ? { connectionString: config } : config),
    });
    this.on('error', () => undefined);
  }

  /** Drops it at once, without a farewell that a dead database would never answer. */
  drop(): void {
    (this as unknown as { connection: { stream: Socket } }).connection.stream.destroy();
  }
}

/** Of a pool: it is dropped when an answer does not come: the pool must not hand it out again. */
class GuardedConnection extends Connection {
  override query = ((...args: unknown[]): unknown => {
    const asked: unknown = (super.query as (...args: unknown[]) => unknown).apply(this, args);
    if (asked instanceof Promise) asked.catch((error: Error) => error.message === 'Query read timeout' && this.drop());
    return asked;
  }) as pg.Client['query'];
}

/** The only place where pools are made. A lost connection is replaced at the next query, which tells if it cannot be. */
export function openPool(url: string, max: number): pg.Pool {
  const pool = new pg.Pool({
    application_name: 'ringar',
    Client: GuardedConnection as unknown as new () => pg.ClientBase,
    connectionString: url,
    max,
    idleTimeoutMillis: 30_000,
    connectionTimeoutMillis: connectWithinMs,
    query_timeout: answerWithinMs,
  });
  pool.on('error', () => undefined);
  return pool;
}
