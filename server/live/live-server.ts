import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { setTimeout as sleep } from 'node:timers/promises';

import { type Extension, Hocuspocus } from '@hocuspocus/server';
import { type WebSocket, WebSocketServer } from 'ws';

import type { ErrorCode } from '../../domain/errors.ts';
import type { Auth } from '../auth/auth.ts';
import { isOwnOrigin } from '../auth/own-origin.ts';
import type { Log } from '../log.ts';
import type { Door } from '../store/door.ts';
import { authorise, type LiveContext } from './authorise.ts';
import type { OpenConnections } from './open-connections.ts';
import { persist } from './persistence.ts';
import { namePeople } from './presence.ts';
import { guardText } from './safe-text.ts';
import { limitSizes } from './size-limits.ts';

export type LiveServer = {
  /** Takes over an upgrade request to `/live`. */
  upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): void;
  /** Stores what people have written in a collaboration and is not stored yet. */
  store(collaborationId: string): Promise<void>;
  /**
   * Asks every page to leave and to come back later (1012, "service restart"), once it could be told what is stored. A page
   * that does not answer is not waited for.
   */
  goodbye(): Promise<void>;
  /** Stores everything that is not stored yet and closes all connections. */
  close(): Promise<void>;
};

/** Largest message a browser may send: a paste of 100,000 characters with room to spare. */
const maxMessageBytes = 2_000_000;

/** Longest wait for the database when Ringar stops. */
const longestStoreAtStopMs = 5_000;
const longestGoodbyeMs = 1_000;

export type LiveServerOptions = {
  door: Door;
  auth: Auth;
  connections: OpenConnections;
  log: Log;
  origin: string;
  /** A connection over which nobody has opened a document by then is closed. */
  signInWithinMs: number;
};

/** Documents people write in together, over WebSocket at `/live`. */
export function createLiveServer(options: LiveServerOptions): LiveServer {
  const { door, auth, connections, log, origin } = options;
  const signedIn = new WeakSet<object>();
  const persistence = persist({ door, log });
  const hocuspocus = new Hocuspocus({
    quiet: true,
    debounce: 300,
    maxDebounce: 1_500,
    extensions: [
      authorise({ door, auth }),
      track(connections, signedIn),
      namePeople(),
      limitSizes(),
      guardText(),
      persistence.extension,
    ],
  });
  const storeAll = () => persistence.storeNow(hocuspocus).catch((error: unknown) => log.warn('live.not-stored', { error }));
  const sockets = new WebSocketServer({ noServer: true, maxPayload: maxMessageBytes });

  return {
    upgrade: (request, socket, head) => {
      if (!isOwnOrigin(origin, { origin: request.headers.origin, host: request.headers.host })) {
        socket.end('HTTP/1.1 403 Forbidden\r\n\r\n');
        return;
      }
      sockets.handleUpgrade(request, socket, head, (webSocket) => {
        const connection = hocuspocus.handleConnection(webSocket as never, toWebRequest(request));
        webSocket.on('message', (data: Buffer) => connection.handleMessage(new Uint8Array(data)));
        const closeStranger = setTimeout(() => {
          if (!signedIn.has(webSocket)) closeFirmly(webSocket);
        }, options.signInWithinMs);
        webSocket.on('close', (code, reason) => {
          clearTimeout(closeStranger);
          connection.handleClose({ code, reason: reason.toString() });
        });
        webSocket.on('error', () => webSocket.terminate());
      });
    },
    store: (collaborationId) => persistence.storeNow(hocuspocus, collaborationId),
    goodbye: async () => {
      await Promise.race([storeAll(), sleep(longestGoodbyeMs, undefined, { ref: false })]);
      for (const client of sockets.clients) client.close(1012, 'restarting');
      for (const deadline = performance.now() + longestGoodbyeMs; sockets.clients.size > 0 && performance.now() < deadline;)
        await sleep(20);
    },
    close: async () => {
      await Promise.race([storeAll(), sleep(longestStoreAtStopMs, undefined, { ref: false })]);
      // Nobody was told that these are saved: the pages keep what they wrote and bring it back.
      const count = persistence.stop();
      if (count > 0) log.error('live.not-stored-at-stop', { count });
      hocuspocus.closeConnections();
      for (const client of sockets.clients) client.terminate();
      sockets.close();
    },
  };
}

/** A connection ends with its session, and when its account has opened too many since; a page that may come back does so by itself. */
function track(connections: OpenConnections, signedIn: WeakSet<object>): Extension<LiveContext> {
  return {
    connected: async ({ connection, context: { userId, sessionId } }) => {
      signedIn.add(connection.webSocket);
      const forget = connections.add({
        ...{ kind: 'document', userId, sessionId },
        end: (reason) => {
          if (reason === 'too-many') connection.close({ code: 1000, reason: 'TOO_MANY_OPEN' satisfies ErrorCode });
          else connection.webSocket.close(4401, 'session ended');
        },
      });
      connection.onClose(forget);
    },
  };
}

/** Who does not answer the close is cut off. */
function closeFirmly(webSocket: WebSocket): void {
  webSocket.close(4408, 'not signed in');
  setTimeout(() => webSocket.terminate(), longestGoodbyeMs).unref();
}

/** The headers are what is read of it; the address and the host are whatever a stranger wrote, and need not be an address. */
function toWebRequest(request: IncomingMessage): Request {
  const headers = new Headers();
  for (const [name, value] of Object.entries(request.headers)) if (typeof value === 'string') headers.set(name, value);
  return new Request('http://localhost/live', { headers });
}
