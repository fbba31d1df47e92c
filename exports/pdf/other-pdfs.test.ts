import { afterAll, describe, expect, it } from 'vitest';
import { buildConfirmations } from '../testing/build-plan-snapshot.ts';
import { buildRequest } from '../testing/build-request.ts';
import { buildEmptyStartDecisionSnapshot, buildStartDecisionSnapshot } from '../testing/build-start-decision-snapshot.ts';
import { pdfStructure } from '../testing/pdf-structure.ts';
import { flat, hasPdftotext, pdfText } from '../testing/pdf-text.ts';
import { closeDocumentWorkers } from '../workers/document-pool.ts';
import { emptyPlanA3Pdf } from './empty-plan-a3-pdf.ts';
import { startDecisionPdf } from './start-decision-pdf.ts';

const slow = 60_000;

afterAll(() => closeDocumentWorkers());

describe('startDecisionPdf', () => {
  it(
    'tells the outcome, the tests behind it and the weak rows, with header rows',
    async () => {
      const pdf = await startDecisionPdf(
        buildRequest(buildStartDecisionSnapshot(), { confirmations: buildConfirmations().slice(0, 1) }),
      );
      const { tables, language } = await pdfStructure(pdf);
      expect(language).toBe('sv-SE');
      expect(tables.map((table) => table.firstRow.every((tag) => tag === 'TH'))).toEqual([true, true, true, true]);
      if (hasPdftotext) {
        const text = flat(pdfText(pdf));
        for (const words of [
          'Metodens ord: chosen',
          '15 månader',
          'Summan 28 är över 20.',
          'Tid, resurser och personal (2)',
          'Bekräftad av den organisation som har tillfrågats',
        ])
          expect(text).toContain(words);
      }
    },
    slow,
  );

  it(
    'does not show counts that are protected, and says why',
    async () => {
      const protectedCounts = { statements: [{ label: 'Vi håller ut', yes: null, no: null, groupValue: true }] };
      const pdf = await startDecisionPdf(buildRequest(buildStartDecisionSnapshot({ engagement: protectedCounts })));
      if (hasPdftotext) expect(flat(pdfText(pdf))).toContain('Vi håller ut – – Ja');
    },
    slow,
  );

  it(
    'holds together when nothing is filled in',
    async () => {
      const pdf = await startDecisionPdf(buildRequest(buildEmptyStartDecisionSnapshot(), { confirmations: [], locale: 'en' }));
      expect((await pdfStructure(pdf)).language).toBe('en-GB');
      if (hasPdftotext) expect(flat(pdfText(pdf))).toContain('Words of the method: chosen');
    },
    slow,
  );
});

describe('emptyPlanA3Pdf', () => {
  it.each(['sv', 'en'] as const)(
    'is two A3 pages with header rows in %s',
    async (locale) => {
      const { pages, tables, xmp } = await pdfStructure(
        await emptyPlanA3Pdf({ collaborationName: 'Exempelstad', locale, years: [2026, 2027, 2028] }),
      );
      expect(pages).toBe(2);
      expect(tables).toHaveLength(5);
      for (const table of tables) expect(new Set(table.firstRow)).toEqual(new Set(['TH']));
      expect(xmp).toContain('pdfuaid:part');
    },
    slow,
  );

  it.each([
    ['without name and years', '', []],
    ['with a long name in Arabic and many years', 'مدينة '.repeat(60), [2026, 2027, 2028, 2029, 2030, 2031, 2032]],
  ])(
    'is still two pages %s',
    async (_case, collaborationName, years) => {
      expect((await pdfStructure(await emptyPlanA3Pdf({ collaborationName, locale: 'sv', years }))).pages).toBe(2);
    },
    slow,
  );
});
