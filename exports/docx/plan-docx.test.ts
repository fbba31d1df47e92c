import { execFileSync, spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import { buildPlanDocument } from '../document/build-plan-document.ts';
import {
  buildConfirmations,
  buildEmptyPlanSnapshot,
  buildLargePlanSnapshot,
  buildPlanSnapshot,
} from '../testing/build-plan-snapshot.ts';
import { buildSnapshotWithThreads } from '../testing/build-threads.ts';
import { buildRequest, exampleHash, exampleVerifyUrl } from '../testing/build-request.ts';
import { buildEmptyStartDecisionSnapshot, buildStartDecisionSnapshot } from '../testing/build-start-decision-snapshot.ts';
import { docxParts, docxText } from '../testing/docx-parts.ts';
import { hostileTexts, withTextEverywhere } from '../testing/hostile-text.ts';
import { flat, hasPdftotext, inFolder, pdfText } from '../testing/pdf-text.ts';
import { closeDocumentWorkers } from '../workers/document-pool.ts';
import { buildDocx } from './build-docx.ts';
import { planDocx } from './plan-docx.ts';
import { startDecisionDocx } from './start-decision-docx.ts';

const slow = 180_000;
const hasSoffice = spawnSync('soffice', ['--version']).error === undefined;

/** Word refuses XML with raw control characters, and a table row without cells. */
function expectWordCanOpen(docx: Uint8Array): void {
  for (const [name, xml] of Object.entries(docxParts(docx))) {
    expect(xml.startsWith('<?xml'), name).toBe(true);
    // oxlint-disable-next-line no-control-regex
    expect(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/.test(xml), name).toBe(false);
    expect(xml.isWellFormed(), name).toBe(true);
  }
  const body = docxParts(docx)['word/document.xml'] ?? '';
  for (const table of body.match(/<w:tbl>.*?<\/w:tbl>/gs) ?? []) {
    const [first = '', ...others] = table.match(/<w:tr>.*?<\/w:tr>/gs) ?? [];
    expect(first).toContain('<w:tblHeader/>');
    expect(others.length).toBeGreaterThan(0);
  }
}

afterAll(() => closeDocumentWorkers());

describe('planDocx', () => {
  it(
    'has real styles, lists, repeated header rows, languages, title and page numbers',
    async () => {
      const docx = await planDocx(buildRequest(buildPlanSnapshot(), { locale: 'en' }));
      expectWordCanOpen(docx);
      const parts = docxParts(docx);
      const body = parts['word/document.xml'] ?? '';
      for (const found of [
        'w:pStyle w:val="Title"',
        'w:pStyle w:val="Heading1"',
        'w:pStyle w:val="Heading3"',
        'w:pStyle w:val="ListParagraph"',
        '<w:numPr>',
        'w:orient="landscape"',
        '<w:tblHeader/>',
        'w:lang w:val="sv-SE"',
      ]) {
        expect(body).toContain(found);
      }
      expect(parts['word/styles.xml']).toContain('<w:lang w:val="en-GB"/>');
      expect(parts['word/styles.xml']).toContain('w:ascii="Atkinson Hyperlegible Next"');
      expect(parts['word/styles.xml']).toContain('w:cs="Arial"');
      expect(parts['word/fontTable.xml']).toContain('w:embedBoldItalic');
      expect(parts['docProps/core.xml']).toContain('Samverkansplan 2026–2028, Exempelstad');
      expect(
        Object.entries(parts)
          .filter(([name]) => /footer\d+\.xml$/.test(name))
          .map(([, xml]) => xml)
          .join(''),
      ).toContain('NUMPAGES');
    },
    slow,
  );

  it(
    'holds the same words as every part of the plan',
    async () => {
      const text = flat(docxText(await planDocx(buildRequest(buildPlanSnapshot()))));
      for (const words of [
        'Planen i korthet',
        'Lagförda köp per år',
        '1.2 Insatsvecka',
        'Motåtgärd: Socialtjänsten',
        'Om samordnaren slutar',
        '934 000',
        'Receptionister och nattportierer',
        'I dag, 3 mars 2027',
        'Bekräftar med förbehåll',
        'Namnförtydligande och funktion',
        exampleHash,
        exampleVerifyUrl,
      ]) {
        expect(text).toContain(words);
      }
    },
    slow,
  );

  it(
    'prints why things are in the plan under its own headings, with a heading row',
    async () => {
      const docx = await planDocx(buildRequest(buildSnapshotWithThreads()));
      const text = flat(docxText(docx));
      for (const words of ['Bilaga: Varför står det här i planen?', 'Övning: Dödsfällan', 'Borttaget sedan dess'])
        expect(text).toContain(words);
      expect(flat(docxText(await planDocx(buildRequest(buildPlanSnapshot()))))).not.toContain('Bilaga');
    },
    slow,
  );

  it(
    'has headings with an outline level, which other readers than Word need, and lists that begin with their own number',
    async () => {
      const items = [
        {
          type: 'listItem' as const,
          content: [{ type: 'paragraph' as const, content: [{ type: 'text' as const, text: 'femte' }] }],
        },
      ];
      const coordination = {
        type: 'doc' as const,
        content: [{ type: 'orderedList' as const, attrs: { start: 5 }, content: items }],
      };
      const { texts } = buildPlanSnapshot().plan;
      const parts = docxParts(await planDocx(buildRequest(buildPlanSnapshot({ texts: { ...texts, coordination } }))));
      const styles = parts['word/styles.xml'] ?? '';
      for (const level of [1, 2, 3, 4, 5, 6]) {
        const style = new RegExp(`<w:style [^>]*w:styleId="Heading${level}".*?</w:style>`, 's').exec(styles)?.[0];
        expect(style).toContain(`<w:outlineLvl w:val="${level - 1}"/>`);
      }
      expect(parts['word/numbering.xml']).toContain('<w:startOverride w:val="5"/>');
    },
    slow,
  );

  it(
    'fills its contents with page numbers, so that Word does not ask to update it',
    async () => {
      const body = docxParts(await planDocx(buildRequest(buildPlanSnapshot())))['word/document.xml'] ?? '';
      const contents = /<w:sdt>.*?<\/w:sdt>/s.exec(body)?.[0] ?? '';
      const words = contents
        .replace(/<w:instrText[^>]*>[^<]*<\/w:instrText>/g, '')
        .replace(/<\/w:p>/g, '\n')
        .replace(/<[^>]+>/g, '');
      expect(words).toMatch(/Bekräftelse\s*\d+/);
      expect(contents).not.toContain('w:dirty="true"');
    },
    slow,
  );

  it(
    'leaves the page numbers to Word when laying out would take too long',
    async () => {
      const body =
        docxParts(await planDocx(buildRequest(buildPlanSnapshot({ title: 'x'.repeat(60) }))))['word/document.xml'] ?? '';
      const contents = /<w:sdt>.*?<\/w:sdt>/s.exec(body)?.[0] ?? '';
      expect(contents).toContain('Bekräftelse');
      expect(contents).toContain('w:dirty="true"');
    },
    slow,
  );

  it.each([
    ['nothing', () => planDocx(buildRequest(buildEmptyPlanSnapshot(), { confirmations: [] }))],
    ['why things are in the plan', () => planDocx(buildRequest(buildSnapshotWithThreads()))],
    ['30 goals', () => planDocx(buildRequest(buildLargePlanSnapshot(30)))],
    ['a draft', () => planDocx(buildRequest(buildPlanSnapshot(), { sha256: null, verifyUrl: null, confirmations: [] }))],
    ['a start decision', () => startDecisionDocx(buildRequest(buildStartDecisionSnapshot()))],
    [
      'an empty start decision',
      () => startDecisionDocx(buildRequest(buildEmptyStartDecisionSnapshot(), { confirmations: [], locale: 'en' })),
    ],
    [
      'amounts of 10^12',
      () =>
        planDocx(
          buildRequest(
            buildPlanSnapshot({
              budget: buildPlanSnapshot().plan.budget.map((row) => ({ ...row, amounts: [{ year: 1900, amountSek: 1e12 }] })),
            }),
          ),
        ),
    ],
    ['100,000 characters', () => planDocx(buildRequest(buildPlanSnapshot({ title: 'å '.repeat(50_000) })))],
  ])('opens with %s', async (_case, make) => expectWordCanOpen(await make()), slow);

  it.each(Object.entries(hostileTexts))(
    'opens with %s in every field',
    async (_name, text) => {
      const request = buildRequest(withTextEverywhere(buildPlanSnapshot(), text), {
        confirmations: withTextEverywhere(buildConfirmations(), text),
      });
      expectWordCanOpen(await buildDocx(await buildPlanDocument(request), { cover: 'page', pageNumbers: false }));
    },
    slow,
  );

  it(
    'shows HTML as it was written and marks what runs from the right',
    async () => {
      const html = hostileTexts.html ?? '';
      expect(docxText(await planDocx(buildRequest(buildPlanSnapshot({ goalLimitReason: '', title: html }))))).toContain(html);
      const arabic =
        docxParts(await planDocx(buildRequest(withTextEverywhere(buildPlanSnapshot(), hostileTexts.rightToLeft ?? ''))))[
          'word/document.xml'
        ] ?? '';
      expect(arabic).toContain('<w:bidi/>');
      expect(arabic).toContain('<w:rtl/>');
    },
    slow,
  );

  it.skipIf(!hasSoffice)(
    'opens in LibreOffice, in our typeface (skipped: install libreoffice-writer)',
    async () => {
      const docx = await planDocx(buildRequest(buildPlanSnapshot()));
      const text = inFolder((folder) => {
        writeFileSync(join(folder, 'plan.docx'), docx);
        execFileSync(
          'soffice',
          [
            `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`,
            '--headless',
            '--convert-to',
            'pdf',
            '--outdir',
            folder,
            join(folder, 'plan.docx'),
          ],
          { stdio: 'ignore', timeout: slow - 20_000 },
        );
        const pdf = readFileSync(join(folder, 'plan.pdf'));
        expect(pdf.toString('latin1')).toContain('AtkinsonHyperlegible');
        return hasPdftotext ? flat(pdfText(pdf)) : null;
      });
      if (text !== null)
        for (const words of ['1.2 Insatsvecka', '10 Bekräftelse', exampleHash, 'Sida 2 av']) expect(text).toContain(words);
    },
    slow,
  );
});
