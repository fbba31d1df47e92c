import { execFileSync } from 'node:child_process';
import { afterAll, describe, expect, it } from 'vitest';
import { emptyPlanA3Data } from '../pdf/empty-plan-a3-data.ts';
import type { DocumentJob } from './document-job.ts';
import { closeDocumentWorkers, runDocumentJob } from './document-pool.ts';

const slow = 60_000;
const a3 = (collaborationName: string): DocumentJob => ({
  kind: 'pdf',
  template: 'plan-a3',
  data: emptyPlanA3Data({ collaborationName, locale: 'sv', years: [] }),
});
const head = (file: Uint8Array) => Buffer.from(file.subarray(0, 5)).toString('latin1');

afterAll(() => closeDocumentWorkers());

describe('runDocumentJob', () => {
  it(
    'answers each of many jobs at once with its own document',
    async () => {
      const names = Array.from({ length: 8 }, (_, index) => `Stad ${index}`);
      const files = await Promise.all(names.map((name) => runDocumentJob(a3(name))));
      expect(new Set(files.map((file) => Buffer.from(file).toString('base64'))).size).toBe(8);
      expect(new Set(files.map(head))).toEqual(new Set(['%PDF-']));
    },
    slow,
  );

  it(
    'rejects what cannot be made and goes on with the next',
    async () => {
      const broken = { kind: 'pdf', template: 'plan', data: { date: '', missingCharacters: { one: '', other: '' } } } as const;
      await expect(runDocumentJob(broken)).rejects.toThrow('Typst');
      expect(head(await runDocumentJob(a3('Efter felet')))).toBe('%PDF-');
    },
    slow,
  );

  it(
    'rejects what was not finished when the workers are closed, and starts again',
    async () => {
      const jobs = ['a', 'b', 'c'].map((name) => runDocumentJob(a3(name)));
      const results = Promise.allSettled(jobs);
      await closeDocumentWorkers();
      expect((await results).map((result) => result.status)).toContain('rejected');
      expect(head(await runDocumentJob(a3('Igen')))).toBe('%PDF-');
    },
    slow,
  );

  it(
    'lets the process end while workers are idle',
    () => {
      const script = `
      const { emptyPlanA3Pdf } = await import(${JSON.stringify(new URL('../pdf/empty-plan-a3-pdf.ts', import.meta.url).href)});
      console.log((await emptyPlanA3Pdf({ collaborationName: 'X', locale: 'sv', years: [] })).length > 1000);`;
      expect(
        execFileSync(process.execPath, ['--input-type=module', '-e', script], { encoding: 'utf8', timeout: 50_000 }).trim(),
      ).toBe('true');
    },
    slow,
  );
});
