import { afterAll, expect, it } from 'vitest';
import type { BoardReport, BoardReportSnapshot } from '../../domain/board-report.ts';
import { buildBoardReport } from '../document/build-board-report.ts';
import type { Cell, Column, DocumentModel } from '../document/document-model.ts';
import { buildPlanSnapshot } from '../testing/build-plan-snapshot.ts';
import { buildRequest } from '../testing/build-request.ts';
import { pdfStructure } from '../testing/pdf-structure.ts';
import { flat, hasPdftotext, pdfText, wordsOutsidePage } from '../testing/pdf-text.ts';
import { closeDocumentWorkers } from '../workers/document-pool.ts';
import { reportPdf } from './report-pdf.ts';

/** No table of a document loses a row, however long the words in its columns are. Needs poppler-utils. */
const slow = 120_000;
const word = 'Samverkansöverenskommelsearbetet';
const { collaboration } = buildPlanSnapshot();

afterAll(() => closeDocumentWorkers());

const report: BoardReport = {
  ...{ asks: ['Anta årets revidering'], greeting: '', year: 2026, period: { startYear: 2026, endYear: 2028 }, planVersion: 3 },
  goals: Array.from({ length: 5 }, (_, at) => ({
    title: `Delmål ${at + 1} om att fler får ett sammanhållet stöd av dem som möter dem först här`,
    unit: at === 2 ? 'personer som fått ett sammanhållet stöd i minst tre månader' : 'personer',
    ...{ measure: '', startValue: null },
    years: [{ year: 2026, target: 40, outcome: 31, standing: 'behind' as const, share: null }] as never,
  })),
  lights: { green: 3, yellow: 1, red: 0, none: 2 },
  worries: [{ title: 'Insatsvecka', light: 'yellow', sentence: 'Två av fem är klara.', actors: [] }],
  missions: [],
  confirmations: Array.from({ length: 24 }, (_, at) => ({
    ...{ actor: `Organisation ${String(at + 1).padStart(2, '0')}`, state: 'confirmed' as const, decidedOn: null, body: '' },
  })),
  ...{ clocks: [], budgetSek: 118_000 },
};

const build = (change: Partial<BoardReport> = {}): Promise<DocumentModel> => {
  const snapshot: BoardReportSnapshot = {
    ...{ kind: 'board-report', schema: 1, collaboration, version: 1, frozenAt: '2026-11-30T10:00:00Z' },
    report: { ...report, ...change },
  };
  return buildBoardReport(buildRequest(snapshot));
};

it.skipIf(!hasPdftotext)(
  'the report to the board has every goal, on two pages, whatever their units are called',
  async () => {
    const pdf = await reportPdf(await build());
    expect(wordsOutsidePage(pdf)).toEqual([]);
    const text = flat(pdfText(pdf));
    for (const goal of report.goals) expect(text).toContain(goal.title);
    expect(text).toContain('minst tre månader');
    expect((await pdfStructure(pdf)).pages).toBeLessThanOrEqual(2);
  },
  slow,
);

it.skipIf(!hasPdftotext)(
  'organisations that have no room are told as a number',
  async () => {
    const text = flat(pdfText(await reportPdf(await build())));
    expect(text).toContain('Organisation 10 och 14 till');
    expect(text).not.toContain('Organisation 11');
    expect(flat(pdfText(await reportPdf(await build({ confirmations: report.confirmations.slice(0, 10) }))))).not.toContain(
      'till Organisation',
    );
  },
  slow,
);

const line = (text: string): Cell => [{ spans: [{ text, own: true }] }];
const share = (header: string, part = 1): Column => ({ header, width: { share: part } });
const fit = (header: string): Column => ({ header, width: 'fit', align: 'end' });

it.skipIf(!hasPdftotext).each<[what: string, columns: Column[], words: (row: number, column: number) => string]>([
  ['long words in every column', ['A', 'B', 'C', 'D', 'E'].map((header) => share(header)), () => `${word} ${word}`],
  [
    'a column of figures with long units',
    [share('Mål', 2.6), fit('Mål 2026'), fit('Utfall'), share('Läge')],
    (_, column) => (column === 0 ? 'Delmål' : `40 ${word.toLowerCase()} och ${word.toLowerCase()}`),
  ],
  [
    'a whole page in a narrow column',
    [share('A', 6), share('B', 0.7)],
    (_, column) => (column === 0 ? 'Kort' : `${word} `.repeat(40)),
  ],
  ['many long words in one word', [share('A'), share('B')], (row) => word.repeat(row + 1)],
])(
  'a table keeps its rows: %s',
  async (_what, columns, words) => {
    const rows = Array.from({ length: 12 }, (_row, at) =>
      columns.map((_column, column) =>
        line(`${column === 0 ? `Rad${String(at).padStart(2, '0')} ` : ''}${words(at, column)} Slut${at}k${column}`),
      ),
    );
    const model = await build();
    const footer = [columns.map((_column, at) => line(at === 0 ? 'Summa' : '1'))];
    const sections = [{ landscape: false, blocks: [{ type: 'table' as const, columns, rows, footer }] }];
    const pdf = await reportPdf({ ...model, sections });
    expect(wordsOutsidePage(pdf)).toEqual([]);
    const text = flat(pdfText(pdf)).replace(/[-\s]/g, '');
    for (let at = 0; at < 12; at += 1) {
      expect(text).toContain(`Rad${String(at).padStart(2, '0')}`);
      for (let column = 0; column < columns.length; column += 1) expect(text).toContain(`Slut${at}k${column}`);
    }
    expect(text).toContain('Summa');
  },
  slow,
);
