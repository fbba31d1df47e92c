import { mkdtempSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { createConnection, createServer, type Server, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const socketName = '.s.PGSQL.5432';

/** A way to the test database that can be cut, as when its server or the network is gone. */
export function cuttableWay() {
  const folder = mkdtempSync(join(tmpdir(), 'ringar-way-'));
  const open = new Set<Socket>();
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
        one.pipe(other);
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
    close: async () => {
      cut();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
