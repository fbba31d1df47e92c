import { useEffect, useMemo, useRef, useSyncExternalStore } from 'react';
import { createSaver, type Saver, type SaverOptions, type SaverState } from './saver.ts';

export type UseSaver<Value> = Omit<Saver<Value>, 'state' | 'unsaved' | 'attach' | 'subscribe'> & {
  state: SaverState;
  /** Written and not saved yet, also from before a reload. Show it instead of the stored value. */
  unsaved: Value | null;
  /** The same at this moment, for what is written twice before the page is drawn again. */
  latest: () => Value | null;
};

/**
 * Autosave for one value: `const saver = useSaver({draftKey, save})`, `saver.change(value)` at each keystroke,
 * `<SaveState state={saver.state} />` beside it. A new `draftKey` begins anew.
 */
export function useSaver<Value, Result>(options: SaverOptions<Value, Result>): UseSaver<Value> {
  const latest = useRef(options);
  latest.current = options;
  const { draftKey, delayMs } = options;
  const saver = useMemo(
    () =>
      createSaver<Value, Result>({
        draftKey,
        ...(delayMs === undefined ? {} : { delayMs }),
        save: (value) => latest.current.save(value),
        onSaved: (result, value) => latest.current.onSaved?.(result, value),
        merge: (theirs, value) => latest.current.merge?.(theirs, value) ?? null,
      }),
    [draftKey, delayMs],
  );
  useEffect(() => saver.attach(), [saver]);
  const state = useSyncExternalStore(saver.subscribe, saver.state);
  const unsaved = useSyncExternalStore(saver.subscribe, saver.unsaved);
  const { change, flush, resolve, discard } = saver;
  return { change, flush, resolve, discard, state, unsaved, latest: saver.unsaved };
}
