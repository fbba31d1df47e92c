import { useMemo, useRef, useSyncExternalStore } from 'react';
import * as Y from 'yjs';
import { unsafeSentenceIn } from '../../lib/text-guard.ts';
import { useLiveDocument } from './live-document-provider.tsx';

export type LiveRow = { id: string };

export type LiveList<Row extends LiveRow> = {
  rows: readonly Row[];
  /** Adds a row last and gives its id; null when it may not be written or its text is not safe. */
  add: (row: Omit<Row, 'id'>, id?: string) => string | null;
  /** Changes fields of a row; false when the text is not safe. Two people may change different fields at once. */
  update: (id: string, patch: Partial<Omit<Row, 'id'>>) => boolean;
  remove: (id: string) => void;
  /** Puts a row before another one, or last. */
  move: (id: string, before: string | null) => void;
  writable: boolean;
};

const subscribeToNothing = () => () => {};
const none: readonly never[] = [];

/** Rows that people add together: `list:<key>` of the live document. */
export function useLiveList<Row extends LiveRow>(key: string): LiveList<Row> {
  const { session, writable } = useLiveDocument();
  const array = session?.doc.getArray<Y.Map<unknown>>(`list:${key}`);
  const seen = useRef<{ array: unknown; rows: readonly Row[] }>({ array: null, rows: none });

  const rows = useSyncExternalStore(
    useMemo(
      () =>
        array
          ? (listener: () => void) => {
              const observer = () => {
                seen.current = { array, rows: array.toJSON() as Row[] };
                listener();
              };
              array.observeDeep(observer);
              return () => array.unobserveDeep(observer);
            }
          : subscribeToNothing,
      [array],
    ),
    () => {
      if (array && seen.current.array !== array) seen.current = { array, rows: array.toJSON() as Row[] };
      return array ? seen.current.rows : (none as readonly Row[]);
    },
  );

  const commands = useMemo(() => (array && writable ? listCommands<Row>(array) : readOnlyCommands), [array, writable]);
  return { rows, writable, ...commands } as LiveList<Row>;
}

const readOnlyCommands = { add: () => null, update: () => false, remove: () => {}, move: () => {} };

/** Commands on a shared list; a row that someone else has removed meanwhile is left alone. */
export function listCommands<Row extends LiveRow>(array: Y.Array<Y.Map<unknown>>): Omit<LiveList<Row>, 'rows' | 'writable'> {
  const indexOf = (id: string) => array.toArray().findIndex((row) => row.get('id') === id);
  return {
    add: (row, id = crypto.randomUUID()) => {
      if (unsafeSentenceIn(row)) return null;
      array.push([new Y.Map(Object.entries({ id, ...row }))]);
      return id;
    },
    update: (id, patch) => {
      if (unsafeSentenceIn(patch)) return false;
      const index = indexOf(id);
      if (index >= 0) {
        array.doc?.transact(() => {
          for (const [field, value] of Object.entries(patch)) array.get(index).set(field, value);
        });
      }
      return true;
    },
    remove: (id) => {
      const index = indexOf(id);
      if (index >= 0) array.delete(index, 1);
    },
    move: (id, before) => {
      const from = indexOf(id);
      if (from < 0 || id === before) return;
      array.doc?.transact(() => {
        const copy = array.get(from).clone();
        array.delete(from, 1);
        const to = before === null ? array.length : indexOf(before);
        array.insert(to < 0 ? array.length : to, [copy]);
      });
    },
  };
}
