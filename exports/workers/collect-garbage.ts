import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

let collect: (() => void) | undefined;

/**
 * Frees what the last document held. A compiled document is a few hundred bytes to JavaScript and some 10 MB outside
 * it, so the collector would not hurry: 100 plans would hold a gigabyte. Takes a few milliseconds in a worker.
 */
export function collectGarbage(): void {
  if (collect === undefined) {
    setFlagsFromString('--expose-gc');
    collect = runInNewContext('gc') as () => void;
  }
  collect();
}
