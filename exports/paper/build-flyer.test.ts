import { afterAll, describe, expect, it } from 'vitest';
import { richTextFromPlain } from '../../domain/rich-text.ts';
import { loadMethods } from '../../methods/load.ts';
import { pdfStructure } from '../testing/pdf-structure.ts';
import { closeDocumentWorkers } from '../workers/document-pool.ts';
import { buildFlyer } from './build-flyer.ts';
import type { ExerciseContent, ExercisePaperRequest } from './exercise-content.ts';
import { exercisePdf } from './exercise-pdf.ts';

const { methods } = loadMethods(new URL('../../methods', import.meta.url).pathname);
const method = methods['stad-for-stad']!.sv;
const station = method.stations.find(({ key }) => key === 'network')!;
const exercise = station.exercises.find(({ key }) => key === 'flyer')!;
const nothing: ExerciseContent = { rich: {}, text: {}, list: {}, values: {}, rounds: {}, registers: {}, actors: {}, tasks: [] };

const request = (content: Partial<ExerciseContent> | null): ExercisePaperRequest => ({
  ...{ method, station, exercise, town: 'Exempelstad', locale: 'sv', date: '2027-02-01T10:00:00.000Z', tables: {} },
  content: content === null ? null : { ...nothing, ...content },
});
const written = {
  text: { headline: 'Vi ser mer tillsammans', contact: 'Samordnaren' },
  rich: { welcome: richTextFromPlain('Välkommen hit.'), what: richTextFromPlain('En samverkan.') },
};

afterAll(() => closeDocumentWorkers());

describe('buildFlyer', () => {
  it('puts the named fields on the front, the others on the back, and leaves out what is not written', () => {
    expect(buildFlyer(request(written))).toMatchObject({
      title: 'Vi ser mer tillsammans, Exempelstad',
      headline: { text: 'Vi ser mer tillsammans', own: true },
      front: [{ title: 'Välkommen' }],
      back: [{ title: 'Vad är det här?' }],
      facts: [{ label: 'Kontakt', spans: [{ text: 'Samordnaren' }] }],
    });
  });

  it('has the name of the exercise until there is a headline', () => {
    expect(buildFlyer(request({ ...written, text: {} }))?.headline).toEqual({ text: exercise.title });
  });

  it('is none for the empty form, for other exercises and while nothing is written', () => {
    expect(buildFlyer(request(null))).toBeNull();
    expect(buildFlyer(request({}))).toBeNull();
    expect(buildFlyer({ ...request(written), exercise: { ...exercise, flyer: [] } })).toBeNull();
  });

  it('is two pages, also with three full paragraphs in each box', async () => {
    const long = richTextFromPlain(
      Array(3).fill('Vi ses var tredje vecka och ringer varandra däremellan. '.repeat(2)).join('\n'),
    );
    const rich = Object.fromEntries(exercise.fields.filter(({ type }) => type === 'rich-text').map(({ key }) => [key, long]));
    for (const content of [written, { ...written, rich }]) {
      expect((await pdfStructure(await exercisePdf(request(content)))).pages).toBe(2);
    }
  });
});
