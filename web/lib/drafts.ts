import { pageUser } from './page-user.ts';

/**
 * Text that has been written but not saved yet, kept in the browser tab so that a reload, a closed form, a crash or a session
 * that ends loses nothing. It belongs to the user of the page that wrote it, and is there for nobody else who signs in in
 * the same tab. Session storage: it never outlives the tab.
 */
const prefix = 'ringar.draft:';

/** Drafts of earlier versions of Ringar, which did not say whose they were. */
const ownerlessPrefix = 'ringar.draft.';

const keyOf = (key: string): string | null => {
  const user = pageUser();
  return user === null ? null : `${prefix}${user}/${key}`;
};

export function readDraft<Value>(key: string): Value | null {
  return read<Value>(keyOf(key));
}

/** A draft of an earlier version of Ringar whose own key tells whom it belongs to, such as a personal link. It is taken away. */
export function takeOwnerlessDraft<Value>(key: string): Value | null {
  const found = read<Value>(ownerlessPrefix + key);
  drop(ownerlessPrefix + key);
  return found;
}

export function writeDraft(key: string, value: unknown): void {
  const name = keyOf(key);
  if (name === null) return;
  try {
    sessionStorage.setItem(name, JSON.stringify(value));
  } catch {
    // Full or blocked storage: the text is still on the page and is still sent.
  }
}

export function dropDraft(key: string): void {
  const name = keyOf(key);
  if (name !== null) drop(name);
}

/** Takes away drafts of which nobody can say whose they are, so that they are never saved as another person's words. */
export function dropOwnerlessDrafts(): void {
  dropWhere((key) => key.startsWith(ownerlessPrefix));
}

/** Empties the tab at sign-out, except for what somebody has written and not saved: that is there when they sign in again. */
export function clearTabButDrafts(): void {
  dropWhere((key) => !key.startsWith(prefix));
}

function dropWhere(isGone: (key: string) => boolean): void {
  try {
    const keys = Array.from({ length: sessionStorage.length }, (_, index) => sessionStorage.key(index) ?? '');
    for (const key of keys) if (isGone(key)) sessionStorage.removeItem(key);
  } catch {
    // Nothing was stored then.
  }
}

function read<Value>(name: string | null): Value | null {
  try {
    const stored = name === null ? null : sessionStorage.getItem(name);
    return stored === null ? null : (JSON.parse(stored) as Value);
  } catch {
    return null;
  }
}

function drop(name: string): void {
  try {
    sessionStorage.removeItem(name);
  } catch {
    // Nothing was stored then.
  }
}
