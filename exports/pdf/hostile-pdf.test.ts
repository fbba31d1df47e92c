import { afterAll, describe, expect, it } from 'vitest';
import { richTextFromPlain } from '../../domain/rich-text.ts';
import { buildConfirmations, buildPlanSnapshot } from '../testing/build-plan-snapshot.ts';
import { buildRequest } from '../testing/build-request.ts';
import { buildStartDecisionSnapshot } from '../testing/build-start-decision-snapshot.ts';
import { hostileTexts, withTextEverywhere } from '../testing/hostile-text.ts';
import { pdfStructure } from '../testing/pdf-structure.ts';
import { flat, hasPdftotext, pdfText } from '../testing/pdf-text.ts';
import { closeDocumentWorkers } from '../workers/document-pool.ts';
import { planPdf } from './plan-pdf.ts';
import { startDecisionPdf } from './start-decision-pdf.ts';

const slow = 120_000;
const plan = buildPlanSnapshot().plan;
const visionOf = (text: string) =>
  buildPlanSnapshot({
    texts: { ...plan.texts, vision: { type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'text', text }] }] } },
  });

afterAll(() => closeDocumentWorkers());

describe('text that people really write', () => {
  it.each(Object.entries(hostileTexts))(
    '%s in every field of both documents',
    async (_name, text) => {
      const confirmations = withTextEverywhere(buildConfirmations(), text);
      const pdfs = await Promise.all([
        planPdf(buildRequest(withTextEverywhere(buildPlanSnapshot(), text), { confirmations })),
        startDecisionPdf(buildRequest(withTextEverywhere(buildStartDecisionSnapshot(), text), { confirmations, locale: 'en' })),
      ]);
      for (const pdf of pdfs) expect((await pdfStructure(pdf)).xmp).toContain('pdfuaid:part');
    },
    slow,
  );

  it.skipIf(!hasPdftotext).each(['html', 'typst', 'word'] as const)(
    '%s is shown as it was written (skipped without poppler-utils)',
    async (name) => {
      const text = hostileTexts[name]?.replace(/\p{Cc}/gu, '') ?? '';
      expect(flat(pdfText(await planPdf(buildRequest(visionOf(text)))))).toContain(flat(text));
    },
    slow,
  );

  it.skipIf(!hasPdftotext)(
    'says how many characters no typeface has (skipped without poppler-utils)',
    async () => {
      // The vision stands in the summary and in its chapter.
      expect(flat(pdfText(await planPdf(buildRequest(visionOf('Ordet 中文 här')))))).toContain(
        '4 tecken i texten finns inte i dokumentets typsnitt',
      );
      expect(flat(pdfText(await planPdf(buildRequest(visionOf('Ordet 👍 här')))))).not.toContain(
        'finns inte i dokumentets typsnitt',
      );
    },
    slow,
  );

  it(
    'takes 100,000 characters in running text, in a table and in a heading',
    async () => {
      const long = 'Samverkan behöver tid och tålamod. '.repeat(3000).slice(0, 100_000);
      const pdf = await planPdf(
        buildRequest(
          buildPlanSnapshot({
            title: long,
            texts: { ...plan.texts, coordination: richTextFromPlain(long) },
            goals: plan.goals.map((goal, index) => (index === 0 ? { ...goal, title: long } : goal)),
            activities: plan.activities.map((activity, index) => (index === 0 ? { ...activity, what: long } : activity)),
          }),
        ),
      );
      expect((await pdfStructure(pdf)).pages).toBeGreaterThan(60);
    },
    slow,
  );

  it.skipIf(!hasPdftotext)(
    'takes amounts of 10^12 and the year 1900 (skipped without poppler-utils)',
    async () => {
      const budget = plan.budget.map((row) => ({
        ...row,
        amounts: [2026, 2027, 2028].map((year) => ({ year, amountSek: 1e12 })),
      }));
      const text = flat(pdfText(await planPdf(buildRequest(buildPlanSnapshot({ budget, startYear: 1900, endYear: 2028 })))));
      expect(text).toContain('15 000 000 000 000');
      expect(text).toContain('1900–2028');
    },
    slow,
  );
});
