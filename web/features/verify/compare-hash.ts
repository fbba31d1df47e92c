import { canonicalJson } from '../../../domain/canonical-json.ts';

export type HashMatch = { kind: 'empty' } | { kind: 'same' } | { kind: 'start'; count: number } | { kind: 'different' };

/** Compares what someone typed or pasted from a paper with the frozen checksum; spaces, line breaks and case do not matter. */
export function compareHash(typed: string, sha256: string): HashMatch {
  const written = typed.toLowerCase().replace(/[\s\p{Pd}\p{Cf}]/gu, '');
  if (written === '') return { kind: 'empty' };
  if (written === sha256) return { kind: 'same' };
  return sha256.startsWith(written) ? { kind: 'start', count: written.length } : { kind: 'different' };
}

/** The checksum of a data file's content; null when it is no JSON. The file never leaves the browser. */
export async function hashOfDataFile(file: Blob): Promise<string | null> {
  try {
    const content: unknown = JSON.parse(await file.text());
    const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(canonicalJson(content)));
    return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('');
  } catch {
    return null;
  }
}
