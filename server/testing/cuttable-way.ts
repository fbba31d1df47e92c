import { mkdtempSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { createConnection, createServer, type Server, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const socketName = '.s.PGSQL.5432';

type Held = { take(data: Buffer, to: Socket): boolean; caught: Promise<void>; release(): void };

function holding(text: string): Held {
  let place: Socket | null = null;
  let isOver = false;
  const messages: Buffer[] = [];
  let catches = () => {};
  const caught = new Promise<void>((resolve) => (catches = resolve));
  return {
    caught,
    take: (data, to) => {
      if (isOver || (place !== null && place !== to) || (place === null && !data.includes(text))) return false;
      place = to;
      messages.push(data);
      catches();
      return true;
    },
    release: () => {
      isOver = true;
      for (const message of messages) place?.write(message);
    },
  };
}

/** A way to the test database that can be cut, as when its server or the network is gone. */
export function cuttableWay() {
  const folder = mkdtempSync(join(tmpdir(), 'ringar-way-'));
  const open = new Set<Socket>();
  let isStalled = false;
  let held: Held | null = null;
  let target = '';
  let server: Server | null = null;
  const restore = () => {
    server = createServer((from) => {
      const to = createConnection(target);
      for (const [one, other] of [
        [from, to],
        [to, from],
      ] as const) {
        open.add(one);
        one.on('error', () => undefined).on('close', () => void (open.delete(one), other.destroy()));
        one.on('data', (data: Buffer) => {
          if (one === from && held?.take(data, to)) return;
          other.write(data);
        });
        if (isStalled) one.pause();
      }
    }).listen(join(folder, socketName));
  };
  const cut = () => {
    server?.close();
    for (const socket of open) socket.destroy();
  };
  return {
    /** The address of the database by this way. */
    wayTo: (ownerUrl: string) => {
      const url = new URL(ownerUrl);
      target = join(url.searchParams.get('host')!, socketName);
      url.searchParams.set('host', folder);
      restore();
      return url.toString();
    },
    cut,
    restore,
    /** Nothing comes through any more, and nothing is closed. */
    stall: () => {
      isStalled = true;
      for (const socket of open) socket.pause();
    },
    resume: () => {
      isStalled = false;
      for (const socket of open) socket.resume();
    },
    /** Holds back the next message to the database that contains `text`, and all that follows it on the same connection. */
    hold: (text: string) => {
      held = holding(text);
      return held;
    },
    close: async () => {
      cut();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
