import type { DocumentTown } from '../../domain/document.ts';
import { cell, own, paragraph, wide } from './blocks.ts';
import type { DocumentLocale, DocumentModel } from './document-model.ts';
import { documentWords } from './document-words.ts';
import { frameReport } from './frame-report.ts';

export type TableDocument = {
  locale: DocumentLocale;
  town: DocumentTown;
  /** ISO date-time of the making. */
  date: string;
  title: string;
  headings: string[];
  rows: string[][];
  /** Sentences above the table. */
  notes: string[];
};

/** One wide table, lying down; a sentence in its place when there is no row. */
export function buildTableDocument({ locale, town, date, title, headings, rows, notes }: TableDocument): DocumentModel {
  const words = documentWords(locale);
  return frameReport({
    ...{ locale, words, town, date, title, facts: [] },
    sections: [
      {
        landscape: true,
        blocks: [
          ...notes.map((note) => paragraph(note)),
          rows.length === 0
            ? paragraph(words.say('notWritten'), 'empty')
            : {
                type: 'table',
                columns: headings.map((heading) => wide(heading)),
                rows: rows.map((row) => row.map((text) => cell(own(text)))),
                footer: [],
              },
        ],
      },
    ],
  });
}
