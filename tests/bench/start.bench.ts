import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { printFigure } from './print-figure.ts';

/** From the command to the first 200 of /healthz: on an empty data folder, and again on the same one (warm). */
const port = 38_071;

async function timeStart(dataDir: string): Promise<number> {
  const started = performance.now();
  const child = spawn('npm', ['start', '--silent'], {
    env: { ...process.env, PORT: String(port), DATA_DIR: dataDir, LOG_LEVEL: 'error' },
    stdio: 'ignore',
    detached: true,
  });
  try {
    for (;;) {
      const ok = await fetch(`http://127.0.0.1:${port}/healthz`).then(
        (response) => response.ok,
        () => false,
      );
      if (ok) return performance.now() - started;
      if (performance.now() - started > 200_000) throw new Error('did not start');
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
  } finally {
    const ended = new Promise((resolve) => child.on('exit', resolve));
    process.kill(-child.pid!, 'SIGTERM');
    await ended;
    await new Promise((resolve) => setTimeout(resolve, 1_000));
  }
}

const dataDir = mkdtempSync(join(tmpdir(), 'ringar-bench-'));
try {
  printFigure({ bench: 'start', metric: 'first start (web built)', value: (await timeStart(dataDir)) / 1_000, unit: 's' });
  printFigure({ bench: 'start', metric: 'warm start', value: (await timeStart(dataDir)) / 1_000, unit: 's' });
} finally {
  rmSync(dataDir, { recursive: true, force: true });
}
