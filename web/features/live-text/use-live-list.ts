import { useMemo, useRef, useSyncExternalStore } from 'react';
import { addRow, moveRow, readRows, removeRow, rowOf, type SharedRow, type SharedRows } from '../../../worksheets/live-rows.ts';
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
  const array = session?.doc.getArray<SharedRow>(`list:${key}`);
  const seen = useRef<{ array: unknown; rows: readonly Row[] }>({ array: null, rows: none });

  const rows = useSyncExternalStore(
    useMemo(
      () =>
        array
          ? (listener: () => void) => {
              const observer = () => {
                seen.current = { array, rows: readRows(array) as Row[] };
                listener();
              };
              array.observeDeep(observer);
              return () => array.unobserveDeep(observer);
            }
          : subscribeToNothing,
      [array],
    ),
    () => {
      if (array && seen.current.array !== array) seen.current = { array, rows: readRows(array) as Row[] };
      return array ? seen.current.rows : (none as readonly Row[]);
    },
  );

  const commands = useMemo(() => (array && writable ? listCommands<Row>(array) : readOnlyCommands), [array, writable]);
  return { rows, writable, ...commands } as LiveList<Row>;
}

const readOnlyCommands = { add: () => null, update: () => false, remove: () => {}, move: () => {} };

/** Commands on a shared list; a row that someone else has removed meanwhile is left alone. */
export function listCommands<Row extends LiveRow>(array: SharedRows): Omit<LiveList<Row>, 'rows' | 'writable'> {
  return {
    add: (row, id = crypto.randomUUID()) => {
      if (unsafeSentenceIn(row)) return null;
      addRow(array, { id, ...row });
      return id;
    },
    update: (id, patch) => {
      if (unsafeSentenceIn(patch)) return false;
      const row = rowOf(array, id);
      array.doc?.transact(() => {
        for (const [field, value] of Object.entries(patch)) row?.set(field, value);
      });
      return true;
    },
    remove: (id) => removeRow(array, id),
    move: (id, before) => moveRow(array, id, before),
  };
}
