/**
 * Text that has been written but not saved yet, kept in the browser tab so that a reload or a crash loses nothing.
 * Session storage: it never outlives the tab, and nobody else on a shared computer finds it.
 */
const prefix = 'ringar.draft.';

export function readDraft<Value>(key: string): Value | null {
  try {
    const stored = sessionStorage.getItem(prefix + key);
    return stored === null ? null : (JSON.parse(stored) as Value);
  } catch {
    return null;
  }
}

export function writeDraft(key: string, value: unknown): void {
  try {
    sessionStorage.setItem(prefix + key, JSON.stringify(value));
  } catch {
    // Full or blocked storage: the text is still on the page and is still sent.
  }
}

export function dropDraft(key: string): void {
  try {
    sessionStorage.removeItem(prefix + key);
  } catch {
    // Nothing was stored then.
  }
}
