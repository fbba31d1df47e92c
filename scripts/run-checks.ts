import { exec } from 'node:child_process';
import { availableParallelism } from 'node:os';

/** `npm run check`: everything that can be said of the sources without running them. Runs all, some side by side, and reports all. */
const checks: [name: string, command: string][] = [
  ['format', 'oxfmt --check .'],
  ['lint', 'oxlint --deny-warnings'],
  ['types', 'node node_modules/typescript-native/bin/tsc --noEmit'],
  [
    'import rules',
    'depcruise --config .dependency-cruiser.cjs --output-type err domain methods contract worksheets exports server web',
  ],
  ['unused code', 'knip'],
  ['environment example', 'node scripts/gen-env-example.ts --check'],
  ['coverage of the sources', 'node scripts/gen-coverage.ts --check'],
  ['texts', 'node scripts/check-locales.ts'],
  ['spelling', 'cspell lint --no-progress --no-summary'],
  ['migrations', 'node scripts/check-migrations.ts'],
];

let failed = 0;
const waiting = [...checks];

/** Runs what waits, one after the other, until nothing is left. */
async function work(): Promise<void> {
  for (let check = waiting.shift(); check !== undefined; check = waiting.shift()) {
    const [name, command] = check;
    const started = Date.now();
    const { ok, output } = await run(command);
    const seconds = ((Date.now() - started) / 1000).toFixed(1);
    process.stdout.write(`${ok ? 'ok  ' : 'FAIL'} ${name} (${seconds} s)\n${ok ? '' : `${output}\n`}`);
    if (!ok) failed += 1;
  }
}

function run(command: string): Promise<{ ok: boolean; output: string }> {
  return new Promise((resolve) => {
    exec(command, { maxBuffer: 64 * 1024 * 1024 }, (error, stdout, stderr) =>
      resolve({ ok: error === null, output: `${stdout}${stderr}` }),
    );
  });
}

await Promise.all(Array.from({ length: Math.min(availableParallelism(), 4) }, work));
process.exit(failed > 0 ? 1 : 0);
