import { type ChildProcess, fork } from 'node:child_process';
import { setPriority } from 'node:os';
import { join } from 'node:path';

import type { DocumentJob, PostedAnswer, PostedJob } from './document-job.ts';

/** On two cores, two workers gave 268 ms a document against 408 with one; more only take memory. */
const mostWorkers = 2;
/** A document that takes longer than this has gone astray; its worker is replaced. */
const longestJobMs = 120_000;

/** A document was not ready in time. */
export class DocumentTimeout extends Error {}

type Waiting = { posted: PostedJob; limitMs: number; resolve: (file: Uint8Array) => void; reject: (error: Error) => void };
type Member = { worker: ChildProcess; current: Waiting | null; timer: NodeJS.Timeout | null };

const program = join(import.meta.dirname, 'document-worker.main.ts');

/** A worker that holds more than this after a document is ended: what it has taken goes back only with it. */
const mostIdleBytes = 450 * 1024 * 1024;

/** Making a document gives way to whoever waits for a page. */
const gentlePriority = 10;

const members: Member[] = [];
const queue: Waiting[] = [];
let lastId = 0;

/**
 * Makes a document in a process of its own; jobs beyond the two that run wait their turn. Rejects when the document cannot
 * be made or its worker dies, and with DocumentTimeout when making it takes longer than `limitMs` (two minutes). Workers
 * start with the first job, an idle one does not keep this process alive, and one that has grown large is ended.
 *
 * Processes, not threads: what a thread has taken outside JavaScript stays with the server when it ends (a long diary left
 * it at four times its memory), and a fault in the typesetter would end the server too.
 */
export function runDocumentJob(job: DocumentJob, limitMs: number = longestJobMs): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    lastId += 1;
    queue.push({ posted: { id: lastId, job }, limitMs, resolve, reject });
    startNext();
  });
}

/** Ends the workers; jobs that run or wait are rejected. The next job starts new ones. */
export async function closeDocumentWorkers(): Promise<void> {
  const closing = members.splice(0);
  const unfinished = [...closing.map((member) => finish(member)), ...queue.splice(0)];
  for (const waiting of unfinished) waiting?.reject(new Error('The document workers were closed'));
  for (const { worker } of closing) worker.kill('SIGKILL');
}

function startNext(): void {
  if (queue.length === 0) return;
  const member =
    members.find((candidate) => candidate.current === null) ?? (members.length < mostWorkers ? addMember() : undefined);
  const waiting = member && queue.shift();
  if (member === undefined || waiting === undefined) return;
  member.current = waiting;
  keepAlive(member, true);
  member.timer = setTimeout(
    () => replace(member, new DocumentTimeout(`The document took more than ${waiting.limitMs / 1000} s`)),
    waiting.limitMs,
  );
  // One that has just died answers by its `exit`.
  if (member.worker.connected) member.worker.send(waiting.posted);
}

function addMember(): Member {
  // The process's own flags (a test runner's, a debugger's) are not for the worker.
  const member: Member = {
    // It needs nothing of the surroundings, and what they hold (addresses with passwords) is not for it.
    worker: fork(program, { execArgv: [], env: {}, serialization: 'advanced', stdio: ['ignore', 'ignore', 'ignore', 'ipc'] }),
    current: null,
    timer: null,
  };
  slowDown(member.worker);
  keepAlive(member, false);
  member.worker.on('message', (answer: PostedAnswer) => {
    const waiting = finish(member);
    if (answer.heldBytes > mostIdleBytes) drop(member);
    if ('file' in answer) waiting?.resolve(answer.file);
    else waiting?.reject(new Error(answer.error));
    startNext();
  });
  member.worker.on('error', (error) => replace(member, error));
  member.worker.on('exit', () => replace(member, new Error('The document worker ended')));
  members.push(member);
  return member;
}

/** Takes the job from a member, which is then idle. */
function finish(member: Member): Waiting | null {
  const waiting = member.current;
  member.current = null;
  if (member.timer !== null) clearTimeout(member.timer);
  member.timer = null;
  keepAlive(member, false);
  return waiting;
}

/** Drops a member that cannot go on; does nothing for one that is already out of the pool. */
function replace(member: Member, error: Error): void {
  if (!members.includes(member)) return;
  drop(member);
  finish(member)?.reject(error);
  startNext();
}

function drop(member: Member): void {
  members.splice(members.indexOf(member), 1);
  member.worker.kill('SIGKILL');
}

/** Whether this process waits for a worker before it ends. */
function keepAlive({ worker }: Member, is: boolean): void {
  if (is) {
    worker.ref();
    worker.channel?.ref();
  } else {
    worker.unref();
    worker.channel?.unref();
  }
}

function slowDown({ pid }: ChildProcess): void {
  try {
    if (pid !== undefined) setPriority(pid, gentlePriority);
  } catch {
    // It may have ended already; then `exit` tells.
  }
}
