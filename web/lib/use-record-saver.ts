import { useRef } from 'react';
import { addChange, conflictingFields, rebase, sidesOf, type RecordChanges, type Versioned } from './record-changes.ts';
import type { SaverState } from './saver.ts';
import { useSaver } from './use-saver.ts';

export type RecordSaverOptions<Row extends Versioned> = {
  /** The row as the server last gave it. */
  row: Row;
  /** Names the draft, for example `goal/<id>`. */
  draftKey: string;
  /** Sends changed fields with the version they build on; gives the saved row. */
  save: (patch: Partial<Row>, version: number) => Promise<Row>;
  /** Milliseconds of silence before sending. */
  delayMs?: number;
  /** Put the saved row in the query cache here, with `putSaved`. */
  onSaved?: (row: Row) => void;
  /** Reads the `current` of a refused stale version as a row, when the server gives another shape than the form has. */
  readCurrent?: (current: unknown) => Row;
};

export type RecordConflict<Row> = { mine: Row; theirs: Row; fields: (keyof Row & string)[] };

export type RecordSaver<Row extends Versioned> = {
  /** The row with everything that is written on top. Show this. */
  value: Row;
  /** Writes fields: `set({ title })`. */
  set: (patch: Partial<Row>) => void;
  flush: () => Promise<void>;
  state: SaverState;
  /** Fields that two people changed differently; show `<ConflictDialog>` while it is not null. */
  conflict: RecordConflict<Row> | null;
  /** The chosen values of the conflicting fields; saves them on top of the other person's row. */
  resolve: (chosen: Partial<Row>) => Promise<void>;
};

/**
 * Autosave for a row with `version`. Edits to different fields by two people are joined silently; the same field
 * changed to different values becomes a `conflict` where nothing is lost until the writer has chosen.
 */
export function useRecordSaver<Row extends Versioned>(options: RecordSaverOptions<Row>): RecordSaver<Row> {
  const { draftKey, delayMs, save, onSaved, readCurrent = (current) => current as Row } = options;
  // What our own last save gave. Until the page has read the row again it is the newest one, to show and to build on.
  const own = useRef<{ draftKey: string; row: Row } | null>(null);
  const newest = () => {
    const saved = own.current?.draftKey === draftKey ? own.current.row : options.row;
    return saved.version > options.row.version ? saved : options.row;
  };
  // Sent without an answer so far: the server may have them.
  const sent = useRef<{ draftKey: string; patches: Partial<Row>[] }>({ draftKey, patches: [] });
  if (sent.current.draftKey !== draftKey) sent.current = { draftKey, patches: [] };
  const conflictsWith = (theirs: Row, changes: RecordChanges<Row>) => conflictingFields(changes, theirs, sent.current.patches);
  const saver = useSaver<RecordChanges<Row>, Row>({
    draftKey,
    ...(delayMs === undefined ? {} : { delayMs }),
    save: ({ patch, version }) => {
      sent.current.patches.push(patch);
      return save(patch, Math.max(version, own.current?.draftKey === draftKey ? own.current.row.version : 0));
    },
    onSaved: (saved) => {
      own.current = { draftKey, row: saved };
      sent.current.patches = [];
      onSaved?.(saved);
    },
    merge: (current, changes) => {
      const theirs = readCurrent(current);
      return conflictsWith(theirs, changes).length === 0 ? rebase(changes, theirs) : null;
    },
  });
  const row = newest();
  const value = saver.unsaved ? { ...row, ...saver.unsaved.patch } : row;
  const theirs = saver.state.kind === 'conflict' ? readCurrent(saver.state.theirs) : null;
  const conflict =
    theirs && saver.unsaved ? conflictOf(saver.unsaved, { value, theirs, fields: conflictsWith(theirs, saver.unsaved) }) : null;
  return {
    value,
    set: (patch) => saver.change(addChange(row, saver.latest(), patch)),
    flush: saver.flush,
    state: saver.state,
    conflict,
    resolve: async (chosen) => {
      if (theirs && saver.unsaved) await saver.resolve(rebase(saver.unsaved, theirs, chosen));
    },
  };
}

/** Both versions of the row, with the fields to choose between as they can be kept. */
function conflictOf<Row extends Versioned>(
  changes: RecordChanges<Row>,
  { value, theirs, fields }: { value: Row; theirs: Row; fields: (keyof Row & string)[] },
): RecordConflict<Row> {
  const sides = fields.map((key) => ({ key, ...sidesOf(changes, theirs, key) }));
  return {
    mine: { ...value, ...Object.fromEntries(sides.map(({ key, mine }) => [key, mine])) },
    theirs: { ...theirs, ...Object.fromEntries(sides.map((side) => [side.key, side.theirs])) },
    fields,
  };
}
