import { execFile } from 'node:child_process';
import { join } from 'node:path';

import { type ErrorCode, Refusal } from '../../domain/errors.ts';

/** What the process answers. */
export type WorkbookAnswer = { rows: string[][] } | { code: ErrorCode };

const program = join(import.meta.dirname, 'read-workbook.main.ts');

/** Twenty thousand rows take two seconds. */
const longestMs = 15_000;
const mostMemoryMb = 512;
const longestAnswerBytes = 64 * 1024 * 1024;

let last: Promise<unknown> = Promise.resolve();

/**
 * The cells of an .xlsx, read in a process of its own with a limit of time and memory: a workbook of one kilobyte can
 * say that a billion cells are merged, which would stop the server for everyone, or end it (a thread would take it along when
 * memory does not suffice). One file at a time.
 * Errors: FILE_TOO_LARGE, FILE_UNREADABLE (also when a limit is reached).
 */
export function readWorkbookApart(bytes: Uint8Array, limitMs: number = longestMs): Promise<string[][]> {
  const read = last.then(() => inProcess(bytes, limitMs));
  last = read.catch(() => undefined);
  return read;
}

async function inProcess(bytes: Uint8Array, timeout: number): Promise<string[][]> {
  const answer = await new Promise<WorkbookAnswer>((resolve) => {
    const child = execFile(
      process.execPath,
      [`--max-old-space-size=${mostMemoryMb}`, program],
      // It needs nothing of the surroundings, and what they hold (addresses with passwords) is not for it.
      { timeout, killSignal: 'SIGKILL', maxBuffer: longestAnswerBytes, env: {} },
      (error, stdout) => resolve(error ? { code: 'FILE_UNREADABLE' } : (JSON.parse(stdout) as WorkbookAnswer)),
    );
    child.stdin!.on('error', () => undefined); // it may have ended before it has read all
    child.stdin!.end(bytes);
  });
  if ('code' in answer) throw new Refusal(answer.code);
  return answer.rows;
}
