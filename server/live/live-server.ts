import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';

import { Hocuspocus } from '@hocuspocus/server';
import { WebSocketServer } from 'ws';

import type { Auth } from '../auth/auth.ts';
import type { Log } from '../log.ts';
import type { Door } from '../store/door.ts';
import { authorise } from './authorise.ts';
import { persist } from './persistence.ts';
import { guardText } from './safe-text.ts';

export type LiveServer = {
  /** Takes over an upgrade request to `/live`. */
  upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): void;
  /** Stores what people have written in a collaboration and is not stored yet. */
  store(collaborationId: string): Promise<void>;
  /** Stores everything that is not stored yet and closes all connections. */
  close(): Promise<void>;
};

/** Largest message a browser may send: a paste of 100,000 characters with room to spare. */
const maxMessageBytes = 2_000_000;

/** Documents people write in together, over WebSocket at `/live`. */
export function createLiveServer({ door, auth, log, origin }: { door: Door; auth: Auth; log: Log; origin: string }): LiveServer {
  const persistence = persist({ door, log });
  const hocuspocus = new Hocuspocus({
    quiet: true,
    debounce: 300,
    maxDebounce: 1_500,
    extensions: [authorise({ door, auth }), guardText(), persistence.extension],
  });
  const sockets = new WebSocketServer({ noServer: true, maxPayload: maxMessageBytes });

  return {
    upgrade: (request, socket, head) => {
      if (request.headers.origin && request.headers.origin !== origin && !sameHost(request)) {
        socket.end('HTTP/1.1 403 Forbidden\r\n\r\n');
        return;
      }
      sockets.handleUpgrade(request, socket, head, (webSocket) => {
        const connection = hocuspocus.handleConnection(webSocket as never, toWebRequest(request));
        webSocket.on('message', (data: Buffer) => connection.handleMessage(new Uint8Array(data)));
        webSocket.on('close', (code, reason) => connection.handleClose({ code, reason: reason.toString() }));
        webSocket.on('error', () => webSocket.terminate());
      });
    },
    store: (collaborationId) => persistence.storeNow(hocuspocus, collaborationId),
    close: async () => {
      persistence.stopRetrying();
      await persistence.storeNow(hocuspocus).catch((error: unknown) => log.error('live.lost-at-stop', { error }));
      hocuspocus.closeConnections();
      for (const client of sockets.clients) client.terminate();
      sockets.close();
    },
  };
}

const sameHost = (request: IncomingMessage) => URL.parse(request.headers.origin ?? '')?.host === request.headers.host;

function toWebRequest(request: IncomingMessage): Request {
  const headers = new Headers();
  for (const [name, value] of Object.entries(request.headers)) if (typeof value === 'string') headers.set(name, value);
  return new Request(`http://${request.headers.host ?? 'localhost'}${request.url ?? '/'}`, { headers });
}
