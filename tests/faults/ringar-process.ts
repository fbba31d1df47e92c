import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

/** A process of its own that starts the database on `dataDir` and, when told to, writes rows until it is ended. */
export type RingarProcess = {
  child: ChildProcess;
  lines: string[];
  /** Resolves with the first line that matches; rejects when the process ends before. */
  line(pattern: RegExp): Promise<RegExpExecArray>;
  /** Ends it at once, as the kernel would; resolves when it is gone. */
  kill(): Promise<void>;
  ended: Promise<number | null>;
};

export function startRingarProcess(dataDir: string, mode: 'write' | 'hold'): RingarProcess {
  const script = join(import.meta.dirname, 'ringar-process.main.ts');
  const child = spawn(process.execPath, [script, dataDir, mode], { stdio: ['ignore', 'pipe', 'pipe'] });
  const lines: string[] = [];
  const waiting = new Set<() => void>();
  const take = (text: string): void => {
    lines.push(text);
    for (const look of waiting) look();
  };
  for (const stream of [child.stdout, child.stderr]) createInterface({ input: stream }).on('line', take);
  const ended = once(child, 'close').then(([code]) => {
    for (const look of waiting) look();
    return code as number | null;
  });
  const line = (pattern: RegExp): Promise<RegExpExecArray> =>
    new Promise((resolve, reject) => {
      const look = (): void => {
        const found = lines.map((text) => pattern.exec(text)).find((match) => match !== null);
        if (found) resolve(found);
        else if (child.exitCode === null && child.signalCode === null) return;
        else reject(new Error(`ended without ${pattern}: ${lines.join('\n')}`));
        waiting.delete(look);
      };
      waiting.add(look);
      look();
    });
  const kill = async (): Promise<void> => {
    child.kill('SIGKILL');
    await ended;
  };
  return { child, lines, line, kill, ended };
}
