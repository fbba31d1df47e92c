import { dropDraft, readDraft, writeDraft } from '../../lib/drafts.ts';

const keyOf = (name: string) => `live/${name}`;

/** Keeps words that the server has not stored, as a Yjs update, in this tab. */
export function writeLiveDraft(name: string, update: Uint8Array): void {
  writeDraft(keyOf(name), bytesToText(update));
}

/** The words kept from before a reload; null when there are none. */
export function readLiveDraft(name: string): Uint8Array | null {
  const text = readDraft<string>(keyOf(name));
  return typeof text === 'string' ? textToBytes(text) : null;
}

/** The server has stored everything. */
export function dropLiveDraft(name: string): void {
  dropDraft(keyOf(name));
}

/** Bytes in base64. In parts, since a call takes only so many arguments. */
export function bytesToText(bytes: Uint8Array): string {
  let text = '';
  for (let at = 0; at < bytes.length; at += 8_192) text += String.fromCharCode(...bytes.subarray(at, at + 8_192));
  return btoa(text);
}

/** The bytes of `bytesToText`; null for anything else. */
export function textToBytes(text: string): Uint8Array | null {
  try {
    return Uint8Array.from(atob(text), (character) => character.charCodeAt(0));
  } catch {
    return null;
  }
}
