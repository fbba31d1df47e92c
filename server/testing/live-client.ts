import { HocuspocusProvider, HocuspocusProviderWebsocket } from '@hocuspocus/provider';
import { WebSocket } from 'ws';
import type { Awareness } from 'y-protocols/awareness';
import * as Y from 'yjs';

export type LiveClient = {
  doc: Y.Doc;
  /** What the server has said of storing, in order. */
  told: { saved: boolean }[];
  /** Codes and reasons of connections that the server ended or refused. */
  closed: string[];
  synced: Promise<void>;
  /** Asks whether every word is stored. */
  ask(): void;
  /** What this client tells of itself and knows of others. */
  awareness: Awareness;
  /** Sends bytes that no page would send. */
  send(message: Uint8Array): void;
  /** The line is lost; it is taken up again by itself. */
  drop(): void;
  leave(): void;
};

/** Opens a live document as the holder of a session cookie, over a real WebSocket. */
export function openLive({
  url,
  cookie,
  name,
  origin,
  pageUser = '',
}: {
  url: string;
  cookie: string;
  name: string;
  origin?: string;
  /** Id of the user whom the page was opened as. */
  pageUser?: string;
}): LiveClient {
  class SignedInWebSocket extends WebSocket {
    constructor(address: string | URL) {
      super(address, { headers: { cookie, ...(origin ? { origin } : {}) } });
      this.on('error', () => {});
    }
  }
  const told: { saved: boolean }[] = [];
  const closed: string[] = [];
  const websocketProvider = new HocuspocusProviderWebsocket({
    url: `${url.replace('http', 'ws')}/live`,
    WebSocketPolyfill: SignedInWebSocket as never,
  });
  const doc = new Y.Doc();
  let provider!: HocuspocusProvider;
  const synced = new Promise<void>((resolve) => {
    provider = new HocuspocusProvider({
      websocketProvider,
      name,
      document: doc,
      token: pageUser,
      onSynced: () => resolve(),
      onStateless: ({ payload }) => void told.push(JSON.parse(payload) as { saved: boolean }),
      onAuthenticationFailed: ({ reason }) => void closed.push(reason),
      onClose: ({ event }) => void closed.push(String(event.reason || event.code)),
    });
  });
  provider.attach();
  return {
    doc,
    told,
    closed,
    synced,
    ask: () => provider.sendStateless(JSON.stringify({ ask: 'saved' })),
    awareness: provider.awareness!,
    send: (message) => (websocketProvider.webSocket as unknown as WebSocket).send(message),
    drop: () => (websocketProvider.webSocket as unknown as WebSocket).terminate(),
    leave: () => {
      provider.destroy();
      websocketProvider.destroy();
    },
  };
}
