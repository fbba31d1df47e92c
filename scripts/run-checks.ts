import { spawnSync } from 'node:child_process';

/** `npm run check`: everything that can be said of the sources without running them. Runs all, reports all. */
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
for (const [name, command] of checks) {
  const started = Date.now();
  const { status, stdout, stderr } = spawnSync(command, { shell: true, encoding: 'utf8' });
  const seconds = ((Date.now() - started) / 1000).toFixed(1);
  process.stdout.write(`${status === 0 ? 'ok  ' : 'FAIL'} ${name} (${seconds} s)\n`);
  if (status === 0) continue;
  failed += 1;
  process.stdout.write(`${stdout}${stderr}\n`);
}
process.exit(failed > 0 ? 1 : 0);
