import { inflateRawSync } from 'node:zlib';

import { Refusal } from '../../domain/errors.ts';

const endSignature = 0x06054b50;
const entrySignature = 0x02014b50;
const stored = 0;
const deflated = 8;

/**
 * The files in a zip file by name, unpacked in memory: at most `maxBytes` together and `maxEntries` files. What the file
 * says of its own sizes is not believed; each part is unpacked with the room that is left.
 * Errors: FILE_UNREADABLE, FILE_TOO_LARGE.
 */
export function readZip(
  bytes: Uint8Array,
  { maxBytes, maxEntries }: { maxBytes: number; maxEntries: number },
): ReadonlyMap<string, Buffer> {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const { entries, start, end } = readEnd(file);
  if (entries > maxEntries) throw new Refusal('FILE_TOO_LARGE');
  const parts = new Map<string, Buffer>();
  let left = maxBytes;
  let at = start;
  for (let index = 0; index < entries; index++) {
    if (at + 46 > file.length || file.readUInt32LE(at) !== entrySignature) throw new Refusal('FILE_UNREADABLE');
    const nameEnd = at + 46 + file.readUInt16LE(at + 28);
    const part = unpack(file, at, left);
    left -= part.length;
    parts.set(file.toString('utf8', at + 46, nameEnd), part);
    at = nameEnd + file.readUInt16LE(at + 30) + file.readUInt16LE(at + 32);
  }
  // Other readers go on past the stated number of files, or look for the list elsewhere when there is a gap before its end.
  if (at !== end) throw new Refusal('FILE_UNREADABLE');
  return parts;
}

/** Where the list of files begins and ends; a file in several parts, or of the larger kind (zip64), is not read. */
function readEnd(file: Buffer): { entries: number; start: number; end: number } {
  for (let at = file.length - 22; at >= Math.max(0, file.length - 65_557); at--) {
    if (file.readUInt32LE(at) !== endSignature) continue;
    const [entries, start] = [file.readUInt16LE(at + 10), file.readUInt32LE(at + 16)];
    const isPlain = file.readUInt32LE(at + 4) === 0 && file.readUInt16LE(at + 8) === entries;
    if (!isPlain || start + file.readUInt32LE(at + 12) !== at) break;
    return { entries, start, end: at };
  }
  throw new Refusal('FILE_UNREADABLE');
}

function unpack(file: Buffer, at: number, left: number): Buffer {
  const method = file.readUInt16LE(at + 10);
  const size = file.readUInt32LE(at + 20);
  const local = file.readUInt32LE(at + 42);
  if (local + 30 > file.length) throw new Refusal('FILE_UNREADABLE');
  const from = local + 30 + file.readUInt16LE(local + 26) + file.readUInt16LE(local + 28);
  const packed = file.subarray(from, from + size);
  if (packed.length !== size || (method !== stored && method !== deflated)) throw new Refusal('FILE_UNREADABLE');
  if (method === stored) {
    if (size > left) throw new Refusal('FILE_TOO_LARGE');
    return packed;
  }
  try {
    return inflateRawSync(packed, { maxOutputLength: Math.max(1, left) });
  } catch (error) {
    throw new Refusal((error as { code?: string }).code === 'ERR_BUFFER_TOO_LARGE' ? 'FILE_TOO_LARGE' : 'FILE_UNREADABLE');
  }
}
