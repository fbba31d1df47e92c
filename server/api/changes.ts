import type { Context } from 'hono';
import { streamSSE } from 'hono/streaming';

import type { ChangeStream } from '../live/change-stream.ts';
import type { Door } from '../store/door.ts';

const heartbeatMs = 25_000;

/** GET /api/collaborations/{collaboration}/changes: server-sent events, each a list of topics to read again. */
export async function streamChanges(
  c: Context,
  options: { door: Door; changes: ChangeStream; userId: string; collaboration: string },
) {
  const { door, changes, userId, collaboration } = options;
  const collaborationId = await door.inCollaboration({ userId, collaboration }, async ({ scope }) => scope.collaborationId);
  return streamSSE(c, async (stream) => {
    let gone = () => {};
    const over = new Promise<void>((resolve) => (gone = resolve));
    stream.onAbort(gone);
    // The browser connects again by itself, and is then asked who it is.
    const forget = changes.onEnded((ended) => ended === userId && gone());
    const unsubscribe = changes.subscribe(
      collaborationId,
      (topics) => void stream.writeSSE({ event: 'changed', data: JSON.stringify(topics) }),
    );
    const heartbeat = setInterval(() => void stream.write(': here\n\n'), heartbeatMs);
    await stream.write(': here\n\n');
    await over;
    forget();
    clearInterval(heartbeat);
    unsubscribe();
  });
}
