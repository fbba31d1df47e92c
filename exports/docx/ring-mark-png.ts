import { crc32, deflateSync } from 'node:zlib';

/** Radius of each ring as a share of the whole, and its colour; the outermost first. */
const rings = [
  { share: 1, red: 0xdc, green: 0xe9, blue: 0xe1 },
  { share: 0.74, red: 0x9c, green: 0xc4, blue: 0xb4 },
  { share: 0.5, red: 0x3f, green: 0x85, blue: 0x74 },
  { share: 0.25, red: 0x14, green: 0x57, blue: 0x4b },
] as const;

/** The four rings as a PNG of `size` x `size` pixels on white. Word needs pixels where a PDF can draw. */
export function ringMarkPng(size: number): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(size, 0);
  header.writeUInt32BE(size, 4);
  // 8 bits a channel, colour without alpha, no interlacing.
  header.set([8, 2, 0, 0, 0], 8);
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  return Buffer.concat([
    signature,
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(drawRings(size))),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

/** Rows of red, green and blue, each led by PNG's filter byte 0. */
function drawRings(size: number): Buffer {
  const rows = Buffer.alloc((size * 3 + 1) * size);
  const middle = size / 2;
  let at = 0;
  for (let y = 0; y < size; y += 1) {
    at += 1;
    for (let x = 0; x < size; x += 1) {
      const distance = Math.hypot(x + 0.5 - middle, y + 0.5 - middle);
      let [red, green, blue] = [255, 255, 255];
      for (const ring of rings) {
        // One pixel's width of blending at each edge keeps the circles smooth.
        const inside = Math.min(1, Math.max(0, ring.share * (middle - 1) - distance + 0.5));
        if (inside === 0) break;
        red += (ring.red - red) * inside;
        green += (ring.green - green) * inside;
        blue += (ring.blue - blue) * inside;
      }
      rows[at] = red;
      rows[at + 1] = green;
      rows[at + 2] = blue;
      at += 3;
    }
  }
  return rows;
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  const sum = Buffer.alloc(4);
  sum.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, sum]);
}
