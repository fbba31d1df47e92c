import { afterAll, describe, expect, it } from 'vitest';
import { buildEmptyPlanSnapshot, buildLargePlanSnapshot, buildPlanSnapshot } from '../testing/build-plan-snapshot.ts';
import { buildSnapshotWithThreads } from '../testing/build-threads.ts';
import { buildRequest, exampleHash, exampleVerifyUrl } from '../testing/build-request.ts';
import { pdfStructure, type PdfStructure } from '../testing/pdf-structure.ts';
import { flat, hasPdftotext, pdfText } from '../testing/pdf-text.ts';
import { closeDocumentWorkers } from '../workers/document-pool.ts';
import { planPdf } from './plan-pdf.ts';

const slow = 90_000;

function expectHeaderRows({ tables }: PdfStructure): void {
  expect(tables.length).toBeGreaterThan(0);
  for (const table of tables) {
    expect(table.firstRow.length).toBeGreaterThan(1);
    expect(new Set(table.firstRow)).toEqual(new Set(['TH']));
    expect(table.rows).toBeGreaterThan(0);
  }
}

afterAll(() => closeDocumentWorkers());

describe('planPdf', () => {
  it.skipIf(!hasPdftotext)(
    'holds every part of the plan (skipped: install poppler-utils)',
    async () => {
      const text = flat(pdfText(await planPdf(buildRequest(buildPlanSnapshot()))));
      for (const words of [
        'Planen i korthet',
        'En stad där ingen köps eller utnyttjas',
        '2.4 Tidigare kontakt med dem som är utsatta',
        'Lagförda köp per år',
        '1.2 Insatsvecka',
        'Motåtgärd: Socialtjänsten och föreningen är på plats samma kväll',
        'Gult: behöver uppmärksamhet',
        'Om samordnaren slutar',
        'Länsstyrelsens utvecklingsmedel',
        '934 000',
        'Receptionister och nattportierer',
        'Rutinen för enskilda ärenden',
        'I dag',
        'Bekräftar med förbehåll Förbehåll: Bolaget deltar',
        'Beslutet gäller version 2.',
        'Underskrift',
        exampleHash,
        exampleVerifyUrl,
        'Sida 2 av',
      ]) {
        expect(text).toContain(words);
      }
    },
    slow,
  );

  it(
    'is tagged, titled, in Swedish and says that it is PDF/UA-1 and PDF/A-2a',
    async () => {
      const structure = await pdfStructure(await planPdf(buildRequest(buildPlanSnapshot())));
      expectHeaderRows(structure);
      expect(structure).toMatchObject({ language: 'sv-SE', displaysTitle: true });
      expect(structure.xmp).toMatch(/<pdfuaid:part[^>]*>1<\/pdfuaid:part>/);
      expect(structure.xmp).toContain('<pdfaid:conformance>A</pdfaid:conformance>');
      expect(structure.alternatives).toEqual([
        expect.stringContaining('Tidslinje 2026–2028 med 22 aktiviteter'),
        `QR-kod till sidan som kontrollerar dokumentet: ${exampleVerifyUrl}`,
      ]);
    },
    slow,
  );

  it(
    'prints why things are in the plan as a tagged appendix, only when the snapshot holds it',
    async () => {
      const [without, pdf] = await Promise.all([
        planPdf(buildRequest(buildPlanSnapshot())),
        planPdf(buildRequest(buildSnapshotWithThreads())),
      ]);
      const [before, after] = [await pdfStructure(without), await pdfStructure(pdf)];
      expectHeaderRows(after);
      expect(after.tables.length).toBe(before.tables.length + 2);
      expect(after.tables.at(-2)).toEqual({ firstRow: ['TH', 'TH', 'TH'], rows: 6 });
      if (!hasPdftotext) return;
      const title = 'Bilaga: Varför står det här i planen?';
      expect(flat(pdfText(pdf))).toContain(title);
      expect(flat(pdfText(without))).not.toContain(title);
    },
    slow,
  );

  it(
    'gives the same bytes for the same snapshot, and other bytes for another',
    async () => {
      const [first, second, other] = await Promise.all([
        planPdf(buildRequest(buildPlanSnapshot())),
        planPdf(buildRequest(buildPlanSnapshot())),
        planPdf(buildRequest(buildPlanSnapshot({ title: 'En annan plan' }))),
      ]);
      expect(Buffer.compare(first, second)).toBe(0);
      expect(Buffer.compare(first, other)).not.toBe(0);
    },
    slow,
  );

  it.skipIf(!hasPdftotext)(
    'speaks English and keeps the words of the group (skipped: install poppler-utils)',
    async () => {
      const pdf = await planPdf(buildRequest(buildPlanSnapshot(), { locale: 'en' }));
      expect((await pdfStructure(pdf)).language).toBe('en-GB');
      const text = flat(pdfText(pdf));
      expect(text).toContain('Confirmed by 3 of 6 organisations, 1 with a reservation, 1 organisation declines');
      expect(text).toContain('Fler köp leder till åtal');
      expect(text).not.toContain('Planperiod');
    },
    slow,
  );

  it.skipIf(!hasPdftotext)(
    'leaves out chapters in which nothing is written, also of the contents, and has rows to sign on (skipped: install poppler-utils)',
    async () => {
      const pdf = await planPdf(buildRequest(buildEmptyPlanSnapshot(), { confirmations: [] }));
      expectHeaderRows(await pdfStructure(pdf));
      const text = flat(pdfText(pdf));
      expect(text).toContain('kan fyllas i för hand');
      for (const title of ['Vision', 'Delmål', 'Aktiviteter', 'Plattform', 'Resurser', 'Utvärdering', 'Tidslinje', 'Ansvar'])
        expect(text, title).not.toContain(title);
      expect(text).not.toContain('Här är inget skrivet än');
      expect(text.match(/Namnförtydligande och funktion/g)).toHaveLength(6);
    },
    slow,
  );

  it(
    'says that a draft is a draft and has nothing to verify',
    async () => {
      const pdf = await planPdf(buildRequest(buildPlanSnapshot(), { sha256: null, verifyUrl: null, confirmations: [] }));
      expect((await pdfStructure(pdf)).alternatives).toHaveLength(1);
      if (hasPdftotext) {
        const text = flat(pdfText(pdf));
        expect(text).toContain('Utkast, kan fortfarande ändras');
        expect(text).not.toContain('Kontrollsumma');
      }
    },
    slow,
  );

  it(
    'takes 30 goals with 150 activities',
    async () => {
      const structure = await pdfStructure(await planPdf(buildRequest(buildLargePlanSnapshot(30))));
      expectHeaderRows(structure);
      expect(structure.tables.length).toBeGreaterThan(60);
    },
    slow,
  );
});
