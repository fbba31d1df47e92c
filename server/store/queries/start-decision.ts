import { eq } from 'drizzle-orm';

import type { RoundSummary } from '../../../contract/rounds.ts';
import type { StartDecisionSnapshot } from '../../../domain/document.ts';
import { Refusal } from '../../../domain/errors.ts';
import type { Exercise, Field, Locale, Method } from '../../../domain/method.ts';
import { emptyRichText, richTextToPlain } from '../../../domain/rich-text.ts';
import type { LivePlain } from '../../../worksheets/live-document.ts';
import type { Services } from '../../services.ts';
import type { Work } from '../door.ts';
import { collaboration } from '../schema/index.ts';
import { listActors } from './actors.ts';
import { methodsEverUsed } from './method-in-use.ts';
import { readOutcomes, readSpreads, roundVerdict } from './round-results.ts';
import { listRounds } from './rounds.ts';
import { readWorksheet } from './worksheets.ts';

export type StartDecisionContent = Omit<StartDecisionSnapshot, 'version' | 'frozenAt'>;

/** The station whose exercises end in a start decision. */
const station = 'start';

/**
 * What the start decision of step 0 rests on, read from its exercises: the decision itself, the engagement and
 * readiness tests as the group decided them, the direction. Labels are in `locale`. Counts of answers are null when
 * too few answered for them to be shown. Errors: DECISION_NOT_READY with `missing` (`outcome`; to start also
 * `startsOn` and `months`); NOT_FOUND when no method in use has such a station.
 * @source inventory B02
 */
export async function readStartDecisionContent(work: Work, services: Services, locale: Locale): Promise<StartDecisionContent> {
  const { collaboration: town, method } = await readTown(work, services, locale);
  const sheet = (exercise: string) => readWorksheet(work, { method: method.id, station, exercise });
  const read = roundReader(work, method);
  const smallEffort = await sheet('small-effort');
  return {
    kind: 'start-decision',
    schema: 1,
    collaboration: { name: town.name, municipality: town.municipality, language: town.language },
    decision: readDecision(await sheet('start-decision'), alternativeOf(method, smallEffort)),
    engagement: { statements: await read.statements('engagement', 'statements') },
    direction: directionOf(method, await sheet('direction')),
    readiness: await read.readiness('readiness', 'rows'),
    actors: (await listActors(work)).filter((one) => one.ring === 'core').map(({ id, name, trade }) => ({ id, name, trade })),
  };
}

async function readTown(work: Work, services: Services, locale: Locale) {
  const [row] = await work.tx.select().from(collaboration).where(eq(collaboration.id, work.scope.collaborationId));
  const methods = await methodsEverUsed(work, services, locale);
  const method = methods.find((one) => one.stations.some(({ key }) => key === station));
  if (!method) throw new Refusal('NOT_FOUND', { station });
  return { collaboration: row!, method };
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

/** The smaller effort the group has thought of: its kind, and the plan for it. */
function alternativeOf(method: Method, { values, rich }: LivePlain): string {
  const choice = values['alternative.choice'];
  const label = fieldOf(method, 'small-effort', 'alternative')?.items.find((item) => item.key === choice)?.label ?? '';
  return [label, richTextToPlain(rich['alternative-plan'])].filter((text) => text !== '').join('\n');
}

function directionOf(method: Method, { values }: LivePlain): StartDecisionSnapshot['direction'] {
  return (fieldOf(method, 'direction', 'goals')?.items ?? []).map(({ key, label }) => ({
    label,
    wanted: answerIn(values, `goals.${key}`),
    interpretation: String(values[`goals.${key}.comment`] ?? ''),
  }));
}

/** Reads the newest closed round of a silent field with its items as they were then. */
function roundReader(work: Work, method: Method) {
  const newest = async (exercise: string, field: string) => {
    const [round] = await listRounds(work, { method: method.id, station, exercise, field, state: 'closed' });
    const outcomes = round ? ((await readOutcomes(work, [round.id])).get(round.id) ?? []) : [];
    return { round, outcomes, rows: itemsOf(fieldOf(method, exercise, field), round) };
  };
  return {
    statements: async (exercise: string, field: string) => {
      const { round, outcomes, rows } = await newest(exercise, field);
      const spreads = round ? ((await readSpreads(work, [round.id], fieldOf(method, exercise, field))).get(round.id) ?? []) : [];
      return rows.map(({ key, label }) => {
        const counts = spreads.find((one) => one.item === key)?.counts;
        const count = (value: number) => (counts ? (counts.find((one) => one.value === value)?.count ?? 0) : null);
        const value = outcomes.find((one) => one.item === key)?.value ?? null;
        return { label, yes: count(1), no: count(0), groupValue: value === null ? null : value === 1 };
      });
    },
    readiness: async (exercise: string, field: string) => {
      const { outcomes, rows } = await newest(exercise, field);
      const verdict = roundVerdict(
        'readiness',
        rows.map((row) => row.key),
        outcomes,
      );
      const result = verdict?.rule === 'readiness' ? verdict : null;
      return {
        rows: rows.map(({ key, label }) => {
          const decided = outcomes.find((one) => one.item === key);
          return { key, label, value: decided?.value ?? null, why: decided?.why ?? '' };
        }),
        sum: result?.sum ?? null,
        mean: result?.mean ?? null,
        verdict: result?.verdict ?? null,
      };
    },
  };
}

function fieldOf(method: Method, exercise: string, field: string): Field | undefined {
  const found: Exercise | undefined = method.stations
    .find((one) => one.key === station)
    ?.exercises.find((one) => one.key === exercise);
  return found?.fields.find((one) => one.key === field);
}

function itemsOf(field: Field | undefined, round: RoundSummary | undefined): { key: string; label: string }[] {
  const items = field?.items ?? [];
  return round ? round.items.map((key) => ({ key, label: items.find((item) => item.key === key)?.label ?? key })) : items;
}
