import type { DocumentTown } from '../../domain/document.ts';
import type { Exercise, Method, Station } from '../../domain/method.ts';
import { swedishDate } from '../../domain/swedish-time.ts';
import { buildExercisePaper } from '../paper/build-exercise-paper.ts';
import type { ExerciseContent, PaperTable } from '../paper/exercise-content.ts';
import type { PaperBlock } from '../paper/paper-model.ts';
import { heading, headingOf, own, paragraph, said } from './blocks.ts';
import type { Block, DocumentLocale, DocumentModel, TableBlock } from './document-model.ts';
import { documentWords, type DocumentWords } from './document-words.ts';
import { frameReport } from './frame-report.ts';

/** Something that happened in the process, at a time: an exercise that was written in, or a document that was frozen. */
export type DiaryEntry =
  | {
      kind: 'exercise';
      /** ISO date-time it was begun. */
      at: string;
      method: Method;
      station: Station;
      exercise: Exercise;
      tables: Record<string, PaperTable>;
      content: ExerciseContent;
    }
  | {
      kind: 'guest';
      at: string;
      /** Title of the exercise. */
      title: string;
      who: string;
      answers: { label: string; text: string }[];
    }
  | { kind: 'document' | 'station'; at: string; text: string };

export type DiaryRequest = {
  locale: DocumentLocale;
  town: DocumentTown;
  /** ISO date-time of the making. */
  date: string;
  entries: readonly DiaryEntry[];
};

/**
 * The process diary: everything the group has answered, in the order of time, with what was decided in between.
 * @source inventory S19
 */
export function buildDiaryDocument({ locale, town, date, entries }: DiaryRequest): DocumentModel {
  const words = documentWords(locale);
  const sorted = entries.toSorted((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));
  const days = [...Map.groupBy(sorted, ({ at }) => swedishDate(new Date(at)))];
  const blocks = days.flatMap(([day, found]) => [
    heading(1, words.date(day), false),
    ...found.flatMap((entry) => entryBlocks(entry, { locale, town: town.name, date, words })),
  ]);
  return frameReport({
    ...{ locale, words, town, date, title: words.say('diary.title') },
    facts: [{ label: words.say('diary.entries'), spans: [said(words.number(entries.length))] }],
    sections: [{ landscape: false, blocks: blocks.length > 0 ? blocks : [paragraph(words.say('diary.empty'), 'empty')] }],
  });
}

type Around = { locale: DocumentLocale; town: string; date: string; words: DocumentWords };

function entryBlocks(entry: DiaryEntry, { locale, town, date, words }: Around): Block[] {
  if (entry.kind === 'guest')
    return [
      ...headingOf(2, said(entry.title), false),
      paragraph(words.say('diary.guest', { who: entry.who }), 'intro'),
      ...entry.answers.flatMap(({ label, text }): Block[] => [
        ...headingOf(3, said(label), false),
        ...text.split('\n').flatMap((line): Block[] => (line.trim() === '' ? [] : [{ type: 'paragraph', spans: [own(line)] }])),
      ]),
    ];
  if (entry.kind !== 'exercise') return [{ type: 'paragraph', spans: [said(entry.text, { bold: true })] }];
  const { method, station, exercise, tables, content } = entry;
  const { parts } = buildExercisePaper({ method, station, exercise, town, locale, date, tables, content });
  return [
    ...headingOf(2, said(exercise.title), false),
    paragraph(`${method.title} · ${station.number}. ${station.shortTitle}`, 'intro'),
    ...parts.flatMap(({ title, blocks }, at) =>
      exercise.fields[at]?.type === 'cards'
        ? []
        : [...headingOf(3, title, false), ...blocks.flatMap((block) => plainBlocks(block, words))],
    ),
  ];
}

/** Rows of a register that the diary shows: it tells what was worked on, and the register holds all of them. */
const mostRows = 25;

function firstRows(table: TableBlock, words: DocumentWords): Block[] {
  const more = table.rows.length - mostRows;
  if (more <= 0) return [table];
  return [{ ...table, rows: table.rows.slice(0, mostRows) }, paragraph(words.say('diary.moreRows', { count: more }))];
}

/** A part of a form as words: what is ticked or chosen stands as a list. */
function plainBlocks(block: PaperBlock, words: DocumentWords): Block[] {
  switch (block.type) {
    case 'ticks': {
      const chosen = block.items.filter(({ checked }) => checked === true);
      if (chosen.length === 0) return [paragraph(words.say('notWritten'), 'empty')];
      return [{ type: 'list', items: chosen.map(({ label }) => [label]) }];
    }
    case 'lines':
    case 'questions':
    case 'form-table':
    case 'cards':
    case 'blanks':
      return [];
    case 'table':
      return firstRows(block, words);
    default:
      return [block];
  }
}
