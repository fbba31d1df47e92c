import { execFileSync } from 'node:child_process';
import { join } from 'node:path';

import { percentile, printFigure } from './print-figure.ts';

/** Loading and checking every method, each time in a process of its own: what a start pays. The best of the rounds is the quiet one. */
const rounds = 7;
const root = join(import.meta.dirname, '../..');
const program = `
  const { loadMethods } = await import('./methods/load.ts');
  const began = performance.now();
  const { errors } = loadMethods('methods');
  if (errors.length > 0) throw new Error('the methods have errors');
  console.log(performance.now() - began);
`;
const times = Array.from({ length: rounds }, () =>
  Number(execFileSync(process.execPath, ['--input-type=module', '--eval', program], { cwd: root, encoding: 'utf8' })),
);
printFigure({ bench: 'methods', metric: 'load and check all, cold, best', value: Math.min(...times), unit: 'ms' });
printFigure({ bench: 'methods', metric: 'load and check all, cold, p50', value: percentile(times, 0.5), unit: 'ms' });
