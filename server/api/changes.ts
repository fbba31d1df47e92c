import type { Context } from 'hono';
import { streamSSE } from 'hono/streaming';

import type { ChangeStream } from '../live/change-stream.ts';
import type { Door } from '../store/door.ts';

const heartbeatMs = 25_000;

/** GET /api/collaborations/{collaboration}/changes: server-sent events, each a list of topics to read again. */
export async function streamChanges(c: Context, options: { door: Door; changes: ChangeStream; userId: string; collaboration: string }) {
  const { door, changes, userId, collaboration } = options;
  const collaborationId = await door.inCollaboration({ userId, collaboration }, async ({ scope }) => scope.collaborationId);
  return streamSSE(c, async (stream) => {
    const gone = new Promise<void>((resolve) => stream.onAbort(resolve));
    const unsubscribe = changes.subscribe(collaborationId, (topics) => void stream.writeSSE({ event: 'changed', data: JSON.stringify(topics) }));
    const heartbeat = setInterval(() => void stream.write(': here\n\n'), heartbeatMs);
    await stream.write(': here\n\n');
    await gone;
    clearInterval(heartbeat);
    unsubscribe();
  });
}
