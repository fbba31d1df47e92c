import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { variables, type Variable } from '../server/env-variables.ts';

/** Writes `.env.example` from the list in `server/env-variables.ts`; `--check` only tells whether it is current. */
const file = join(import.meta.dirname, '..', '.env.example');
const text = envExample();

if (process.argv.includes('--check')) {
  const current = (() => {
    try {
      return readFileSync(file, 'utf8');
    } catch {
      return '';
    }
  })();
  if (current !== text) {
    console.error('.env.example is not current: run node scripts/gen-env-example.ts');
    process.exitCode = 1;
  }
} else {
  writeFileSync(file, text);
}

function envExample(): string {
  const head = [
    '# Settings of Ringar. Copy to .env and change what you need; nothing here is required.',
    '# Made from server/env-variables.ts by scripts/gen-env-example.ts: change it there.',
  ];
  const entries = Object.entries(variables as Record<string, Variable>).map(([name, variable]) =>
    [...variable.meaning.map((line) => `# ${line}`), `# ${name}=${variable.byDefault ?? variable.example}`].join('\n'),
  );
  return `${head.join('\n')}\n\n${entries.join('\n\n')}\n`;
}
