import { parentPort } from 'node:worker_threads';
import { createPdfCompiler, type PdfCompiler, type PdfData, type PdfTemplate } from './compile-pdf.ts';

/** What the pool asks of a worker. */
export type PdfJob = { id: number; template: PdfTemplate; data: PdfData };

/** What a worker answers. `error` is the compiler's message; it may quote the document, so it is for logs only. */
export type PdfAnswer = { id: number; pdf: Uint8Array } | { id: number; error: string };

let compiler: PdfCompiler | undefined;

parentPort?.on('message', ({ id, template, data }: PdfJob) => {
  try {
    compiler ??= createPdfCompiler();
    // A copy of exactly these bytes: the buffer is handed over, and a pooled one would take strangers' bytes with it.
    const pdf = new Uint8Array(compiler(template, data));
    parentPort?.postMessage({ id, pdf } satisfies PdfAnswer, [pdf.buffer]);
  } catch (error) {
    parentPort?.postMessage({ id, error: error instanceof Error ? error.message : String(error) } satisfies PdfAnswer);
  }
});
