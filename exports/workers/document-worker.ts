import { parentPort } from 'node:worker_threads';
import type { PdfCompiler } from '../pdf/compile-pdf.ts';
import { collectGarbage } from './collect-garbage.ts';
import type { DocumentJob, PostedAnswer, PostedJob } from './document-job.ts';

let compiler: PdfCompiler | undefined;

parentPort?.on('message', async ({ id, job }: PostedJob) => {
  try {
    // A copy of exactly these bytes: the buffer is handed over, and a pooled one would take strangers' bytes with it.
    const file = new Uint8Array(await make(job));
    parentPort?.postMessage({ id, file } satisfies PostedAnswer, [file.buffer]);
  } catch (error) {
    parentPort?.postMessage({ id, error: error instanceof Error ? error.message : String(error) } satisfies PostedAnswer);
  } finally {
    // Not before the answer is on its way: nobody waits for this.
    setImmediate(collectGarbage);
  }
});

/** The makers are loaded by the first job that needs them: a worker that only makes PDF never loads Word's. */
async function make(job: DocumentJob): Promise<Uint8Array> {
  if (job.kind === 'docx') return (await import('../docx/build-docx.ts')).buildDocx(job.model, job.look);
  compiler ??= (await import('../pdf/compile-pdf.ts')).createPdfCompiler();
  return compiler(job.template, job.data);
}
