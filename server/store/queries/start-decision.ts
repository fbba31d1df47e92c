import type { RoundSummary } from '../../../contract/rounds.ts';
import { scaleWords } from '../../../domain/cell-words.ts';
import type { FrozenWords, StartDecisionSnapshot, StartDecisionWords } from '../../../domain/document.ts';
import { Refusal } from '../../../domain/errors.ts';
import type { Exercise, Field, Locale, Method } from '../../../domain/method.ts';
import { emptyRichText, richTextToPlain } from '../../../domain/rich-text.ts';
import type { LivePlain } from '../../../worksheets/live-document.ts';
import type { Services } from '../../services.ts';
import type { Work } from '../door.ts';
import { listActors } from './actors.ts';
import { methodsEverUsed } from './method-in-use.ts';
import { readOutcomes, readSpreads, roundVerdict } from './round-results.ts';
import { listRounds } from './rounds.ts';
import { readTownName } from './town-name.ts';
import { readWorksheet } from './worksheets.ts';

export type StartDecisionContent = Omit<StartDecisionSnapshot, 'version' | 'frozenAt'>;

/** The station whose exercises end in a start decision. */
const station = 'start';

/**
 * What the start decision of step 0 rests on, read from its exercises: the decision itself, the engagement and
 * readiness tests as the group decided them, the direction; with the words of the method in each language. Counts of answers are null when
 * too few answered for them to be shown. Errors: DECISION_NOT_READY with `missing` (`outcome`; to start also
 * `startsOn` and `months`); NOT_FOUND when no method in use has such a station.
 * @source inventory B02
 */
export async function readStartDecisionContent(work: Work, services: Services): Promise<StartDecisionContent> {
  const town = await readTownName(work);
  const methods = await methodInEachLanguage(work, services);
  const method = methods[town.language];
  const sheet = (exercise: string) => readWorksheet(work, { method: method.id, station, exercise });
  const words = wordsOf(methods);
  const read = roundReader(work, method, words);
  const decided = await sheet('start-decision');
  const smallEffort = await sheet('small-effort');
  return {
    kind: 'start-decision',
    schema: 1,
    collaboration: town,
    words: titlesOf(words, decided),
    decision: { ...readDecision(decided, alternativeOf(method, smallEffort)), questions: questionsOf(method, words, decided) },
    engagement: { statements: await read.statements('engagement', 'statements') },
    direction: directionOf(method, words, await sheet('direction')),
    readiness: await read.readiness('readiness', 'rows'),
    actors: (await listActors(work)).filter((one) => one.ring === 'core').map(({ id, name, trade }) => ({ id, name, trade })),
  };
}

async function methodInEachLanguage(work: Work, services: Services): Promise<Record<Locale, Method>> {
  const find = async (locale: Locale) => {
    const methods = await methodsEverUsed(work, services, locale);
    const method = methods.find((one) => one.stations.some(({ key }) => key === station));
    if (!method) throw new Refusal('NOT_FOUND', { station });
    return method;
  };
  return { sv: await find('sv'), en: await find('en') };
}

/** The words of the method in each language, found by exercise, field and item; a key that the method lacks stands for itself. */
type Words = {
  title: (exercise: string) => FrozenWords;
  field: (exercise: string, field: string) => FrozenWords;
  item: (exercise: string, field: string, item: string) => FrozenWords;
  step: (exercise: string, field: string, value: number) => FrozenWords;
};

function wordsOf(methods: Record<Locale, Method>): Words {
  const inEach = (words: (method: Method) => string): FrozenWords => ({ sv: words(methods.sv), en: words(methods.en) });
  return {
    title: (exercise) => inEach((method) => exerciseIn(method, exercise)?.title ?? exercise),
    field: (exercise, field) => inEach((method) => fieldOf(method, exercise, field)?.label ?? field),
    item: (exercise, field, item) =>
      inEach((method) => fieldOf(method, exercise, field)?.items.find(({ key }) => key === item)?.label ?? item),
    step: (exercise, field, value) => inEach((method) => scaleWords(fieldOf(method, exercise, field) ?? { scale: null }, value)),
  };
}

function titlesOf({ title, field, item }: Words, { values }: LivePlain): StartDecisionWords {
  return {
    decision: title('start-decision'),
    period: field('start-decision', 'period'),
    outcome: field('start-decision', 'outcome'),
    chosen: item('start-decision', 'outcome', String(values['outcome.choice'])),
    reason: field('start-decision', 'reason'),
    engagement: title('engagement'),
    statements: field('engagement', 'statements'),
    direction: title('direction'),
    goals: field('direction', 'goals'),
    readiness: title('readiness'),
    rows: field('readiness', 'rows'),
  };
}

/** The questions of the decision, answered yes or no, with what the group wrote beside them. */
function questionsOf(method: Method, words: Words, { values }: LivePlain): StartDecisionSnapshot['decision']['questions'] {
  return (fieldOf(method, 'start-decision', 'exit')?.items ?? []).map(({ key }) => ({
    label: words.item('start-decision', 'exit', key),
    answer: answerIn(values, `exit.${key}`),
    comment: commentIn(values, `exit.${key}`),
  }));
}

function readDecision({ values, rich }: LivePlain, alternative: string): StartDecisionSnapshot['decision'] {
  const outcome = values['outcome.choice'];
  const startsOn = typeof values['period.startsOn'] === 'string' ? values['period.startsOn'] : null;
  const months = typeof values['period.months'] === 'number' ? values['period.months'] : null;
  const isOutcome = outcome === 'start' || outcome === 'small' || outcome === 'wait';
  const missing = [
    ...(isOutcome ? [] : ['outcome']),
    ...(outcome === 'start' && startsOn === null ? ['startsOn'] : []),
    ...(outcome === 'start' && months === null ? ['months'] : []),
  ];
  if (!isOutcome || missing.length > 0) throw new Refusal('DECISION_NOT_READY', { missing });
  return {
    outcome,
    wanted: answerIn(values, 'exit.want'),
    conditions: answerIn(values, 'exit.conditions'),
    startsOn,
    months,
    reason: rich['reason'] ?? emptyRichText,
    alternative: outcome === 'small' ? alternative : '',
  };
}

function answerIn(values: LivePlain['values'], row: string): boolean | null {
  const answer = values[`${row}.answer`];
  return typeof answer === 'boolean' ? answer : null;
}

const commentIn = (values: LivePlain['values'], row: string): string => String(values[`${row}.comment`] ?? '');

/** The smaller effort the group has thought of: its kind, and the plan for it. */
function alternativeOf(method: Method, { values, rich }: LivePlain): string {
  const choice = values['alternative.choice'];
  const label = fieldOf(method, 'small-effort', 'alternative')?.items.find((item) => item.key === choice)?.label ?? '';
  return [label, richTextToPlain(rich['alternative-plan'])].filter((text) => text !== '').join('\n');
}

function directionOf(method: Method, words: Words, { values }: LivePlain): StartDecisionSnapshot['direction'] {
  return (fieldOf(method, 'direction', 'goals')?.items ?? []).map(({ key }) => ({
    label: words.item('direction', 'goals', key),
    wanted: answerIn(values, `goals.${key}`),
    interpretation: commentIn(values, `goals.${key}`),
  }));
}

/** Reads the newest closed round of a silent field with its items as they were then. */
function roundReader(work: Work, method: Method, words: Words) {
  const newest = async (exercise: string, field: string) => {
    const [round] = await listRounds(work, { method: method.id, station, exercise, field, state: 'closed' });
    const outcomes = round ? ((await readOutcomes(work, [round.id])).get(round.id) ?? []) : [];
    return { round, outcomes, rows: itemsOf(fieldOf(method, exercise, field), round) };
  };
  return {
    statements: async (exercise: string, field: string) => {
      const { round, outcomes, rows } = await newest(exercise, field);
      const spreads = round ? ((await readSpreads(work, [round.id], fieldOf(method, exercise, field))).get(round.id) ?? []) : [];
      return rows.map((key) => {
        const counts = spreads.find((one) => one.item === key)?.counts;
        const count = (value: number) => (counts ? (counts.find((one) => one.value === value)?.count ?? 0) : null);
        const { value, why } = outcomes.find((one) => one.item === key) ?? { value: null, why: '' };
        const groupValue = value === null ? null : value === 1;
        return { label: words.item(exercise, field, key), yes: count(1), no: count(0), groupValue, why };
      });
    },
    readiness: async (exercise: string, field: string) => {
      const { outcomes, rows } = await newest(exercise, field);
      const verdict = roundVerdict('readiness', rows, outcomes);
      const result = verdict?.rule === 'readiness' ? verdict : null;
      return {
        rows: rows.map((key) => {
          const { value, why } = outcomes.find((one) => one.item === key) ?? { value: null, why: '' };
          const step = value === null ? null : words.step(exercise, field, value);
          return { key, label: words.item(exercise, field, key), value, step, why };
        }),
        sum: result?.sum ?? null,
        mean: result?.mean ?? null,
        verdict: result?.verdict ?? null,
      };
    },
  };
}

function fieldOf(method: Method, exercise: string, field: string): Field | undefined {
  return exerciseIn(method, exercise)?.fields.find((one) => one.key === field);
}

function exerciseIn(method: Method, exercise: string): Exercise | undefined {
  return method.stations.find((one) => one.key === station)?.exercises.find((one) => one.key === exercise);
}

const itemsOf = (field: Field | undefined, round: RoundSummary | undefined): string[] =>
  round?.items ?? (field?.items ?? []).map(({ key }) => key);
