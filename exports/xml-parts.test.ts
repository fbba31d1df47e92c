import { SaxesParser } from 'saxes';
import { afterAll, expect, test } from 'vitest';

import { buildTableDocument } from './document/build-table-document.ts';
import { planDocx } from './docx/plan-docx.ts';
import { reportDocx } from './docx/report-docx.ts';
import { startDecisionDocx } from './docx/start-decision-docx.ts';
import { planPdf } from './pdf/plan-pdf.ts';
import { tableXlsx } from './tables/table-files.ts';
import { buildConfirmations, buildPlanSnapshot } from './testing/build-plan-snapshot.ts';
import { buildRequest } from './testing/build-request.ts';
import { buildStartDecisionSnapshot } from './testing/build-start-decision-snapshot.ts';
import { docxParts } from './testing/docx-parts.ts';
import { hostileTexts, withTextEverywhere } from './testing/hostile-text.ts';
import { pdfStructure } from './testing/pdf-structure.ts';
import { closeDocumentWorkers } from './workers/document-pool.ts';

const slow = 120_000;

/** Every control character and noncharacter of the first plane, halves of pairs, and what looks like markup. */
const oddText = [
  String.fromCharCode(...Array.from({ length: 0x20 }, (_, code) => code)),
  String.fromCharCode(...Array.from({ length: 0x21 }, (_, code) => 0x7f + code)),
  '\uFDD0\uFDEF\uFEFF\uFFFE\uFFFF\u{1FFFE}\u{10FFFF}\uD800 \uDFFF',
  ']]> <?xml version="1.1"?> <!DOCTYPE a> &#0; &#xFFFE; &nbsp; &',
  ...Object.entries(hostileTexts).flatMap(([name, text]) => (name === 'longWord' ? [] : [text])),
  'slutordet',
].join(' ');

/** Throws what a reader of XML says, with the name of the part. */
function parse(name: string, xml: string): string {
  const parser = new SaxesParser({ xmlns: true });
  let text = '';
  parser.on('text', (part) => (text += part));
  parser.on('error', ({ message }) => {
    throw new Error(`${name}: ${message}`);
  });
  parser.write(xml).close();
  return text;
}

function parseParts(file: Uint8Array): string {
  const parts = Object.entries(docxParts(file));
  expect(parts.length).toBeGreaterThan(5);
  return parts.map(([name, xml]) => parse(name, xml)).join('');
}

afterAll(() => closeDocumentWorkers());

test('what reads the parts refuses what no XML may hold', () => {
  for (const xml of [
    '<a>\uFFFE</a>',
    '<a>\u0001</a>',
    '<a>&#1;</a>',
    '<a>&</a>',
    '<a b="<"/>',
    '<a><b></a>',
    '<x:a/>',
    '<a>\uD800</a>',
  ])
    expect(() => parse('part', xml), xml).toThrow(/^part: /);
});

test('every part of a workbook is XML, whatever is written in title, headings and cells', () => {
  return Promise.all(
    [oddText, ...Object.values(hostileTexts)].map(async (text) => {
      const file = await tableXlsx({ title: text, headings: [text, 'b'], rows: [[text, text]] });
      const words = parseParts(file);
      if (text === oddText) expect(words).toContain('slutordet');
    }),
  );
});

test.each([
  [
    'plan',
    () =>
      planDocx(
        buildRequest(withTextEverywhere(buildPlanSnapshot(), oddText), {
          confirmations: withTextEverywhere(buildConfirmations(), oddText),
        }),
      ),
  ],
  ['start decision', () => startDecisionDocx(buildRequest(withTextEverywhere(buildStartDecisionSnapshot(), oddText)))],
  [
    'report',
    () =>
      reportDocx(
        buildTableDocument({
          locale: 'sv',
          town: { name: oddText, municipality: oddText },
          date: '2026-08-01T08:00:00Z',
          title: oddText,
          headings: [oddText, 'b'],
          rows: [[oddText, oddText]],
          notes: [oddText],
        }),
      ),
  ],
])(
  'every part of a Word file is XML, whatever is written: %s',
  async (_kind, make) => {
    expect(parseParts(await make())).toContain('slutordet');
  },
  slow,
);

test(
  'what a PDF says of itself is XML, whatever the plan is called',
  async () => {
    const pdf = await planPdf(buildRequest(withTextEverywhere(buildPlanSnapshot(), oddText)));
    parse('xmp', (await pdfStructure(pdf)).xmp);
  },
  slow,
);
