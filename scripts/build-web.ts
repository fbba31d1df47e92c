import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';

/**
 * Builds the web client into `dist/web` when its sources have changed since the last build, and compresses each file
 * once, so that the server only has to send it. `npm start` runs this first.
 */
const root = join(import.meta.dirname, '..');
const out = join(root, 'dist/web');
const stampFile = join(out, '.stamp');
const sources = [
  'web',
  'contract',
  'domain',
  'worksheets',
  'locales',
  'methods',
  'vite.config.ts',
  'vite.link.config.ts',
  'package-lock.json',
];

const filesBelow = (path: string): string[] =>
  statSync(join(root, path)).isDirectory()
    ? readdirSync(join(root, path))
        .sort()
        .flatMap((name) => filesBelow(join(path, name)))
    : [path];

const hash = createHash('sha256');
for (const file of sources.flatMap(filesBelow)) hash.update(file).update(readFileSync(join(root, file)));
const stamp = hash.digest('hex');

if (!existsSync(stampFile) || readFileSync(stampFile, 'utf8') !== stamp) {
  // Loaded only when there is something to build: it takes longer than the rest of a warm start's checks.
  const { build } = await import('vite');
  await build({ configFile: join(root, 'vite.config.ts'), logLevel: 'warn' });
  await build({ configFile: join(root, 'vite.link.config.ts'), logLevel: 'warn' });
  for (const entry of readdirSync(out, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile() || !/\.(js|css|html|svg|json|webmanifest)$/.test(entry.name)) continue;
    const file = join(entry.parentPath, entry.name);
    const bytes = readFileSync(file);
    writeFileSync(`${file}.br`, brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } }));
    writeFileSync(`${file}.gz`, gzipSync(bytes, { level: 9 }));
  }
  writeFileSync(stampFile, stamp);
}
