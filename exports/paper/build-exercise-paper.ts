import type { Exercise } from '../../domain/method.ts';
import { said, shortened } from '../document/blocks.ts';
import { type DocumentWords, documentWords } from '../document/document-words.ts';
import { longestHeading } from '../document/longest-heading.ts';
import type { ExercisePaperRequest } from './exercise-content.ts';
import { headersOf } from './fields/register-field.ts';
import type { FieldOnPaper, PaperField } from './paper-field.ts';
import { paperFields } from './paper-fields.ts';
import type { PaperModel, PaperPart } from './paper-model.ts';
import { isTurned } from './register-tables.ts';

/** More columns than this want a page on its side. */
const mostUpright = 5;

/**
 * An exercise on paper: why and how, then each field as a form to write on, or with what the group has written. Knows
 * field types only, never an exercise. @source issue 3 part 5
 */
export function buildExercisePaper(request: ExercisePaperRequest): PaperModel {
  const { method, station, exercise, town, locale, content } = request;
  const words = documentWords(locale);
  const fields = exercise.fields.map((field): FieldOnPaper => ({
    field,
    exercise,
    method,
    words,
    table: request.tables[field.key] ?? null,
  }));
  const landscape = exercise.paper === 'a3' || fields.some(wantsWidth);
  const name = shortened(exercise.title, 120);
  const title = words.say(content === null ? 'paper.formTitle' : 'paper.resultTitle', { title: name });
  return {
    locale,
    contentLanguage: request.contentLanguage ?? 'sv',
    title: `${title}, ${shortened(town, 120)}`,
    author: shortened(town, 200),
    date: request.date,
    runningHead: [town, exercise.title].map((part) => shortened(part, 44)).join(' · '),
    pageLabel: words.say('page'),
    paper: exercise.paper,
    landscape,
    columns: exercise.paper === 'a3' ? 3 : landscape ? 2 : 1,
    kicker: words.say('paper.station', { number: station.number, title: shortened(station.shortTitle, 60) }),
    heading: said(exercise.title),
    purpose: said(exercise.purpose),
    facts: factsOf(exercise, words, content === null ? null : request.date),
    blanks: content === null ? [words.say('paper.date'), words.say('paper.present')] : [],
    how: { title: words.say('paper.how'), steps: exercise.instructions.map((text) => said(text)) },
    tips: { title: words.say('paper.tips'), items: exercise.tips.map((text) => said(text)) },
    parts: fields.map((given): PaperPart => {
      const view: PaperField = paperFields[given.field.type];
      return {
        title: said(shortened(given.field.label, longestHeading)),
        hint: given.field.hint,
        wide: view.wide(given),
        blocks: content === null ? view.form(given) : view.result({ ...given, content }),
      };
    }),
    missingCharacters: { one: words.say('paper.missing', { count: 1 }), other: words.say('paper.missing', { count: '{count}' }) },
  };
}

/** "45 minuter", "Tyst runda", and on a result the day of printing. */
function factsOf({ minutes, mode, kind }: Exercise, words: DocumentWords, printedOn: string | null): string[] {
  return [
    ...(minutes === null ? [] : [words.say('paper.minutes', { count: minutes })]),
    words.say(mode === 'silent' ? 'paper.silent' : 'paper.together'),
    ...(kind === 'exercise' ? [] : [words.say(`paper.${kind}`)]),
    ...(printedOn === null ? [] : [words.say('paper.printedOn', { date: words.date(printedOn) })]),
  ];
}

/** A table with many columns that is not turned. */
function wantsWidth(given: FieldOnPaper): boolean {
  if (given.field.type !== 'register') return false;
  const columns = headersOf(given).length;
  return columns > mostUpright && !isTurned(columns);
}
