import { createHash } from 'node:crypto';
import { canonicalJson } from '../../domain/canonical-json.ts';
import type { DocumentSnapshot } from '../../domain/document.ts';

/**
 * A snapshot as the file whose hash stands in the PDF, in the Word file and on the page that verifies it: canonical JSON
 * in UTF-8. Anyone can check it with `sha256sum`.
 *
 * Throws when `sha256` is given (64 hex digits) and the snapshot no longer has that hash, and a TypeError when the
 * snapshot holds what JSON cannot.
 */
export function snapshotJson({ snapshot, sha256 }: { snapshot: DocumentSnapshot; sha256: string | null }): Uint8Array {
  const json = new TextEncoder().encode(canonicalJson(snapshot));
  if (sha256 !== null && hashOf(json) !== sha256) throw new Error('The snapshot does not have the hash it was frozen with');
  return json;
}

/** SHA-256 of a snapshot's canonical JSON, 64 hex digits. The same content always gives the same hash. */
export function snapshotHash(snapshot: DocumentSnapshot): string {
  return hashOf(snapshotJson({ snapshot, sha256: null }));
}

function hashOf(json: Uint8Array): string {
  return createHash('sha256').update(json).digest('hex');
}
