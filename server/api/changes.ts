import type { Context } from 'hono';
import { streamSSE } from 'hono/streaming';

import type { ErrorCode } from '../../domain/errors.ts';
import type { ChangeStream } from '../live/change-stream.ts';
import type { OpenConnections } from '../live/open-connections.ts';
import type { Door } from '../store/door.ts';

const heartbeatMs = 25_000;

type StreamOptions = {
  door: Door;
  changes: ChangeStream;
  connections: OpenConnections;
  session: { userId: string; sessionId: string };
  collaboration: string;
  /** What the page has read it had read at this position or later; undefined when it has read nothing. */
  since: string | undefined;
};

/**
 * GET /api/collaborations/{collaboration}/changes: server-sent events. `changed` is a list of topics to read again; `ended`
 * a code, after which the page does not connect again by itself. What has changed since the page began to read comes first,
 * so that nothing is missed between its reads and this stream, or while the line was away.
 */
export async function streamChanges(c: Context, options: StreamOptions) {
  const { door, changes, connections, session, collaboration, since } = options;
  const { userId } = session;
  const collaborationId = await door.inCollaboration({ userId, collaboration }, async ({ scope }) => scope.collaborationId);
  return streamSSE(c, async (stream) => {
    let gone = () => {};
    const over = new Promise<void>((resolve) => (gone = resolve));
    stream.onAbort(gone);
    const forget = connections.add({
      ...{ kind: 'changes', ...session },
      end: (reason) => {
        // After its session the browser connects again by itself, and is asked who it is.
        if (reason === 'session-ended') return gone();
        const code: ErrorCode = 'TOO_MANY_OPEN';
        void stream.writeSSE({ event: 'ended', data: JSON.stringify({ code }) }).finally(gone);
      },
    });
    // Not all at once: each page is told another pause before it comes back.
    const stay = changes.onStopping(() => {
      const retry = Math.round(1_000 + Math.random() * 4_000);
      void stream.writeSSE({ event: 'stopping', data: '', retry }).finally(gone);
    });
    const send = (topics: string[]) =>
      void stream.writeSSE({ event: 'changed', data: JSON.stringify(topics), id: changes.position() });
    // An id alone is no event; the browser keeps it, and names it when it connects again by itself.
    const tellPosition = () => stream.write(`id: ${changes.position()}\n\n`);
    const unsubscribe = changes.subscribe(collaborationId, send);
    const missed = since === undefined ? [] : changes.since(since, collaborationId);
    if (missed.length > 0) send(missed);
    const heartbeat = setInterval(() => void tellPosition(), heartbeatMs);
    await tellPosition();
    await over;
    forget();
    stay();
    clearInterval(heartbeat);
    unsubscribe();
  });
}
