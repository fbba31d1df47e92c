import { useState } from 'react';
import { dropDraft, readDraft, writeDraft } from './drafts.ts';
import { sameValue } from './same-value.ts';

export type Draft<Value> = {
  /** What is written; what is stored while nothing is. */
  value: Value;
  /** What was stored when the writing began, to compare with what is stored now. */
  base: Value;
  set: (next: Value) => void;
  /** True when the form was opened with something that was written earlier and not sent. */
  isFound: boolean;
  /** It has been sent, or the writer begins anew. */
  drop: () => void;
};

/**
 * State of a form that is sent with a button. What is written stays in the tab for its writer until it is sent: closing the
 * form in any way, Back and a reload lose nothing. Not for passwords and codes.
 */
export function useDraft<Value>(key: string, stored: Value): Draft<Value> {
  const [kept, setKept] = useState(() => readDraft<{ value: Value; base: Value }>(key));
  const [isFound, setFound] = useState(kept !== null);
  const base = kept ? kept.base : stored;

  function drop(): void {
    setKept(null);
    setFound(false);
    dropDraft(key);
  }

  function set(value: Value): void {
    if (sameValue(value, base)) return drop();
    setKept({ value, base });
    writeDraft(key, { value, base });
  }

  return { value: kept ? kept.value : stored, base, set, isFound, drop };
}
