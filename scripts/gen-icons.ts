import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { crc32, deflateSync } from 'node:zlib';

/**
 * Draws the app's icons (`web/public/icon-*.png`) from the rings of `web/public/icon.svg`. Run it by hand when the mark
 * changes: `node scripts/gen-icons.ts`.
 */
type Colour = [red: number, green: number, blue: number];
type Mark = { size: number; file: string; rounded: boolean; scale: number };

const spruce: Colour = [0x14, 0x57, 0x4b];
/** Radius, half the stroke (0 = filled) and colour, on a square of 64. */
const shapes: { radius: number; half: number; colour: Colour }[] = [
  { radius: 23, half: 1.75, colour: [0x9c, 0xc4, 0xb4] },
  { radius: 14.5, half: 2.25, colour: [0xdc, 0xe9, 0xe1] },
  { radius: 6.5, half: 0, colour: [0xf2, 0xa3, 0x3a] },
];
const cornerRadius = 14;
const samplesPerSide = 4;

/** Colour at a point of the 64-square, or null outside the rounded square. `scale` below 1 leaves room around the rings. */
function colourAt(x: number, y: number, { rounded, scale }: Mark): Colour | null {
  if (rounded) {
    const dx = Math.max(0, Math.abs(x - 32) - (32 - cornerRadius));
    const dy = Math.max(0, Math.abs(y - 32) - (32 - cornerRadius));
    if (Math.hypot(dx, dy) > cornerRadius) return null;
  }
  const distance = Math.hypot(x - 32, y - 32) / scale;
  const hit = shapes.find(({ radius, half }) => (half === 0 ? distance <= radius : Math.abs(distance - radius) <= half));
  return hit?.colour ?? spruce;
}

function pixel(column: number, row: number, mark: Mark): [number, number, number, number] {
  const sum = [0, 0, 0];
  let covered = 0;
  for (let sample = 0; sample < samplesPerSide ** 2; sample += 1) {
    const x = ((column + ((sample % samplesPerSide) + 0.5) / samplesPerSide) * 64) / mark.size;
    const y = ((row + (Math.floor(sample / samplesPerSide) + 0.5) / samplesPerSide) * 64) / mark.size;
    const colour = colourAt(x, y, mark);
    if (!colour) continue;
    covered += 1;
    colour.forEach((part, index) => (sum[index]! += part));
  }
  const mean = (part: number) => (covered === 0 ? 0 : Math.round(part / covered));
  return [mean(sum[0]!), mean(sum[1]!), mean(sum[2]!), Math.round((255 * covered) / samplesPerSide ** 2)];
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const frame = Buffer.alloc(8);
  frame.writeUInt32BE(data.length, 0);
  frame.writeUInt32BE(crc32(body), 4);
  return Buffer.concat([frame.subarray(0, 4), body, frame.subarray(4)]);
}

function png(mark: Mark): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(mark.size, 0);
  header.writeUInt32BE(mark.size, 4);
  header.set([8, 6, 0, 0, 0], 8); // 8 bits, colour with alpha
  const rows: number[] = [];
  for (let row = 0; row < mark.size; row += 1) {
    rows.push(0); // no filter
    for (let column = 0; column < mark.size; column += 1) rows.push(...pixel(column, row, mark));
  }
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  return Buffer.concat([
    signature,
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(Buffer.from(rows), { level: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

const marks: Mark[] = [
  { size: 180, file: 'icon-180.png', rounded: false, scale: 0.92 },
  { size: 192, file: 'icon-192.png', rounded: true, scale: 1 },
  { size: 512, file: 'icon-512.png', rounded: true, scale: 1 },
  { size: 512, file: 'icon-maskable.png', rounded: false, scale: 0.8 },
];

for (const mark of marks) writeFileSync(join(import.meta.dirname, '../web/public', mark.file), png(mark));
