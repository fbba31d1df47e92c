import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Fails when the schema has changed and no migration says so: generating one into a copy must give nothing new. */
const migrations = 'server/store/migrations';
const copy = mkdtempSync(join(tmpdir(), 'ringar-migrations-'));
try {
  cpSync(migrations, copy, { recursive: true });
  const before = readdirSync(copy).length;
  execFileSync(
    'drizzle-kit',
    [
      'generate',
      '--dialect',
      'postgresql',
      '--schema',
      './server/store/schema/index.ts',
      '--casing',
      'snake_case',
      '--out',
      copy,
      '--name',
      'check',
    ],
    { stdio: 'pipe' },
  );
  if (readdirSync(copy).length !== before) {
    process.stderr.write('The schema differs from the migrations: run `npx drizzle-kit generate --name <what-changes>`.\n');
    process.exitCode = 1;
  }
} finally {
  rmSync(copy, { recursive: true });
}
