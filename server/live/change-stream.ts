import { EventEmitter } from 'node:events';

import pg from 'pg';

import type { Log } from '../log.ts';

export type Change = { collaborationId: string; topics: string[] };

/** Listens to what other transactions (in any process) have changed, over one database connection that reconnects. */
export type ChangeStream = {
  subscribe(collaborationId: string, listener: (topics: string[]) => void): () => void;
  /** Tells listeners of every collaboration, for example that a method file was edited. */
  announce(topics: string[]): void;
  /** A session or a membership of a user has ended (`announceEnded`): close what that user has open. */
  onEnded(listener: (userId: string) => void): () => void;
  close(): Promise<void>;
};

export async function openChangeStream({ url, log }: { url: string; log: Log }): Promise<ChangeStream> {
  const events = new EventEmitter({ captureRejections: false });
  events.setMaxListeners(0);
  let client: pg.Client | undefined;
  let closed = false;

  const again = () => setTimeout(() => void connect().catch(again), 1_000).unref();
  const connect = async (): Promise<void> => {
    client = new pg.Client({ connectionString: url });
    client.on('notification', ({ payload }) => {
      const message = JSON.parse(payload ?? '{}') as Change | { endedUserId: string };
      if ('endedUserId' in message) events.emit('ended', message.endedUserId);
      else events.emit(message.collaborationId, message.topics);
    });
    client.on('error', () => {});
    client.on('end', () => {
      if (closed) return;
      log.warn('changes.disconnected');
      again();
    });
    await client.connect();
    await client.query('listen ringar_changes');
    events.emit('all', ['reconnected']);
  };
  await connect();

  return {
    subscribe: (collaborationId, listener) => {
      events.on(collaborationId, listener);
      events.on('all', listener);
      return () => {
        events.off(collaborationId, listener);
        events.off('all', listener);
      };
    },
    onEnded: (listener) => {
      events.on('ended', listener);
      return () => events.off('ended', listener);
    },
    announce: (topics) => void events.emit('all', topics),
    close: async () => {
      closed = true;
      await client?.end();
    },
  };
}
