import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';

/**
 * `npm run bench [name ...]`: runs `tests/bench/<name>.bench.ts` one after the other; each prints one line of JSON a
 * figure: {"bench","metric","value","unit","peer"?,"ratio"?}. Figures are read, not passed or failed: machines are noisy.
 */
const folder = join(import.meta.dirname, '../tests/bench');
const wanted = process.argv.slice(2);
const benches = readdirSync(folder).filter(
  (file) => file.endsWith('.bench.ts') && (wanted.length === 0 || wanted.includes(file.replace('.bench.ts', ''))),
);

let failed = 0;
for (const bench of benches.sort()) {
  const { status } = spawnSync(process.execPath, [join(folder, bench)], { stdio: 'inherit' });
  if (status !== 0) failed += 1;
}
process.exit(failed > 0 ? 1 : 0);
