import { Worker } from 'node:worker_threads';
import type { PdfData, PdfTemplate } from './compile-pdf.ts';
import type { PdfAnswer, PdfJob } from './pdf-worker.ts';

/** Two workers gave 268 ms a document against 408 with one, on two cores. */
const mostWorkers = 2;
/** A document that takes longer than this has gone astray; its worker is replaced. */
const longestJobMs = 120_000;

type Waiting = { job: PdfJob; resolve: (pdf: Uint8Array) => void; reject: (error: Error) => void };
type Member = { worker: Worker; current: Waiting | null; timer: NodeJS.Timeout | null };

const members: Member[] = [];
const queue: Waiting[] = [];
let lastId = 0;

/**
 * Compiles a document in a worker thread; jobs beyond the two that run wait their turn. Rejects when the document cannot
 * be compiled, takes longer than two minutes or its worker dies. Idle workers do not keep the process alive.
 */
export function runPdfJob(template: PdfTemplate, data: PdfData): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    lastId += 1;
    queue.push({ job: { id: lastId, template, data }, resolve, reject });
    startNext();
  });
}

/** Ends the workers; jobs that run or wait are rejected. The next job starts new ones. */
export async function closePdfWorkers(): Promise<void> {
  const closing = members.splice(0);
  const unfinished = [...closing.map((member) => finish(member)), ...queue.splice(0)];
  for (const waiting of unfinished) waiting?.reject(new Error('The PDF workers were closed'));
  await Promise.all(closing.map((member) => member.worker.terminate()));
}

function startNext(): void {
  if (queue.length === 0) return;
  const member = members.find((candidate) => candidate.current === null) ?? (members.length < mostWorkers ? addMember() : undefined);
  const waiting = member && queue.shift();
  if (member === undefined || waiting === undefined) return;
  member.current = waiting;
  member.worker.ref();
  member.timer = setTimeout(() => replace(member, new Error(`The PDF took more than ${longestJobMs / 1000} s`)), longestJobMs);
  member.worker.postMessage(waiting.job);
}

function addMember(): Member {
  const member: Member = { worker: new Worker(new URL('./pdf-worker.ts', import.meta.url)), current: null, timer: null };
  member.worker.unref();
  member.worker.on('message', (answer: PdfAnswer) => {
    const waiting = finish(member);
    if ('pdf' in answer) waiting?.resolve(answer.pdf);
    else waiting?.reject(new Error(answer.error));
    startNext();
  });
  member.worker.on('error', (error) => replace(member, error));
  member.worker.on('exit', () => replace(member, new Error('The PDF worker ended')));
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
