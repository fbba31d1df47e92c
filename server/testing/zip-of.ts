import { deflateRawSync } from 'node:zlib';

/** What a zip file says of itself, when it is not the truth. */
export type ZipClaims = {
  /** Unpacked size of each part. */
  size?: number;
  /** Number of parts. */
  entries?: number;
  /** Number of the disk, which makes some readers look for a second list of parts. */
  disk?: number;
  /** Bytes between the list of parts and its end mark. */
  gap?: Buffer;
};

/** A zip file of these parts, for tests of what reads one. */
export function zipOf(files: [name: string, content: Buffer][], claims: ZipClaims = {}): Uint8Array {
  const locals: Buffer[] = [];
  const centrals: Buffer[] = [];
  let offset = 0;
  for (const [name, content] of files) {
    const packed = deflateRawSync(content);
    const size = claims.size ?? content.length;
    const local = Buffer.alloc(30);
    local.writeUInt32LE(0x04034b50, 0);
    local.writeUInt16LE(8, 8);
    local.writeUInt32LE(packed.length, 18);
    local.writeUInt32LE(size, 22);
    local.writeUInt16LE(name.length, 26);
    const central = Buffer.alloc(46);
    central.writeUInt32LE(0x02014b50, 0);
    central.writeUInt16LE(8, 10);
    central.writeUInt32LE(packed.length, 20);
    central.writeUInt32LE(size, 24);
    central.writeUInt16LE(name.length, 28);
    central.writeUInt32LE(offset, 42);
    locals.push(local, Buffer.from(name), packed);
    centrals.push(central, Buffer.from(name));
    offset += 30 + name.length + packed.length;
  }
  const directory = Buffer.concat(centrals);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(claims.disk ?? 0, 4);
  end.writeUInt16LE(claims.entries ?? files.length, 8);
  end.writeUInt16LE(claims.entries ?? files.length, 10);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(offset, 16);
  return new Uint8Array(Buffer.concat([...locals, directory, claims.gap ?? Buffer.alloc(0), end]));
}
