import type { PdfCompiler } from '../pdf/compile-pdf.ts';
import { collectGarbage } from './collect-garbage.ts';
import type { DocumentJob, PostedAnswer, PostedJob } from './document-job.ts';

/** The process of `document-pool.ts`: makes one document at a time until whoever started it has ended. */
let compiler: PdfCompiler | undefined;

process.on('disconnect', () => process.exit());
// A key pressed in the terminal of the server reaches this process too: the server decides when it ends.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => undefined);

process.on('message', async ({ id, job }: PostedJob) => {
  try {
    answer({ id, file: await make(job), heldBytes: process.memoryUsage.rss() });
  } catch (error) {
    answer({ id, error: error instanceof Error ? error.message : String(error), heldBytes: process.memoryUsage.rss() });
  } finally {
    // Not before the answer is on its way: nobody waits for this.
    setImmediate(collectGarbage);
  }
});

function answer(posted: PostedAnswer): void {
  process.send?.(posted);
}

/** The makers are loaded by the first job that needs them: a worker that only makes PDF never loads Word's. */
async function make(job: DocumentJob): Promise<Uint8Array> {
  if (job.kind === 'docx') return (await import('../docx/build-docx.ts')).buildDocx(job.model, job.look);
  compiler ??= (await import('../pdf/compile-pdf.ts')).createPdfCompiler();
  return compiler(job.template, job.data);
}
