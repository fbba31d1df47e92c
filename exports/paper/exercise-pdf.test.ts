import { afterAll, describe, expect, it } from 'vitest';
import { type Exercise, locales, type Method, type Station } from '../../domain/method.ts';
import { loadMethods } from '../../methods/load.ts';
import { buildExerciseContent, buildPaperTables } from '../testing/build-exercise-content.ts';
import { hostileTexts } from '../testing/hostile-text.ts';
import { pdfStructure } from '../testing/pdf-structure.ts';
import { flat, hasPdftotext, pdfText } from '../testing/pdf-text.ts';
import { closeDocumentWorkers } from '../workers/document-pool.ts';
import { exercisePdf } from './exercise-pdf.ts';

const slow = 60_000;
const { methods } = loadMethods(new URL('../../methods', import.meta.url).pathname);

type Place = { method: Method; station: Station; exercise: Exercise };

const placesIn = (method: Method): Place[] =>
  method.stations.flatMap((station) => station.exercises.map((exercise) => ({ method, station, exercise })));

/** The exercise as PDF; `text` is what the group has written everywhere, and none gives the empty form. */
const pdfOf = (place: Place, text?: string): Promise<Uint8Array> =>
  exercisePdf({
    ...place,
    town: text ?? 'Exempelstad',
    locale: place.method.locale,
    date: '2027-02-01T10:00:00.000Z',
    tables: buildPaperTables(place.method, place.exercise, text === undefined ? 0 : 3, text),
    content: text === undefined ? null : buildExerciseContent(place.method, place.exercise, text),
  });

const swedish = placesIn(methods['stad-for-stad']!.sv);
const find = (key: string) => swedish.find(({ exercise }) => exercise.key === key)!;

afterAll(() => closeDocumentWorkers());

describe('every exercise of stad-for-stad', () => {
  it.each(locales.flatMap((locale) => [[locale, 'empty'] as const, [locale, 'filled'] as const]))(
    'is a PDF in %s, %s, and every table has a header row',
    async (locale, kind) => {
      const places = placesIn(methods['stad-for-stad']![locale]);
      expect(places.length).toBeGreaterThan(50);
      const text = kind === 'filled' ? 'Vi ses var tredje vecka.' : undefined;
      const structures = await Promise.all(places.map(async (place) => pdfStructure(await pdfOf(place, text))));
      for (const [index, { tables, xmp, displaysTitle, language, pages }] of structures.entries()) {
        const key = places[index]!.exercise.key;
        expect([key, displaysTitle, language?.slice(0, 2), xmp.includes('pdfuaid:part')]).toEqual([key, true, locale, true]);
        expect([key, tables.every(({ firstRow }) => firstRow.every((tag) => tag === 'TH'))]).toEqual([key, true]);
        expect([key, pages <= 4]).toEqual([key, true]);
      }
    },
    slow,
  );
});

describe('text that people really write', () => {
  it.each(Object.entries(hostileTexts))(
    '%s in every field',
    async (_name, text) => {
      const keys = ['engagement', 'small-effort', 'start-decision', 'map', 'survey', 'core-group', 'organisation-cards', 'flyer'];
      const pdfs = await Promise.all(keys.map((key) => pdfOf(find(key), text)));
      for (const pdf of pdfs) expect((await pdfStructure(pdf)).xmp).toContain('pdfuaid:part');
    },
    slow,
  );

  it.skipIf(!hasPdftotext).each(['html', 'typst'] as const)(
    '%s is shown as it was written (skipped without poppler-utils)',
    async (name) => {
      const text = hostileTexts[name] ?? '';
      expect(flat(pdfText(await pdfOf(find('town'), text)))).toContain(flat(text));
    },
    slow,
  );

  it(
    'takes 100,000 characters in running text, a list and a register',
    async () => {
      const long = 'Samverkan behöver tid och tålamod. '.repeat(3000).slice(0, 100_000);
      for (const key of ['town', 'joint-start', 'map'])
        expect((await pdfStructure(await pdfOf(find(key), long))).pages).toBeGreaterThan(10);
    },
    slow,
  );

  it('gives the same bytes for the same request', async () => {
    expect(Buffer.from(await pdfOf(find('readiness'))).equals(Buffer.from(await pdfOf(find('readiness'))))).toBe(true);
  });
});
