import { fileURLToPath } from 'node:url';
import { describeMethodErrors, loadMethods } from './load.ts';

// `node methods/check.ts [folder]`: says what is wrong in the method files; ends with 1 when something is.
const folder = process.argv[2] ?? fileURLToPath(new URL('.', import.meta.url));
const started = performance.now();
const { methods, errors } = loadMethods(folder);
const loadMs = Math.round(performance.now() - started);
if (errors.length > 0) {
  process.stderr.write(describeMethodErrors(errors));
  process.exitCode = 1;
} else {
  process.stdout.write(`${Object.keys(methods).length} method(s) without errors, loaded in ${loadMs} ms: ${Object.keys(methods).join(', ')}\n`);
}
