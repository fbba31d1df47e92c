import { execFile } from 'node:child_process';
import { join } from 'node:path';

import { type ErrorCode, Refusal } from '../../domain/errors.ts';
import type { Delimiter, ListFile } from '../../domain/list/list-file.ts';

/** What the process answers. */
export type ListAnswer = { list: ListFile } | { code: ErrorCode; data?: Record<string, unknown> | undefined };

export type ApartOptions = {
  /** The reader's choice of sign between the columns of a text. */
  delimiter?: Delimiter | undefined;
  limitMs?: number;
};

const program = join(import.meta.dirname, 'read-list.main.ts');

/** Twenty thousand rows take two seconds. */
const longestMs = 15_000;
const mostMemoryMb = 512;
const longestAnswerBytes = 64 * 1024 * 1024;

let last: Promise<unknown> = Promise.resolve();

/**
 * A list, read in a process of its own with a limit of time and memory: a workbook of one kilobyte can say that a billion
 * cells are something, which would stop the server for everyone, or end it (a thread would take it along when memory does
 * not suffice). One file at a time.
 * Errors: those of `readList`; FILE_UNREADABLE also when a limit is reached.
 */
export function readListApart(bytes: Uint8Array, { delimiter, limitMs = longestMs }: ApartOptions = {}): Promise<ListFile> {
  const read = last.then(() => inProcess(bytes, limitMs, delimiter));
  last = read.catch(() => undefined);
  return read;
}

async function inProcess(bytes: Uint8Array, timeout: number, delimiter: Delimiter | undefined): Promise<ListFile> {
  const answer = await new Promise<string | null>((resolve) => {
    const child = execFile(
      process.execPath,
      [`--max-old-space-size=${mostMemoryMb}`, program, ...(delimiter ? [delimiter] : [])],
      // It needs nothing of the surroundings, and what they hold (addresses with passwords) is not for it.
      { timeout, killSignal: 'SIGKILL', maxBuffer: longestAnswerBytes, env: {} },
      (error, stdout) => resolve(error ? null : stdout),
    );
    child.stdin!.on('error', () => undefined); // it may have ended before it has read all
    child.stdin!.end(bytes);
  });
  const told = answer === null ? { code: 'FILE_UNREADABLE' as const } : (JSON.parse(answer) as ListAnswer);
  if ('code' in told) throw new Refusal(told.code, told.data);
  return told.list;
}
