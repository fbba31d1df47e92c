import { EventEmitter, once } from 'node:events';
import { setTimeout as pause } from 'node:timers/promises';

import { growingPause } from '../../domain/growing-pause.ts';
import { systemClock } from '../clock.ts';
import type { Log } from '../log.ts';
import { Connection } from '../store/connections.ts';
import { createChangeHistory, everything, type ChangeHistory } from './change-history.ts';

export type Change = { collaborationId: string; topics: string[] };

/** Listens to what other transactions (in any process) have changed, over one database connection that reconnects. */
export type ChangeStream = Pick<ChangeHistory, 'position' | 'since'> & {
  subscribe(collaborationId: string, listener: (topics: string[]) => void): () => void;
  /** Tells listeners of every collaboration, for example that a method file was edited. */
  announce(topics: string[]): void;
  /** A session or a membership of a user has ended (`announceEnded`): close what that user has open. */
  onEnded(listener: (userId: string) => void): () => void;
  /** Ringar stops: close what is open, whoever has it. */
  onStopping(listener: () => void): () => void;
  /** Calls the listeners of `onStopping`. */
  endAll(): void;
  close(): Promise<void>;
};

export type OpenChangeStream = {
  url: string;
  log: Log;
  /** How often the connection is asked whether it is still there; shorter in tests. */
  checkEveryMs?: number;
};

/** At most nine tries in a minute, and back at most 13 s after the database is. */
const betweenTries = { firstMs: 500, longestMs: 10_000 };
const answerWithinMs = 5_000;

export async function openChangeStream({ url, log, checkEveryMs = 15_000 }: OpenChangeStream): Promise<ChangeStream> {
  const events = new EventEmitter({ captureRejections: false });
  events.setMaxListeners(0);
  const closing = new AbortController();
  const history = createChangeHistory();
  const pass = (collaborationId: string | null, topics: string[]) => {
    history.note(collaborationId, topics);
    events.emit(collaborationId ?? 'all', topics);
  };

  const listen = async (): Promise<Connection> => {
    const connection = new Connection({
      connectionString: url,
      application_name: 'ringar changes',
      query_timeout: answerWithinMs,
    });
    connection.on('notification', ({ payload }) => {
      const message = readMessage(payload);
      if (message && 'endedUserId' in message) events.emit('ended', message.endedUserId);
      else if (message) pass(message.collaborationId, message.topics);
    });
    try {
      await connection.connect();
      await connection.query('listen ringar_changes');
      return connection;
    } catch (error) {
      connection.drop();
      throw error;
    }
  };

  /** The one place that connects again: one try at a time, after pauses that grow. */
  const keepListening = async (first: Connection): Promise<void> => {
    let connection: Connection | null = first;
    for (let failures = 0, lostAt = 0; !closing.signal.aborted;) {
      if (connection) {
        await untilLost(connection, checkEveryMs, closing.signal);
        if (closing.signal.aborted) return leave(connection);
        connection.drop();
        connection = null;
        log.warn('changes.disconnected');
        [failures, lostAt] = [1, systemClock.now().getTime()];
      }
      await quietly(
        pause(growingPause(failures, betweenTries, Math.random()), undefined, { signal: closing.signal, ref: false }),
      );
      if (closing.signal.aborted) return;
      try {
        connection = await listen();
        if (closing.signal.aborted) return leave(connection);
        log.info('changes.reconnected', { attempt: failures, durationMs: systemClock.now().getTime() - lostAt });
        pass(null, [everything]);
      } catch (error) {
        log.warn('changes.not-reconnected', { attempt: failures, error });
        failures += 1;
      }
    }
  };
  const listening = keepListening(await listen());

  const on = <T extends unknown[]>(event: string, listener: (...args: T) => void) => {
    events.on(event, listener as (...args: unknown[]) => void);
    return () => void events.off(event, listener as (...args: unknown[]) => void);
  };

  return {
    subscribe: (collaborationId, listener) => {
      const unsubscribe = [on(collaborationId, listener), on('all', listener)];
      return () => unsubscribe.forEach((leave) => leave());
    },
    onEnded: (listener) => on('ended', listener),
    onStopping: (listener) => on('stopping', listener),
    announce: (topics) => pass(null, topics),
    position: history.position,
    since: history.since,
    endAll: () => void events.emit('stopping'),
    close: async () => {
      closing.abort();
      await listening;
    },
  };
}

/** What a notice says; null for one that Ringar did not write. */
function readMessage(payload = ''): Change | { endedUserId: string } | null {
  try {
    return JSON.parse(payload) as Change | { endedUserId: string };
  } catch {
    return null;
  }
}

async function leave(connection: Connection): Promise<void> {
  await quietly(Promise.race([connection.end(), pause(1_000, undefined, { ref: false })]));
  connection.drop();
}

/**
 * Resolves when the connection has ended, or does not answer any more: one that was cut without a word, by a firewall or
 * a power cut at the other end, would otherwise seem open for ever.
 */
async function untilLost(connection: Connection, checkEveryMs: number, signal: AbortSignal): Promise<void> {
  const done = new AbortController();
  const stop = AbortSignal.any([signal, done.signal]);
  const ended = quietly(once(connection, 'end', { signal: stop }));
  const silent = (async () => {
    while (!stop.aborted) {
      await quietly(pause(checkEveryMs, undefined, { signal: stop, ref: false }));
      if (!stop.aborted) await connection.query('select 1');
    }
  })();
  await Promise.race([ended, quietly(silent)]);
  done.abort();
}

const quietly = (work: Promise<unknown>): Promise<unknown> => work.catch(() => undefined);
