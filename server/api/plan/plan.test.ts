import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import * as Y from 'yjs';

import type { LivePlain } from '../../../worksheets/live-document.ts';
import { readLivePlain, writeLivePlain } from '../../../worksheets/live-document.ts';
import { richTextFromPlain } from '../../../domain/rich-text.ts';
import { actor, auditEvent, liveDocument } from '../../store/schema/index.ts';
import { startTestRingar, type TestRingar } from '../../testing/test-ringar.ts';

type Town = Awaited<ReturnType<TestRingar['town']>>;
type Caller = Town['coordinator']['client'];

let ringar: TestRingar;
let towns = 0;

beforeAll(async () => {
  ringar = await startTestRingar();
});
afterAll(() => ringar.stop());

/** A town of its own for each test, with two organisations. */
async function newTown() {
  const slug = `stad-${(towns += 1)}`;
  const town = await ringar.town(slug);
  const actors = await ringar.door.asProgram({ collaborationId: town.id }, ({ tx }) =>
    tx
      .insert(actor)
      .values([
        { collaborationId: town.id, name: 'Polisen' },
        { collaborationId: town.id, name: 'Socialtjänsten' },
      ])
      .returning({ id: actor.id, name: actor.name }),
  );
  return {
    ...town,
    here: { collaboration: slug },
    client: town.coordinator.client,
    police: actors[0]!.id,
    social: actors[1]!.id,
  };
}

async function writeLive(town: { id: string }, name: string, plain: Partial<LivePlain>): Promise<void> {
  const doc = new Y.Doc();
  writeLivePlain(doc, plain);
  await ringar.door.asProgram({ collaborationId: town.id }, ({ tx }) =>
    tx
      .insert(liveDocument)
      .values({ collaborationId: town.id, name, state: Y.encodeStateAsUpdate(doc), plain: readLivePlain(doc) }),
  );
}

const refusal = (promise: Promise<unknown>) =>
  promise.then(
    () => 'accepted' as const,
    (error: { code: string; status: number; data?: unknown }) => ({ code: error.code, status: error.status, data: error.data }),
  );
const addGoals = async (client: Caller, collaboration: string, count: number) => {
  for (let n = 1; n <= count; n += 1) await client.plan.goals.add({ collaboration, title: `Delmål ${n}` });
};

describe('who may do what', () => {
  test('a stranger is asked to sign in, for reading and writing', async () => {
    const town = await newTown();
    const stranger = ringar.clientWith();
    expect(await refusal(stranger.plan.get(town.here))).toMatchObject({ code: 'NOT_SIGNED_IN', status: 401 });
    expect(await refusal(stranger.plan.goals.add({ ...town.here, title: 'x' }))).toMatchObject({
      code: 'NOT_SIGNED_IN',
      status: 401,
    });
  });

  test('a network member reads the plan and is refused every change', async () => {
    const town = await newTown();
    const goal = await town.client.plan.goals.add({ ...town.here, title: 'Fler ser' });
    const reader = (await town.join('hotellet', 'network')).client;
    expect((await reader.plan.get(town.here)).plan.goals).toHaveLength(1);
    const refused = { code: 'NOT_ALLOWED', status: 403 };
    expect(await refusal(reader.plan.update({ ...town.here, version: 1, title: 'x' }))).toMatchObject(refused);
    expect(await refusal(reader.plan.goals.add({ ...town.here, title: 'x' }))).toMatchObject(refused);
    expect(await refusal(reader.plan.goals.update({ ...town.here, id: goal.id, version: 1, title: 'x' }))).toMatchObject(refused);
    expect(await refusal(reader.plan.goals.remove({ ...town.here, id: goal.id }))).toMatchObject(refused);
    expect(await refusal(reader.plan.goals.move({ ...town.here, id: goal.id, before: null }))).toMatchObject(refused);
    expect(await refusal(reader.plan.activities.add({ ...town.here, goalId: goal.id, year: 2026, title: 'x' }))).toMatchObject(
      refused,
    );
    expect(await refusal(reader.plan.bringIn({ ...town.here, origins: ['x'] }))).toMatchObject(refused);
  });

  test("another town's rows are not found, whatever is done to them", async () => {
    const [mine, theirs] = [await newTown(), await newTown()];
    const { plan } = await theirs.client.plan.get(theirs.here);
    const goal = await theirs.client.plan.goals.add({ ...theirs.here, title: 'Deras' });
    const activity = await theirs.client.plan.activities.add({
      ...theirs.here,
      goalId: goal.id,
      year: plan.startYear,
      title: 'Deras',
    });
    const notFound = { code: 'NOT_FOUND', status: 404 };
    const { client, here } = mine;
    expect(await refusal(client.plan.get(theirs.here))).toMatchObject(notFound);
    expect(await refusal(client.plan.goals.add({ ...theirs.here, title: 'x' }))).toMatchObject(notFound);
    expect(await refusal(client.plan.goals.update({ ...here, id: goal.id, version: 1, title: 'x' }))).toMatchObject(notFound);
    expect(await refusal(client.plan.goals.remove({ ...here, id: goal.id, confirm: true }))).toMatchObject(notFound);
    expect(await refusal(client.plan.goals.move({ ...here, id: goal.id, before: null }))).toMatchObject(notFound);
    expect(await refusal(client.plan.activities.update({ ...here, id: activity.id, version: 1, title: 'x' }))).toMatchObject(
      notFound,
    );
    expect(
      await refusal(client.plan.activities.add({ ...here, goalId: goal.id, year: plan.startYear, title: 'x' })),
    ).toMatchObject(notFound);
    const own = await client.plan.goals.add({ ...here, title: 'Vårt' });
    const withTheirActor = { goalId: own.id, year: plan.startYear, title: 'x', actorIds: [theirs.police] };
    expect(await refusal(client.plan.activities.add({ ...here, ...withTheirActor }))).toMatchObject(notFound);
    expect(await refusal(client.plan.budget.add({ ...here, item: 'x', sourceActorId: theirs.police }))).toMatchObject(notFound);
    expect(await refusal(client.plan.evaluation.add({ ...here, what: 'x', actorId: theirs.police }))).toMatchObject(notFound);
    expect((await theirs.client.plan.get(theirs.here)).plan.activities).toHaveLength(1);
  });
});

describe('the plan itself', () => {
  test("a writer's first look makes it with three years from now; a reader before that sees it empty", async () => {
    const town = await newTown();
    const thisYear = new Date().getFullYear();
    const reader = (await town.join('hotellet', 'network')).client;
    const period = { startYear: thisYear, endYear: thisYear + 2, title: 'Samverkansplan', version: 1 };
    expect((await reader.plan.get(town.here)).plan).toMatchObject(period);
    const view = await town.client.plan.get(town.here);
    expect(view).toMatchObject({ plan: period, nextVersion: 1, versions: [], confirmations: null, blockers: [], load: [] });
    expect(view.plan.texts.vision).toEqual({ type: 'doc', content: [] });
    expect(view.actors.map(({ name, archived }) => [name, archived])).toEqual([
      ['Polisen', false],
      ['Socialtjänsten', false],
    ]);
  });

  test('two first looks at once make one plan', async () => {
    const town = await newTown();
    const looks = await Promise.all(Array.from({ length: 4 }, () => town.client.plan.get(town.here)));
    expect(looks.map(({ plan }) => plan.version)).toEqual([1, 1, 1, 1]);
  });

  test('a stale save is refused with the plan as it is now, and nothing of it is kept', async () => {
    const town = await newTown();
    await town.client.plan.get(town.here);
    const saved = await town.client.plan.update({ ...town.here, version: 1, title: 'Vår plan' });
    expect(saved).toMatchObject({ title: 'Vår plan', version: 2 });
    expect(await refusal(town.client.plan.update({ ...town.here, version: 1, title: 'En annan' }))).toMatchObject({
      code: 'STALE_VERSION',
      status: 409,
      data: { current: { title: 'Vår plan', version: 2 } },
    });
    expect((await town.client.plan.get(town.here)).plan.title).toBe('Vår plan');
  });

  test.each([
    ['a year before 1990', { startYear: 1900 }],
    ['a year after 2200', { endYear: 20266 }],
    ['an end before its start', { startYear: 2028, endYear: 2026 }],
    ['eleven years', { startYear: 2026, endYear: 2036 }],
    ['half a year', { startYear: 2026.5 }],
  ])('a period with %s is refused', async (_what, period) => {
    const town = await newTown();
    await town.client.plan.get(town.here);
    expect(await refusal(town.client.plan.update({ ...town.here, version: 1, ...period }))).toMatchObject({
      code: 'BAD_INPUT',
      status: 400,
    });
  });

  test('a period that leaves something outside is saved only when that has been seen, and the answer lists it', async () => {
    const town = await newTown();
    const { client, here } = town;
    await client.plan.update({ ...here, version: 1, startYear: 2026, endYear: 2029 });
    const goal = await client.plan.goals.add({ ...here, title: 'Fler ser' });
    await client.plan.goals.update({ ...here, id: goal.id, version: 1, years: [{ year: 2026, target: 5, outcome: null }] });
    const week = await client.plan.activities.add({ ...here, goalId: goal.id, year: 2026, title: 'Vecka' });
    const cost = await client.plan.budget.add({ ...here, item: 'Lokal', amounts: [{ year: 2026, amountSek: 100 }] });
    const period = async () => {
      const { plan } = await client.plan.get(here);
      return [plan.startYear, plan.endYear, plan.version];
    };
    const move = (leave?: string[]) => client.plan.update({ ...here, version: 2, startYear: 2027, ...(leave ? { leave } : {}) });
    expect(await refusal(move())).toMatchObject({
      code: 'CONFIRM_NEEDED',
      status: 409,
      data: {
        outside: [
          { kind: 'goal', id: goal.id, label: 'Fler ser', years: [2026] },
          { kind: 'activity', id: week.id, label: 'Vecka', years: [2026] },
          { kind: 'budget', id: cost.id, label: 'Lokal', years: [2026] },
        ],
      },
    });
    // Something that was added since the list was read is asked about too.
    expect(await refusal(move([goal.id, week.id]))).toMatchObject({ code: 'CONFIRM_NEEDED' });
    expect(await period()).toEqual([2026, 2029, 2]);
    await move([goal.id, week.id, cost.id]);
    expect(await period()).toEqual([2027, 2029, 3]);
    // What stands outside already is not asked about again.
    await client.plan.update({ ...here, version: 3, endYear: 2028 });
    expect(await period()).toEqual([2027, 2028, 4]);
  });

  test('ten years are allowed, and rows outside a shortened period stay', async () => {
    const town = await newTown();
    await town.client.plan.update({ ...town.here, version: 1, startYear: 2026, endYear: 2035 });
    const goal = await town.client.plan.goals.add({ ...town.here, title: 'Fler ser' });
    await town.client.plan.activities.add({ ...town.here, goalId: goal.id, year: 2035, title: 'Sist' });
    const { id } = (await town.client.plan.get(town.here)).plan.activities[0]!;
    await town.client.plan.update({ ...town.here, version: 2, endYear: 2028, leave: [id] });
    const view = await town.client.plan.get(town.here);
    expect(view.plan.activities.map(({ title }) => title)).toEqual(['Sist']);
    expect(view.advice.map(({ code }) => code)).toContain('activity-outside-period');
  });

  test('live texts are part of the content', async () => {
    const town = await newTown();
    await writeLive(town, 'plan', { rich: { vision: richTextFromPlain('En stad där ingen köps.') } });
    const { texts } = (await town.client.plan.get(town.here)).plan;
    expect(texts.vision).toEqual(richTextFromPlain('En stad där ingen köps.'));
    expect(texts.funding).toEqual({ type: 'doc', content: [] });
  });
});

describe('goals', () => {
  test('a sixth goal needs a reason, which comes along once and is kept', async () => {
    const town = await newTown();
    await addGoals(town.client, town.slug, 5);
    const sixth = { ...town.here, title: 'Ett till' };
    expect(await refusal(town.client.plan.goals.add(sixth))).toMatchObject({
      code: 'GOAL_LIMIT',
      status: 409,
      data: { goals: 5, limit: 5 },
    });
    expect(await refusal(town.client.plan.goals.add({ ...sixth, goalLimitReason: '  ' }))).toMatchObject({ code: 'GOAL_LIMIT' });
    await town.client.plan.goals.add({ ...sixth, goalLimitReason: 'Två kommuner delar planen.' });
    await town.client.plan.goals.add({ ...town.here, title: 'Ännu ett' });
    const { plan, blockers } = await town.client.plan.get(town.here);
    expect(plan.goals).toHaveLength(7);
    expect(plan.goalLimitReason).toBe('Två kommuner delar planen.');
    expect(blockers).toEqual([]);
  });

  test('a reason taken away again stops the freeze', async () => {
    const town = await newTown();
    await addGoals(town.client, town.slug, 5);
    await town.client.plan.goals.add({ ...town.here, title: 'Ett till', goalLimitReason: 'Behövs.' });
    const { version } = (await town.client.plan.get(town.here)).plan;
    await town.client.plan.update({ ...town.here, version, goalLimitReason: '' });
    expect((await town.client.plan.get(town.here)).blockers).toEqual([{ code: 'goal-limit-reason-missing', goals: 6, limit: 5 }]);
  });

  test('a goal that has ended makes room for another', async () => {
    const town = await newTown();
    await addGoals(town.client, town.slug, 5);
    const [first] = (await town.client.plan.get(town.here)).plan.goals;
    await town.client.plan.goals.update({ ...town.here, id: first!.id, version: first!.version, endedOn: '2026-11-01' });
    await town.client.plan.goals.add({ ...town.here, title: 'Ett nytt' });
    expect((await town.client.plan.get(town.here)).blockers).toEqual([]);
  });

  test('thirty goals are possible with a reason, thirty-one are not', async () => {
    const town = await newTown();
    await addGoals(town.client, town.slug, 5);
    await town.client.plan.goals.add({ ...town.here, title: 'Sjätte', goalLimitReason: 'Behövs.' });
    await addGoals(town.client, town.slug, 24);
    expect(await refusal(town.client.plan.goals.add({ ...town.here, title: 'Trettioförsta' }))).toMatchObject({
      code: 'GOAL_LIMIT',
      data: { limit: 30 },
    });
    expect((await town.client.plan.get(town.here)).plan.goals).toHaveLength(30);
  });

  test('two that add the fifth goal at once do not become six', async () => {
    const town = await newTown();
    await addGoals(town.client, town.slug, 4);
    const both = await Promise.all(['A', 'B'].map((title) => refusal(town.client.plan.goals.add({ ...town.here, title }))));
    expect(both.filter((answer) => answer === 'accepted')).toHaveLength(1);
    expect(both.filter((answer) => answer !== 'accepted')).toMatchObject([{ code: 'GOAL_LIMIT' }]);
  });

  test('years, measure and ticks are kept; each year once; a stale save shows the goal as it is', async () => {
    const town = await newTown();
    const goal = await town.client.plan.goals.add({ ...town.here, title: 'Fler köpare lagförs' });
    const years = [
      { year: 2026, target: 5, outcome: 3 },
      { year: 2027, target: 7.5, outcome: null },
    ];
    const saved = await town.client.plan.goals.update({
      ...town.here,
      id: goal.id,
      version: 1,
      years,
      unit: 'domar',
      startValue: 3,
      smart: ['measurable', 'timed'],
    });
    expect(saved).toMatchObject({
      years,
      unit: 'domar',
      startValue: 3,
      smart: ['measurable', 'timed'],
      version: 2,
      title: 'Fler köpare lagförs',
    });
    const half = await town.client.plan.goals.update({
      ...town.here,
      id: goal.id,
      version: 2,
      years: [{ year: 2027, outcome: 6 }],
    });
    expect(half.years).toEqual([years[0], { year: 2027, target: 7.5, outcome: 6 }]);
    const twice = [years[0]!, years[0]!];
    expect(await refusal(town.client.plan.goals.update({ ...town.here, id: goal.id, version: 3, years: twice }))).toMatchObject({
      code: 'BAD_INPUT',
    });
    expect(await refusal(town.client.plan.goals.update({ ...town.here, id: goal.id, version: 1, unit: 'x' }))).toMatchObject({
      code: 'STALE_VERSION',
      status: 409,
      data: { current: half },
    });
  });

  test('of many saves of the same version at the same moment one is kept, and the others see it', async () => {
    const town = await newTown();
    const goal = await town.client.plan.goals.add({ ...town.here, title: 'Ett mål' });
    const saves = ['a', 'b', 'c', 'd', 'e', 'f'].map((unit) =>
      town.client.plan.goals.update({ ...town.here, id: goal.id, version: 1, unit }).then(
        (saved) => ({ saved }),
        (error: { code: string; data: { current: object } }) => ({ refused: error.code, current: error.data.current }),
      ),
    );
    const outcomes = await Promise.all(saves);
    const [kept, ...more] = outcomes.flatMap((one) => ('saved' in one ? [one.saved] : []));
    expect(more).toEqual([]);
    const refused = outcomes.filter((one) => !('saved' in one));
    expect(refused).toEqual(refused.map(() => ({ refused: 'STALE_VERSION', current: kept })));
  });

  test('a goal with activities is removed only when that is confirmed, and the log keeps how many went', async () => {
    const town = await newTown();
    const { startYear } = (await town.client.plan.get(town.here)).plan;
    const goal = await town.client.plan.goals.add({ ...town.here, title: 'Fler ser' });
    for (const title of ['Ett', 'Två'])
      await town.client.plan.activities.add({ ...town.here, goalId: goal.id, year: startYear, title });
    expect(await refusal(town.client.plan.goals.remove({ ...town.here, id: goal.id }))).toMatchObject({
      code: 'CONFIRM_NEEDED',
      status: 409,
      data: { activities: 2 },
    });
    await town.client.plan.goals.remove({ ...town.here, id: goal.id, confirm: true });
    const { plan } = await town.client.plan.get(town.here);
    expect([plan.goals, plan.activities]).toEqual([[], []]);
    const events = await ringar.door.asProgram({ collaborationId: town.id }, ({ tx }) => tx.select().from(auditEvent));
    expect(events).toMatchObject([{ action: 'plan.goal-removed', target: goal.id, details: { activities: 2 } }]);
  });

  test('moving changes the order and no version', async () => {
    const town = await newTown();
    const [a, b, c] = [
      await town.client.plan.goals.add({ ...town.here, title: 'A' }),
      await town.client.plan.goals.add({ ...town.here, title: 'B' }),
      await town.client.plan.goals.add({ ...town.here, title: 'C' }),
    ];
    await town.client.plan.goals.move({ ...town.here, id: c.id, before: a.id });
    await town.client.plan.goals.move({ ...town.here, id: a.id, before: null });
    const { goals } = (await town.client.plan.get(town.here)).plan;
    expect(goals.map(({ title, version }) => `${title}${version}`)).toEqual(['C1', 'B1', 'A1']);
    expect(await refusal(town.client.plan.goals.move({ ...town.here, id: a.id, before: crypto.randomUUID() }))).toMatchObject({
      code: 'NOT_FOUND',
    });
    expect((await town.client.plan.goals.move({ ...town.here, id: b.id, before: b.id })).order).toEqual([c.id, b.id, a.id]);
  });
});

describe('activities', () => {
  async function withGoal() {
    const town = await newTown();
    await town.client.plan.update({ ...town.here, version: 1, startYear: 2026, endYear: 2028 });
    const goal = await town.client.plan.goals.add({ ...town.here, title: 'Fler ser' });
    return { ...town, goal };
  }

  test('a quick one needs a title, a goal and a year; the rest waits', async () => {
    const { client, here, goal } = await withGoal();
    expect(await client.plan.activities.add({ ...here, goalId: goal.id, year: 2027, title: 'Insatsvecka' })).toMatchObject({
      actorIds: [],
      riskAnswer: null,
      status: 'planned',
      light: null,
      startMonth: null,
      version: 1,
    });
    expect(await refusal(client.plan.activities.add({ ...here, goalId: goal.id, year: 2027, title: '   ' }))).toMatchObject({
      code: 'BAD_INPUT',
    });
  });

  test('who does it keeps its order, the first one leading', async () => {
    const { client, here, goal, police, social } = await withGoal();
    const added = await client.plan.activities.add({
      ...here,
      goalId: goal.id,
      year: 2026,
      title: 'Rutin',
      actorIds: [social, police],
    });
    expect(added.actorIds).toEqual([social, police]);
    const changed = await client.plan.activities.update({ ...here, id: added.id, version: 1, actorIds: [police, social] });
    expect(changed).toMatchObject({ actorIds: [police, social], version: 2 });
    const untouched = await client.plan.activities.update({ ...here, id: added.id, version: 2, what: 'Skriv den.' });
    expect(untouched.actorIds).toEqual([police, social]);
    expect(
      await refusal(client.plan.activities.update({ ...here, id: added.id, version: 3, actorIds: [police, police] })),
    ).toMatchObject({ code: 'BAD_INPUT' });
  });

  test('a stale save is refused with the activity as it is, its organisations too', async () => {
    const { client, here, goal, police } = await withGoal();
    const added = await client.plan.activities.add({ ...here, goalId: goal.id, year: 2026, title: 'Rutin' });
    const theirs = await client.plan.activities.update({
      ...here,
      id: added.id,
      version: 1,
      actorIds: [police],
      title: 'Ny rutin',
    });
    expect(await refusal(client.plan.activities.update({ ...here, id: added.id, version: 1, title: 'Min rutin' }))).toMatchObject(
      {
        code: 'STALE_VERSION',
        status: 409,
        data: { current: theirs },
      },
    );
  });

  test.each([
    ['a year outside the period', { year: 2029 }],
    ['the year 1900', { year: 1900 }],
    ['month 13', { endMonth: 13 }],
    ['an end before the start that is there', { endMonth: 2 }],
    ['a NUL character', { what: 'a\0b' }],
    ['a title of more than 300 characters', { title: 'x'.repeat(301) }],
    ['a text of more than 100,000 characters', { cause: 'x'.repeat(100_001) }],
  ])('%s is refused', async (_what, patch) => {
    const { client, here, goal } = await withGoal();
    const added = await client.plan.activities.add({
      ...here,
      goalId: goal.id,
      year: 2026,
      title: 'Rutin',
      startMonth: 3,
      endMonth: 5,
    });
    expect(await refusal(client.plan.activities.update({ ...here, id: added.id, version: 1, ...patch }))).toMatchObject({
      code: 'BAD_INPUT',
      status: 400,
    });
  });

  test('100,000 characters, emoji, right-to-left and markup come back as they were', async () => {
    const { client, here, goal } = await withGoal();
    const text = `<b>מבחן</b> 👩🏽‍🚒 ${'å'.repeat(99_000)}`;
    const added = await client.plan.activities.add({ ...here, goalId: goal.id, year: 2026, title: '<script>', what: text });
    expect((await client.plan.get(here)).plan.activities[0]).toMatchObject({ id: added.id, title: '<script>', what: text });
  });

  test('a personal identity number is refused in any field', async () => {
    const { client, here, goal } = await withGoal();
    const refused = await refusal(
      client.plan.activities.add({ ...here, goalId: goal.id, year: 2026, title: 'Möte', risk: 'gäller 19811218-9876' }),
    );
    expect(refused).toMatchObject({ code: 'UNSAFE_TEXT', status: 400, data: { found: [{ path: 'risk' }] } });
  });

  test('one that lacks the risk answer is a blocker that says where; a whole answer is none', async () => {
    const { client, here, goal } = await withGoal();
    const one = await client.plan.activities.add({ ...here, goalId: goal.id, year: 2026, title: 'Insatsvecka' });
    const codes = async () => (await client.plan.get(here)).blockers;
    expect(await codes()).toEqual([{ code: 'risk-unanswered', activityId: one.id, title: 'Insatsvecka' }]);
    await client.plan.activities.update({ ...here, id: one.id, version: 1, riskAnswer: 'risk', risk: 'Utsatta skräms bort.' });
    expect((await codes()).map(({ code }) => code)).toEqual(['counter-measure-missing']);
    // The start page and the command say the same as the plan.
    const { items } = await client.monday.get(here);
    expect(items.filter(({ kind }) => kind === 'plan-blocked')).toMatchObject([
      { params: { count: 1, code: 'counter-measure-missing' }, target: { page: 'activity', activityId: one.id } },
    ]);
    const refused = await refusal(client.documents.freeze({ ...here, kind: 'plan', actorIds: [] }));
    expect(refused).toMatchObject({ code: 'PLAN_NOT_READY', data: { blockers: await codes() } });
    await client.plan.activities.update({ ...here, id: one.id, version: 2, counterMeasure: 'Stöd finns på plats.' });
    expect(await codes()).toEqual([]);
    expect((await client.monday.get(here)).items.map(({ kind }) => kind)).not.toContain('plan-blocked');
    expect(await client.documents.freeze({ ...here, kind: 'plan', actorIds: [] })).toMatchObject({ number: 1 });
  });

  test('load counts what each organisation carries', async () => {
    const { client, here, goal, police, social } = await withGoal();
    for (const [title, actorIds] of [
      ['A', [police]],
      ['B', [police, social]],
      ['C', [police]],
    ] as const) {
      await client.plan.activities.add({ ...here, goalId: goal.id, year: 2026, title, actorIds: [...actorIds] });
    }
    const { load } = await client.plan.get(here);
    expect(load.map(({ actorId, total, led }) => [actorId, total, led])).toEqual([
      [police, 3, 3],
      [social, 1, 0],
    ]);
  });

  test('removed is gone, and removing it twice is not found', async () => {
    const { client, here, goal } = await withGoal();
    const { id } = await client.plan.activities.add({ ...here, goalId: goal.id, year: 2026, title: 'A' });
    expect(await client.plan.activities.remove({ ...here, id })).toEqual({ id });
    expect(await refusal(client.plan.activities.remove({ ...here, id }))).toMatchObject({ code: 'NOT_FOUND' });
  });
});

describe('budget, grants, communication, evaluation', () => {
  test('amounts sum per year and per source, up to 10^12', async () => {
    const { client, here, police } = await newTown();
    const amounts = (first: number, second: number) => [
      { year: 2026, amountSek: first },
      { year: 2027, amountSek: second },
    ];
    await client.plan.budget.add({ ...here, item: 'Samordnare', sourceActorId: police, amounts: amounts(300_000, 310_000) });
    await client.plan.budget.add({ ...here, item: 'Utbildning', source: 'Länsstyrelsen', amounts: amounts(1e12, 0) });
    const { budgetSums } = await client.plan.get(here);
    expect(budgetSums).toMatchObject({
      totalSek: 1e12 + 610_000,
      years: [
        { year: 2026, sumSek: 1e12 + 300_000 },
        { year: 2027, sumSek: 310_000 },
      ],
    });
    expect(budgetSums.sources.map(({ actorId, source, sumSek }) => [actorId, source, sumSek])).toEqual([
      [null, 'Länsstyrelsen', 1e12],
      [police, '', 610_000],
    ]);
  });

  test('an amount changes alone, the other years stay, and 0 takes a year away', async () => {
    const { client, here } = await newTown();
    const amounts = [
      { year: 2026, amountSek: 10 },
      { year: 2027, amountSek: 20 },
    ];
    const row = await client.plan.budget.add({ ...here, item: 'Lokal', amounts });
    const changed = await client.plan.budget.update({
      ...here,
      id: row.id,
      version: 1,
      amounts: [
        { year: 2027, amountSek: 25 },
        { year: 2028, amountSek: 5 },
      ],
    });
    expect(changed.amounts.map(({ year, amountSek }) => [year, amountSek])).toEqual([
      [2026, 10],
      [2027, 25],
      [2028, 5],
    ]);
    const less = await client.plan.budget.update({ ...here, id: row.id, version: 2, amounts: [{ year: 2026, amountSek: 0 }] });
    expect(less.amounts.map(({ year }) => year)).toEqual([2027, 2028]);
    expect(await refusal(client.plan.budget.update({ ...here, id: row.id, version: 2, item: 'x' }))).toMatchObject({
      code: 'STALE_VERSION',
      data: { current: less },
    });
  });

  test.each([[-1], [0.5], [1e12 + 1], [Number.NaN]])('an amount of %d is refused', async (amountSek) => {
    const { client, here } = await newTown();
    expect(await refusal(client.plan.budget.add({ ...here, item: 'x', amounts: [{ year: 2026, amountSek }] }))).toMatchObject({
      code: 'BAD_INPUT',
    });
    if (amountSek < 0 || amountSek > 1)
      expect(await refusal(client.plan.grants.add({ ...here, source: 'x', amountSek }))).toMatchObject({ code: 'BAD_INPUT' });
  });

  test('each kind is added, changed, moved and removed', async () => {
    const { client, here, social } = await newTown();
    const grant = await client.plan.grants.add({
      ...here,
      source: 'Länsstyrelsen',
      amountSek: 1e12,
      applyBy: '2027-02-01',
      actorId: social,
    });
    expect(grant).toMatchObject({ amountSek: 1e12, applyBy: '2027-02-01', actorId: social, version: 1 });
    expect(
      await client.plan.grants.update({ ...here, id: grant.id, version: 1, purpose: 'Utbildning', actorId: null }),
    ).toMatchObject({ actorId: null, version: 2 });
    const rows = [
      await client.plan.communication.add({ ...here, audience: 'Hotell' }),
      await client.plan.communication.add({ ...here, audience: 'Skolor', tone: 'Lugn' }),
    ];
    await client.plan.communication.move({ ...here, id: rows[1]!.id, before: rows[0]!.id });
    const evaluation = await client.plan.evaluation.add({ ...here, what: 'Följ upp', dueOn: '2026-12-01' });
    await client.plan.evaluation.remove({ ...here, id: evaluation.id });
    const overall = await client.plan.overallGoals.add({ ...here, text: 'Minska efterfrågan' });
    expect(overall).toEqual({ id: overall.id, text: 'Minska efterfrågan', version: 1 });
    const { plan } = await client.plan.get(here);
    expect(plan.communication.map(({ audience }) => audience)).toEqual(['Skolor', 'Hotell']);
    expect(plan.evaluation).toEqual([]);
    expect(plan.overallGoals).toEqual([overall]);
    expect(await refusal(client.plan.evaluation.add({ ...here, what: 'x', dueOn: '1900-01-01' }))).toMatchObject({
      code: 'BAD_INPUT',
    });
    expect(await refusal(client.plan.overallGoals.add({ ...here, text: ' ' }))).toMatchObject({ code: 'BAD_INPUT' });
  });
});

describe('what step 0 offers', () => {
  const origin = (item: string) => `stad-for-stad/start/direction/goals.${item}`;

  test('nothing before the exercise is done', async () => {
    const { client, here } = await newTown();
    expect(await client.plan.proposals(here)).toEqual([]);
  });

  test('answered rows are offered with their origin and brought in once, in the words of the group', async () => {
    const town = await newTown();
    const values = {
      'goals.network.answer': true,
      'goals.network.comment': 'Alla hotell är med.',
      'goals.plan.answer': true,
      'goals.routine.answer': false,
    };
    await writeLive(town, 'exercise/stad-for-stad/start/direction', { values });
    for (const role of ['network', 'working-group', 'observer'] as const) {
      const reader = await town.join(role, role);
      expect(await refusal(reader.client.plan.proposals(town.here))).toMatchObject({ code: 'NOT_ALLOWED' });
    }
    const offered = await town.client.plan.proposals(town.here);
    expect(offered.map(({ origin: from, wanted, text }) => [from, wanted, text])).toEqual([
      [origin('network'), true, 'Alla hotell är med.'],
      [origin('plan'), true, ''],
      [origin('routine'), false, ''],
    ]);
    const wanted = { ...town.here, origins: [origin('network'), origin('plan'), 'finns/inte'] };
    const brought = await town.client.plan.bringIn(wanted);
    expect(brought.map((goal) => [goal.text, goal.origin])).toEqual([
      ['Alla hotell är med.', origin('network')],
      [offered[1]!.question, origin('plan')],
    ]);
    const again = await Promise.all([town.client.plan.bringIn(wanted), town.client.plan.bringIn(wanted)]);
    expect(again).toEqual([brought, brought]);
    expect((await town.client.plan.proposals(town.here)).map(({ overallGoalId }) => overallGoalId)).toEqual([
      brought[0]!.id,
      brought[1]!.id,
      null,
    ]);
  });
});
