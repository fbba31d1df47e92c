import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';

import { mailMessage, roundParticipant } from '../../store/schema/index.ts';
import { startTestRingar, type TestRingar } from '../../testing/test-ringar.ts';

type Town = Awaited<ReturnType<TestRingar['town']>>;
type Person = Awaited<ReturnType<Town['join']>>;

const engagement = { method: 'stad-for-stad', station: 'start', exercise: 'engagement', field: 'statements' };
const readiness = { method: 'stad-for-stad', station: 'start', exercise: 'readiness', field: 'rows' };

let ringar: TestRingar;
let town: Town;
let other: Town;
let police: Person;
let social: Person;
let network: Person;
let count = 0;

beforeAll(async () => {
  ringar = await startTestRingar();
  other = await ringar.town('annanstad');
});
afterAll(() => ringar.stop());

/** A town of its own for each test: four in the core group, one in the network. */
beforeEach(async () => {
  town = await ringar.town(`stad-${(count += 1)}`);
  police = await town.join('polisen', 'core');
  social = await town.join('socialtjansten', 'core');
  network = await town.join('hotellet', 'network');
});

const at = () => ({ collaboration: town.slug });
const boss = () => town.coordinator.client;
const open = (place: typeof engagement = engagement) => boss().rounds.open({ ...at(), ...place });
const all = (items: string[], value: number, comment = '') => Object.fromEntries(items.map((item) => [item, { value, comment }]));
const people = () => [boss(), police.client, social.client];

/** Every call is refused like this. */
async function expectRefused(calls: Promise<unknown>[], refusal: { code: string; status: number }) {
  for (const outcome of await Promise.allSettled(calls)) expect(outcome).toMatchObject({ status: 'rejected', reason: refusal });
}

/** Opens, lets the three answer all items with these values, and closes. */
async function closedRound(place: typeof engagement, values: number[]) {
  const round = await open(place);
  for (const [index, value] of values.entries()) {
    await people()[index]!.rounds.answer({ ...at(), id: round.id, answers: all(round.items, value) });
  }
  return boss().rounds.close({ ...at(), id: round.id, anyway: true });
}

describe('refusals', () => {
  test('a stranger, a member of another town and a member without the right', async () => {
    const { id } = await open();
    const calls = (client: typeof police.client) => [
      client.rounds.list(at()),
      client.rounds.get({ ...at(), id }),
      client.rounds.open({ ...at(), ...readiness }),
      client.rounds.answer({ ...at(), id, answers: {} }),
      client.rounds.remind({ ...at(), id }),
      client.rounds.close({ ...at(), id }),
      client.rounds.decide({ ...at(), id, item: 'hard', value: 1, why: '', version: 0 }),
    ];
    await expectRefused(calls(ringar.clientWith()), { code: 'NOT_SIGNED_IN', status: 401 });
    await expectRefused(calls(other.coordinator.client), { code: 'NOT_FOUND', status: 404 });
    await expectRefused(calls(network.client), { code: 'NOT_ALLOWED', status: 403 });
  });

  test('a round of another town is not found, whatever the caller may do at home', async () => {
    const { id } = await open();
    const mine = { collaboration: other.slug, id };
    const client = other.coordinator.client;
    const calls = [
      client.rounds.get(mine),
      client.rounds.answer({ ...mine, answers: {} }),
      client.rounds.remind(mine),
      client.rounds.close(mine),
      client.rounds.decide({ ...mine, item: 'hard', value: 1, why: '', version: 0 }),
    ];
    await expectRefused(calls, { code: 'NOT_FOUND', status: 404 });
  });

  test('only the coordinator opens, reminds and closes', async () => {
    const { id } = await open();
    const { client } = police;
    const calls = [
      client.rounds.open({ ...at(), ...readiness }),
      client.rounds.remind({ ...at(), id }),
      client.rounds.close({ ...at(), id }),
    ];
    await expectRefused(calls, { code: 'NOT_ALLOWED', status: 403 });
  });

  test('a field that is not answered alone, an unknown one, and a day that has passed', async () => {
    await expect(open({ ...engagement, exercise: 'direction', field: 'goals' })).rejects.toMatchObject({ code: 'BAD_INPUT' });
    await expect(open({ ...engagement, field: 'nothing' })).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await expect(open({ ...engagement, method: 'unknown' })).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await expect(boss().rounds.open({ ...at(), ...engagement, closesOn: '2020-01-01' })).rejects.toMatchObject({
      code: 'BAD_INPUT',
    });
  });

  test('an answer off the scale, or to an item that is not there', async () => {
    const statements = await open();
    const rows = await open(readiness);
    const wrong = { value: 2, comment: '' };
    await expect(boss().rounds.answer({ ...at(), id: statements.id, answers: { hard: wrong } })).rejects.toMatchObject({
      code: 'BAD_INPUT',
    });
    await expect(boss().rounds.answer({ ...at(), id: statements.id, answers: { other: wrong } })).rejects.toMatchObject({
      code: 'BAD_INPUT',
    });
    for (const value of [0, 6]) {
      await expect(
        boss().rounds.answer({ ...at(), id: rows.id, answers: { 'political-will': { value, comment: '' } } }),
      ).rejects.toMatchObject({ code: 'BAD_INPUT' });
    }
    await expect(
      boss().rounds.answer({ ...at(), id: rows.id, answers: { 'political-will': { value: 3, comment: '19850102-2384' } } }),
    ).rejects.toMatchObject({ code: 'UNSAFE_TEXT' });
  });
});

describe('while a round is open', () => {
  test('everyone joined in the core group takes part, and sees who has answered but not what', async () => {
    const round = await open();
    expect(round).toMatchObject({ number: 1, state: 'open', invited: 3, answered: 0, mine: 'waiting' });
    expect(round.items).toHaveLength(7);
    await police.client.rounds.answer({ ...at(), id: round.id, answers: all(round.items, 0, 'polisens egen tanke') });
    const seen = await boss().rounds.get({ ...at(), id: round.id });
    expect(seen.participants.map(({ name, answered, me }) => ({ name, answered, me }))).toEqual([
      { name: 'polisen', answered: true, me: false },
      { name: 'Samordnaren', answered: false, me: true },
      { name: 'socialtjansten', answered: false, me: false },
    ]);
    expect(seen).toMatchObject({ hidden: 'open', spread: [], comments: [], mineAnswers: {}, answered: 1 });
    expect(JSON.stringify(seen)).not.toContain('polisens egen tanke');
    const own = await police.client.rounds.get({ ...at(), id: round.id });
    expect(own.mineAnswers['hard']).toEqual({ value: 0, comment: 'polisens egen tanke' });
  });

  test('answers come piece by piece, can be changed, and count once all items have a value', async () => {
    const { id, items } = await open();
    const [first, ...rest] = items as [string, ...string[]];
    const send = (answers: Record<string, { value?: number | null; comment?: string }>, version: number) =>
      police.client.rounds.answer({ ...at(), id, answers, version });
    expect(await send({ [first]: { value: 1, comment: 'början' } }, 0)).toEqual({
      answers: { [first]: { value: 1, comment: 'början' } },
      version: 1,
      answered: false,
    });
    const full = await send(all(rest, 1), 1);
    expect(full.answered).toBe(true);
    expect(full.answers[first]).toEqual({ value: 1, comment: 'början' });
    const changed = await send({ [first]: { value: 0 } }, 2);
    expect(changed.answers[first]).toEqual({ value: 0, comment: 'början' });
    expect((await send({ [first]: { comment: 'slutet' } }, 3)).answers[first]).toEqual({ value: 0, comment: 'slutet' });
    expect((await send({ [first]: { value: null } }, 4)).answered).toBe(false);
    expect(await boss().rounds.get({ ...at(), id })).toMatchObject({ answered: 0 });
    expect(await police.client.rounds.get({ ...at(), id })).toMatchObject({ mineVersion: 5 });
  });

  test('an older answer from another device overwrites nothing: it is shown what stands', async () => {
    const { id, items } = await open();
    const [first] = items as [string];
    const send = (comment: string, version: number) =>
      police.client.rounds.answer({ ...at(), id, answers: { [first]: { value: 1, comment } }, version });
    await send('från telefonen', 0);
    const current = { answers: { [first]: { value: 1, comment: 'från telefonen' } }, version: 1, answered: false };
    await expect(send('från datorn, utan nät', 0)).rejects.toMatchObject({
      code: 'STALE_VERSION',
      status: 409,
      data: { current },
    });
    const older = await Promise.allSettled([send('ett', 1), send('två', 1), send('tre', 1)]);
    expect(older.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect((await police.client.rounds.get({ ...at(), id })).mineVersion).toBe(2);
  });

  test('a second one of the same field is refused, and nothing can be decided yet', async () => {
    const { id } = await open();
    await expect(open()).rejects.toMatchObject({ code: 'ROUND_OPEN', status: 409, data: { id } });
    await expect(boss().rounds.decide({ ...at(), id, item: 'hard', value: 1, why: '', version: 0 })).rejects.toMatchObject({
      code: 'ROUND_OPEN',
    });
    await open(readiness);
  });

  test('two coordinators who open at once make one round', async () => {
    const outcomes = await Promise.allSettled([open(), open(), open()]);
    expect(outcomes.filter((outcome) => outcome.status === 'fulfilled')).toHaveLength(1);
    for (const outcome of outcomes)
      if (outcome.status === 'rejected') expect(outcome.reason).toMatchObject({ code: 'ROUND_OPEN' });
  });

  test('someone who joins later takes part from the first answer', async () => {
    const { id, items } = await open();
    const late = await town.join('skolan', 'core');
    expect((await late.client.rounds.get({ ...at(), id })).mine).toBe('waiting');
    await late.client.rounds.answer({ ...at(), id, answers: all(items, 1) });
    expect(await boss().rounds.get({ ...at(), id })).toMatchObject({ invited: 4, answered: 1 });
  });

  test('opening marks the exercise as begun', async () => {
    await open();
    const { stations } = await boss().journey.get({ ...at(), method: 'stad-for-stad' });
    expect(stations[0]).toMatchObject({ station: 'start', status: 'begun' });
    expect(stations[0]!.exercises.find(({ exercise }) => exercise === 'engagement')).toMatchObject({
      status: 'begun',
      round: { state: 'open', invited: 3, answered: 0 },
    });
  });
});

describe('reminding', () => {
  const sent = async () =>
    (await ringar.system.db.select().from(mailMessage).where(eq(mailMessage.collaborationId, town.id))).map(
      ({ recipient, body }) => ({ recipient, body }),
    );

  test('mails those who have not answered, at most once a day', async () => {
    const { id, items } = await open();
    await police.client.rounds.answer({ ...at(), id, answers: all(items, 1) });
    expect(await boss().rounds.remind({ ...at(), id })).toEqual({ reminded: 2, waiting: 2, mails: false });
    const messages = await sent();
    expect(messages.map(({ recipient }) => recipient).toSorted()).toEqual([
      `coordinator@${town.slug}.example`,
      `socialtjansten@${town.slug}.example`,
    ]);
    expect(messages[0]!.body).toContain(`/s/${town.slug}/station/start/engagement`);
    await expect(boss().rounds.remind({ ...at(), id })).rejects.toMatchObject({ code: 'TOO_MANY_REQUESTS', status: 429 });
    expect(await sent()).toHaveLength(2);
  });

  test('goes on the day after, and is quiet when everyone has answered', async () => {
    const { id, items } = await open();
    await boss().rounds.remind({ ...at(), id });
    await ringar.door.asProgram({ collaborationId: town.id }, ({ tx }) =>
      tx
        .update(roundParticipant)
        .set({ remindedAt: new Date(Date.now() - 25 * 3600_000) })
        .where(eq(roundParticipant.roundId, id)),
    );
    expect(await boss().rounds.remind({ ...at(), id })).toEqual({ reminded: 3, waiting: 3, mails: false });
    for (const client of people()) await client.rounds.answer({ ...at(), id, answers: all(items, 1) });
    expect(await boss().rounds.remind({ ...at(), id })).toEqual({ reminded: 0, waiting: 0, mails: false });
  });
});

describe('closing', () => {
  test('needs three answers, or the word that the group goes on without a spread', async () => {
    const { id, items } = await open();
    for (const client of [boss(), police.client])
      await client.rounds.answer({ ...at(), id, answers: all(items, 1, 'två röster') });
    await expect(boss().rounds.close({ ...at(), id })).rejects.toMatchObject({
      code: 'TOO_FEW_ANSWERS',
      status: 409,
      data: { answered: 2, needed: 3 },
    });
    await boss().rounds.close({ ...at(), id, anyway: true });
    expect(await boss().rounds.get({ ...at(), id })).toMatchObject({
      state: 'closed',
      hidden: 'too-few',
      spread: [],
      comments: [],
    });
  });

  test('shows the spread and the comments without names', async () => {
    const { id, items } = await open(readiness);
    for (const [index, value] of [2, 3, 5].entries()) {
      await people()[index]!.rounds.answer({ ...at(), id, answers: all(items, value, `tanke ${value}`) });
    }
    await boss().rounds.close({ ...at(), id });
    const seen = await police.client.rounds.get({ ...at(), id });
    expect(seen.hidden).toBeNull();
    expect(seen.spread).toHaveLength(8);
    expect(seen.spread[0]).toMatchObject({ item: 'need-identified', n: 3, median: 3, min: 2, max: 5 });
    expect(seen.spread[0]!.counts).toEqual([1, 2, 3, 4, 5].map((value) => ({ value, count: [2, 3, 5].includes(value) ? 1 : 0 })));
    expect(seen.comments.find(({ item }) => item === 'political-will')?.comments.toSorted()).toEqual([
      'tanke 2',
      'tanke 3',
      'tanke 5',
    ]);
  });

  test('leaves out the spread of an item that fewer than three answered', async () => {
    const { id, items } = await open();
    const [lonely, ...rest] = items as [string, ...string[]];
    for (const client of people()) await client.rounds.answer({ ...at(), id, answers: all(rest, 1) });
    await police.client.rounds.answer({ ...at(), id, answers: { [lonely]: { value: 0, comment: '' } }, version: 1 });
    await boss().rounds.close({ ...at(), id, anyway: true });
    const seen = await boss().rounds.get({ ...at(), id });
    expect(seen.spread.map(({ item }) => item)).toEqual(rest);
  });

  test('is for good: no answer, no reminder, no second closing', async () => {
    const { id } = await closedRound(engagement, [1, 1, 1]);
    const answer = police.client.rounds.answer({ ...at(), id, answers: { hard: { value: 0, comment: '' } } });
    await expectRefused([answer, boss().rounds.remind({ ...at(), id }), boss().rounds.close({ ...at(), id })], {
      code: 'ROUND_CLOSED',
      status: 409,
    });
  });
});

describe('deciding', () => {
  const decide = (id: string, item: string, value: number | null, version = 0, client = boss()) =>
    client.rounds.decide({ ...at(), id, item, value, why: 'så tänker vi', version });

  test('an exercise is done when the group has decided every row, for every reader, until a member says otherwise', async () => {
    const { id, items } = await closedRound(engagement, [1, 1, 0]);
    const place = { ...at(), method: engagement.method };
    const seen = async (client: typeof network.client) => {
      const { stations } = await client.journey.get(place);
      const exercise = stations[0]!.exercises.find((one) => one.exercise === engagement.exercise)!;
      const [summary] = (await client.collaborations.get(at())).stations;
      return { status: exercise.status, version: exercise.version, rail: [summary!.state, summary!.done] };
    };
    expect(await seen(network.client)).toMatchObject({ status: 'begun', rail: ['begun', 0] });
    for (const item of items.slice(1)) await decide(id, item, 1);
    expect(await seen(network.client)).toMatchObject({ status: 'begun', rail: ['begun', 0] });
    await decide(id, items[0]!, 1);
    for (const client of [boss(), network.client])
      expect(await seen(client)).toMatchObject({ status: 'done', rail: ['begun', 1] });
    const { version } = await seen(boss());
    await boss().journey.setState({
      ...place,
      station: 'start',
      exercise: engagement.exercise,
      status: 'begun',
      note: '',
      version,
    });
    expect(await seen(network.client)).toMatchObject({ status: 'begun', rail: ['begun', 0] });
  });

  test('the group sets a value and why, whatever the spread; a stale version gets the current one', async () => {
    const { id } = await closedRound(engagement, [1, 1, 0]);
    expect(await decide(id, 'hard', 0)).toEqual({ item: 'hard', value: 0, why: 'så tänker vi', version: 1 });
    expect((await decide(id, 'hard', 1, 1, police.client)).version).toBe(2);
    const current = { item: 'hard', value: 1, why: 'så tänker vi', version: 2 };
    await expect(decide(id, 'hard', 0, 1)).rejects.toMatchObject({ code: 'STALE_VERSION', status: 409, data: { current } });
    await expect(decide(id, 'hard', 0, 0)).rejects.toMatchObject({ code: 'STALE_VERSION', data: { current } });
  });

  test('what is left out stays as it is', async () => {
    const { id } = await closedRound(readiness, [3, 3, 3]);
    const change = (rest: { value?: number | null; why?: string; version: number }) =>
      boss().rounds.decide({ ...at(), id, item: 'political-will', ...rest });
    expect(await change({ why: 'bara skälet', version: 0 })).toMatchObject({ value: null, why: 'bara skälet' });
    expect(await change({ value: 4, version: 1 })).toMatchObject({ value: 4, why: 'bara skälet' });
    expect(await change({ why: 'ett annat', version: 2 })).toMatchObject({ value: 4, why: 'ett annat' });
  });

  test('refuses a value off the scale and an item of another field', async () => {
    const { id } = await closedRound(readiness, [3, 3, 3]);
    await expect(decide(id, 'need-identified', 6)).rejects.toMatchObject({ code: 'BAD_INPUT' });
    await expect(decide(id, 'hard', 1)).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });

  test('engagement: all seven yes goes on, one no says consider something smaller, an open row says nothing', async () => {
    const { id, items } = await closedRound(engagement, [1, 1, 1]);
    const verdict = async () => (await boss().rounds.get({ ...at(), id })).verdict;
    for (const item of items.slice(1)) await decide(id, item, 1);
    expect(await verdict()).toMatchObject({ rule: 'engagement', verdict: null, missingKeys: ['hard'] });
    await decide(id, 'hard', 0);
    expect(await verdict()).toMatchObject({ verdict: 'consider-smaller', noKeys: ['hard'], yes: 6 });
    await decide(id, 'hard', 1, 1);
    expect(await verdict()).toMatchObject({ verdict: 'go', yes: 7 });
  });

  test('readiness: exactly 20 is not ready, 21 is, and weak rows are named either way', async () => {
    const { id, items } = await closedRound(readiness, [4, 4, 4]);
    const values = [3, 3, 3, 3, 3, 2, 2, 1];
    for (const [index, value] of values.entries()) await decide(id, items[index]!, value);
    const verdict = async () => (await boss().rounds.get({ ...at(), id })).verdict;
    expect(await verdict()).toMatchObject({
      rule: 'readiness',
      verdict: 'not-ready',
      sum: 20,
      mean: 2.5,
      weakKeys: items.slice(5),
    });
    await decide(id, items[0]!, 4, 1);
    expect(await verdict()).toMatchObject({ verdict: 'go', sum: 21, weakKeys: items.slice(5) });
    await decide(id, items[0]!, null, 2);
    expect(await verdict()).toMatchObject({ verdict: null, sum: null, missingKeys: [items[0]] });
  });

  test('a new round keeps the old one as history, and the trend shows both', async () => {
    const first = await closedRound(readiness, [2, 2, 2]);
    for (const item of first.items) await decide(first.id, item, 2);
    const second = await closedRound(readiness, [4, 4, 5]);
    expect(second.number).toBe(2);
    await expect(decide(first.id, first.items[0]!, 5, 1)).rejects.toMatchObject({
      code: 'ROUND_CLOSED',
      data: { later: second.id },
    });
    for (const item of second.items) await decide(second.id, item, 3);
    const seen = await boss().rounds.get({ ...at(), id: second.id });
    expect(seen.trend.map(({ number, verdict }) => ({ number, sum: verdict?.rule === 'readiness' && verdict.sum }))).toEqual([
      { number: 1, sum: 16 },
      { number: 2, sum: 24 },
    ]);
    expect(seen.trend[1]!.items[0]).toEqual({ item: 'need-identified', groupValue: 3, median: 4, n: 3 });
    expect((await boss().rounds.get({ ...at(), id: first.id })).superseded).toBe(true);
    expect((await boss().rounds.list({ ...at(), ...readiness })).map(({ number }) => number)).toEqual([2, 1]);
  });
});
