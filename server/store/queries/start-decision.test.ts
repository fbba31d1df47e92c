import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import * as Y from 'yjs';

import { wordsIn } from '../../../domain/document.ts';
import { richTextFromPlain } from '../../../domain/rich-text.ts';
import { emptyLivePlain, type LivePlain, writeLivePlain } from '../../../worksheets/live-document.ts';
import { applyStartDecision } from '../../commands/apply-start-decision.ts';
import { startTestRingar, type TestRingar } from '../../testing/test-ringar.ts';
import { actor, collaboration, liveDocument } from '../schema/index.ts';
import { readStartDecisionContent } from './start-decision.ts';

let ringar: TestRingar;
let town: Awaited<ReturnType<TestRingar['town']>>;
let count = 0;

beforeAll(async () => {
  ringar = await startTestRingar();
});
afterAll(() => ringar.stop());
beforeEach(async () => {
  town = await ringar.town(`beslut-${(count += 1)}`);
});

async function write(exercise: string, plain: Partial<LivePlain>) {
  const doc = new Y.Doc();
  writeLivePlain(doc, plain);
  await ringar.door.asProgram({ collaborationId: town.id }, ({ tx }) =>
    tx.insert(liveDocument).values({
      collaborationId: town.id,
      name: `exercise/stad-for-stad/start/${exercise}`,
      state: Y.encodeStateAsUpdate(doc),
      plain: { ...emptyLivePlain(), ...plain },
    }),
  );
}

const read = () =>
  ringar.door.inCollaboration({ userId: town.coordinator.id, collaboration: town.id }, (work) =>
    readStartDecisionContent(work, ringar.services),
  );

async function decidedRound(exercise: string, field: string, values: number[], answers: number[] = []) {
  const at = { collaboration: town.slug };
  const clients = [town.coordinator.client];
  for (let index = 1; index < answers.length; index += 1) clients.push((await town.join(`person-${index}`, 'core')).client);
  const { id, items } = await clients[0]!.rounds.open({ ...at, method: 'stad-for-stad', station: 'start', exercise, field });
  for (const [index, value] of answers.entries()) {
    await clients[index]!.rounds.answer({
      ...at,
      id,
      answers: Object.fromEntries(items.map((item) => [item, { value, comment: '' }])),
    });
  }
  await clients[0]!.rounds.close({ ...at, id, anyway: true });
  for (const [index, value] of values.entries())
    await clients[0]!.rounds.decide({ ...at, id, item: items[index]!, value, why: `skäl ${index}`, version: 0 });
}

test('is not ready without an outcome, nor to start without a period', async () => {
  await expect(read()).rejects.toMatchObject({ code: 'DECISION_NOT_READY', data: { missing: ['outcome'] } });
  await write('start-decision', { values: { 'outcome.choice': 'start', 'period.months': 15 } });
  await expect(read()).rejects.toMatchObject({ code: 'DECISION_NOT_READY', data: { missing: ['startsOn'] } });
});

test('holds what the group has decided in each exercise', async () => {
  await write('start-decision', {
    values: {
      'outcome.choice': 'start',
      'exit.want.answer': true,
      'exit.conditions.answer': false,
      'period.startsOn': '2027-01-11',
      'period.months': 15,
    },
    rich: { reason: richTextFromPlain('Vi är överens.') },
  });
  await write('direction', {
    values: {
      'goals.understanding.answer': true,
      'goals.understanding.comment': 'Alla vet vad de ser.',
      'goals.plan.answer': false,
    },
  });
  await decidedRound('engagement', 'statements', [1, 1, 1, 1, 1, 1, 0], [1, 1, 0]);
  await decidedRound('readiness', 'rows', [3, 3, 3, 3, 3, 3, 2, 1]);
  await ringar.door.asProgram({ collaborationId: town.id }, ({ tx }) =>
    tx.insert(actor).values([
      { collaborationId: town.id, name: 'Polisen', trade: 'police', ring: 'core' },
      { collaborationId: town.id, name: 'Stadshotellet', trade: 'hotel', ring: 'network' },
    ]),
  );
  const content = await read();
  expect(content).toMatchObject({
    kind: 'start-decision',
    collaboration: { name: town.slug },
    decision: {
      outcome: 'start',
      wanted: true,
      conditions: false,
      startsOn: '2027-01-11',
      months: 15,
      reason: richTextFromPlain('Vi är överens.'),
      alternative: '',
    },
    readiness: { sum: 21, mean: 2.625, verdict: 'go' },
    actors: [{ name: 'Polisen', trade: 'police' }],
  });
  expect(content.engagement.statements.map(({ yes, no, groupValue }) => ({ yes, no, groupValue })).slice(5)).toEqual([
    { yes: 2, no: 1, groupValue: true },
    { yes: 2, no: 1, groupValue: false },
  ]);
  expect(content.direction.map(({ wanted, interpretation }) => [wanted, interpretation])).toEqual([
    [true, 'Alla vet vad de ser.'],
    [null, ''],
    [null, ''],
    [false, ''],
    [null, ''],
  ]);
  expect(content.readiness.rows.at(-1)).toMatchObject({ key: 'sustainability', value: 1, why: 'skäl 7' });
  const { label } = content.direction[0]!;
  expect(wordsIn(label, 'en')).not.toBe(wordsIn(label, 'sv'));
});

test('gives no count of answers when too few have answered, and no verdict while a row is open', async () => {
  await write('start-decision', { values: { 'outcome.choice': 'wait' } });
  await decidedRound('engagement', 'statements', [1], [1, 0]);
  const content = await read();
  expect(content.engagement.statements[0]).toMatchObject({ yes: null, no: null, groupValue: true });
  expect(content.engagement.statements[1]).toMatchObject({ groupValue: null });
  expect(content.readiness).toMatchObject({ sum: null, mean: null, verdict: null });
  expect(content.readiness.rows).toHaveLength(8);
});

test('a smaller effort says which', async () => {
  await write('start-decision', { values: { 'outcome.choice': 'small' } });
  await write('small-effort', {
    values: { 'alternative.choice': 'training-day' },
    rich: { 'alternative-plan': richTextFromPlain('En dag i maj.') },
  });
  expect((await read()).decision.alternative).toMatch(/.+\nEn dag i maj\.$/);
});

test('a decision to start sets the period of the collaboration; the others leave it', async () => {
  const period = async () => {
    const [row] = await ringar.door.asProgram({ collaborationId: town.id }, ({ tx }) =>
      tx.select().from(collaboration).where(eq(collaboration.id, town.id)),
    );
    return [row!.startsOn, row!.months];
  };
  const decision = {
    wanted: true,
    conditions: true,
    startsOn: '2027-01-11',
    months: 18,
    reason: richTextFromPlain(''),
    alternative: '',
  };
  const apply = (outcome: 'start' | 'wait') =>
    ringar.door.asProgram({ collaborationId: town.id }, (work) => applyStartDecision(work, { ...decision, outcome }));
  await apply('wait');
  expect(await period()).toEqual([null, null]);
  await apply('start');
  expect(await period()).toEqual(['2027-01-11', '18']);
});
