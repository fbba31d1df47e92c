import type { Server, ServerResponse } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';

/** `ending`: what arrives is still answered; `refusing`: only what has begun is. */
export type ServingPhase = 'serving' | 'ending' | 'refusing';

/** Time for what was sent before the stop and has not been read yet. */
const onItsWayMs = 250;
/** Longest wait for the requests that are being answered. */
const answerWithinMs = 10_000;

export type Serving = {
  phase(): ServingPhase;
  /** From now on every answer ends its connection; `closeStreams` ends those that would go on for ever. */
  end(closeStreams: () => Promise<void>): Promise<void>;
};

/** Follows the requests of a server, so that it can stop without cutting any that it has begun to answer. */
export function trackRequests(server: Server): Serving {
  let phase: ServingPhase = 'serving';
  const open = new Set<ServerResponse>();
  server.prependListener('request', (_request, response: ServerResponse) => {
    open.add(response);
    response.once('close', () => open.delete(response));
    if (phase !== 'serving') endsConnection(response);
  });

  const untilAnswered = async (): Promise<void> => {
    const deadline = performance.now() + answerWithinMs;
    while (open.size > 0 && performance.now() < deadline) await pause(20);
  };

  return {
    phase: () => phase,
    end: async (closeStreams) => {
      phase = 'ending';
      for (const response of open) endsConnection(response);
      await Promise.all([closeStreams(), pause(onItsWayMs)]);
      phase = 'refusing';
      await untilAnswered();
      const closed = new Promise((resolve) => server.close(resolve));
      server.closeAllConnections();
      await closed;
    },
  };
}

function endsConnection(response: ServerResponse): void {
  if (!response.headersSent) response.setHeader('connection', 'close');
}
