import { HocuspocusProvider, HocuspocusProviderWebsocket } from '@hocuspocus/provider';
import { WebSocket } from 'ws';
import * as Y from 'yjs';

import { startRingarProcess } from '../e2e/harness/ringar-process.ts';
import { percentile, printFigure } from './print-figure.ts';
import { signIn } from './sign-in.ts';

/**
 * From one editor's key to another editor's screen (without the screen): 100 editors of the example town, five in each of
 * twenty live texts, of which one in five writes a character every second. Everything is on one machine, load included.
 */
const editors = 100;
const perDocument = 5;
const seconds = 15;
const writeEveryMs = 1_000;

const ringar = await startRingarProcess({ example: true });
try {
  const cookie = await signIn(ringar.url, ringar.people['coordinator']!);
  const town = (await (await fetch(`${ringar.url}/api/collaborations/exempelstad`, { headers: { cookie } })).json()) as {
    id: string;
  };
  class SignedInWebSocket extends WebSocket {
    constructor(address: string | URL) {
      super(address, { headers: { cookie, origin: ringar.url } });
    }
  }
  const names = Array.from(
    { length: editors / perDocument },
    (_one, index) => `${town.id}/exercise/stad-for-stad/start/bench-${index}`,
  );
  const sockets: HocuspocusProviderWebsocket[] = [];
  const open = (name: string) =>
    new Promise<Y.Doc>((resolve, reject) => {
      const websocketProvider = new HocuspocusProviderWebsocket({
        url: `${ringar.url.replace('http', 'ws')}/live`,
        WebSocketPolyfill: SignedInWebSocket as never,
      });
      sockets.push(websocketProvider);
      const document = new Y.Doc();
      const provider = new HocuspocusProvider({
        websocketProvider,
        name,
        document,
        onSynced: () => resolve(document),
        onAuthenticationFailed: ({ reason }) => reject(new Error(`refused: ${reason}`)),
      });
      provider.attach();
    });

  const documents = await Promise.all(names.flatMap((name) => Array.from({ length: perDocument }, () => open(name))));
  const delaysMs: number[] = [];
  let counting = false;
  const stops = names.map((_name, index) => {
    const writer = documents[index * perDocument]!.getText('text:bench');
    const reader = documents[index * perDocument + 1]!.getText('text:bench');
    let sentAt = 0;
    reader.observe(() => {
      if (counting && sentAt > 0) delaysMs.push(performance.now() - sentAt);
    });
    let timer: NodeJS.Timeout;
    const write = () => {
      sentAt = performance.now();
      writer.insert(writer.length, 'a');
      timer = setTimeout(write, writeEveryMs);
    };
    timer = setTimeout(write, (index * writeEveryMs) / names.length);
    return () => clearTimeout(timer);
  });
  await new Promise((resolve) => setTimeout(resolve, 3_000));
  counting = true;
  await new Promise((resolve) => setTimeout(resolve, seconds * 1_000));
  for (const stop of stops) stop();
  for (const [metric, share] of [
    ['p50', 0.5],
    ['p95', 0.95],
    ['p99', 0.99],
  ] as const) {
    printFigure({ bench: 'live-text', metric, value: percentile(delaysMs, share), unit: 'ms' });
  }
  printFigure({ bench: 'live-text', metric: 'changes', value: delaysMs.length, unit: 'count' });
  printFigure({ bench: 'live-text', metric: 'editors', value: documents.length, unit: 'count' });
  for (const socket of sockets) socket.destroy();
} finally {
  await ringar.stop();
}
process.exit(0);
