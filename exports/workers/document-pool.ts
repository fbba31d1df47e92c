import { Worker } from 'node:worker_threads';
import type { DocumentJob, PostedAnswer, PostedJob } from './document-job.ts';

/** On two cores, two workers gave 268 ms a document against 408 with one; more only take memory. */
const mostWorkers = 2;
/** A document that takes longer than this has gone astray; its worker is replaced. */
const longestJobMs = 120_000;

/** A document was not ready in time. */
export class DocumentTimeout extends Error {}

type Waiting = { posted: PostedJob; limitMs: number; resolve: (file: Uint8Array) => void; reject: (error: Error) => void };
type Member = { worker: Worker; current: Waiting | null; timer: NodeJS.Timeout | null };

const members: Member[] = [];
const queue: Waiting[] = [];
let lastId = 0;

/**
 * Makes a document in a worker thread; jobs beyond the two that run wait their turn. Rejects when the document cannot be
 * made or its worker dies, and with DocumentTimeout when making it takes longer than `limitMs` (two minutes). Workers start with the first job, and an idle worker does not
 * keep the process alive.
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
  await Promise.all(closing.map((member) => member.worker.terminate()));
}

function startNext(): void {
  if (queue.length === 0) return;
  const member =
    members.find((candidate) => candidate.current === null) ?? (members.length < mostWorkers ? addMember() : undefined);
  const waiting = member && queue.shift();
  if (member === undefined || waiting === undefined) return;
  member.current = waiting;
  member.worker.ref();
  member.timer = setTimeout(
    () => replace(member, new DocumentTimeout(`The document took more than ${waiting.limitMs / 1000} s`)),
    waiting.limitMs,
  );
  member.worker.postMessage(waiting.posted);
}

function addMember(): Member {
  // The process's own flags (a test runner's, a debugger's) are not for the worker.
  const member: Member = {
    worker: new Worker(new URL('./document-worker.ts', import.meta.url), { execArgv: [] }),
    current: null,
    timer: null,
  };
  member.worker.unref();
  member.worker.on('message', (answer: PostedAnswer) => {
    const waiting = finish(member);
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
  member.worker.unref();
  return waiting;
}

/** Drops a member that cannot go on; does nothing for one that is already out of the pool. */
function replace(member: Member, error: Error): void {
  const place = members.indexOf(member);
  if (place < 0) return;
  members.splice(place, 1);
  finish(member)?.reject(error);
  void member.worker.terminate();
  startNext();
}
