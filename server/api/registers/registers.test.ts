import { mkdtempSync, rmSync, writeFileSync, mkdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { actor, collaboration, journeyState, liveDocument } from '../../store/schema/index.ts';
import { startTestRingar, type TestRingar } from '../../testing/test-ringar.ts';

type Town = Awaited<ReturnType<TestRingar['town']>>;

let ringar: TestRingar;
let folder: string;
let town: Town;
let other: Town;
let core: Awaited<ReturnType<Town['join']>>;
let hotel: Awaited<ReturnType<Town['join']>>;
let police: string;

const structure = `id: thread
version: 1
months: { min: 1, max: 2 }
phases: [one]
registers:
  - key: risks
    columns:
      - { key: risk, type: line }
      - { key: counter, type: text, becomes: counterMeasure }
      - { key: likelihood, type: scale, scale: { min: 1, max: 3 } }
      - { key: owner, type: actor }
      - { key: state, type: choice, items: [open, closed] }
      - { key: areas, type: choices, items: [home, work] }
      - { key: places, type: rows, of: places }
      - { key: count, type: number }
      - { key: on, type: date }
      - { key: sure, type: yes-no }
      - { key: helpers, type: actors }
  - key: places
    audience: all
    columns:
      - { key: place, type: line }
  - key: guarded
    checklist: first/notes.ready
    columns:
      - { key: what, type: line }
  - key: views
    columns:
      - { key: who, type: actor }
      - { key: counter, type: text }
      - { key: words, type: line, becomes: tone }
      - { key: cares, type: text, becomes: matters }
  - key: steps
    columns:
      - { key: what, type: line }
      - { key: owner, type: actor }
stations:
  - key: first
    number: 0
    phase: one
    exercises:
      - key: notes
        mode: together
        fields:
          - { key: lines, type: list, to: [first/risks.rows] }
          - { key: ready, type: checklist, items: [boss, pairs] }
          - { key: rows, type: register, register: { name: risks, columns: [risk] }, to: [first/gaps.lines, first/gaps.steps, 'register:goals', 'register:activities'] }
      - key: risks
        mode: together
        fields:
          - { key: rows, type: register, register: { name: risks, columns: [risk, counter] }, from: [first/notes.lines] }
          - { key: places, type: register, register: { name: places, columns: [place] } }
          - { key: views, type: register, register: { name: views, columns: [who, counter] }, to: ['register:communication'] }
      - key: gaps
        mode: together
        fields:
          - { key: lines, type: list, from: [first/notes.rows], to: [first/gaps.steps] }
          - { key: steps, type: register, register: { name: steps, columns: [what, owner] }, from: [first/notes.rows, first/gaps.lines] }
`;
const texts = `title: T
lead: L
phases: { one: P }
registers:
  risks:
    title: Risker
    one: risk
    columns:
      risk: { label: Risk }
      counter: { label: Åtgärd }
      likelihood: { label: Sannolikhet, scale: [låg, mellan, hög] }
      owner: { label: Ansvarig }
      state: { label: Läge, items: { open: Öppen, closed: Stängd } }
      areas: { label: Område, items: { home: Hem, work: Arbete } }
      places: { label: Platser }
      count: { label: Antal }
      on: { label: Dag }
      sure: { label: Säker }
      helpers: { label: Hjälper }
  places: { title: Platser, one: plats, columns: { place: { label: Plats } } }
  guarded: { title: Vaktat, one: rad, columns: { what: { label: Vad } } }
  views: { title: Syn, one: syn, columns: { who: { label: Vem }, counter: { label: Vad }, words: { label: Ord }, cares: { label: Bryr sig om } } }
  steps: { title: Steg, one: steg, columns: { what: { label: Vad }, owner: { label: Vem } } }
stations:
  first:
    title: F
    shortTitle: F
    lead: L
    facts: { work: W, who: W, result: R }
    guide: [G]
    doneWhen: [D]
    exercises:
      notes:
        title: Anteckningar
        purpose: P
        instructions: [I]
        doneWhen: [D]
        fields: { ready: { label: Redo, items: { boss: Chefen vet, pairs: Två och två } }, lines: { label: Rader }, rows: { label: Risker } }
      risks:
        title: Riskerna
        purpose: P
        instructions: [I]
        doneWhen: [D]
        fields: { rows: { label: Risker }, places: { label: Platser }, views: { label: Syn } }
      gaps:
        title: Luckor
        purpose: P
        instructions: [I]
        doneWhen: [D]
        fields: { lines: { label: Luckor }, steps: { label: Steg } }
`;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'ringar-methods-'));
  mkdirSync(join(folder, 'thread'));
  for (const [name, text] of [
    ['method.yaml', structure],
    ['sv.yaml', texts],
    ['en.yaml', texts],
  ] as const)
    writeFileSync(join(folder, 'thread', name), text);
  ringar = await startTestRingar({ environment: { METHODS_DIR: folder } });
  town = await ringar.town('norr');
  other = await ringar.town('soder');
  for (const { id } of [town, other])
    await ringar.door.asProgram({ collaborationId: id }, ({ tx }) => tx.update(collaboration).set({ methods: ['thread'] }));
  core = await town.join('polisen', 'core');
  hotel = await town.join('hotellet', 'network');
  const [row] = await ringar.door.asProgram({ collaborationId: town.id }, ({ tx }) =>
    tx.insert(actor).values({ collaborationId: town.id, name: 'Polisen', trade: 'police' }).returning({ id: actor.id }),
  );
  police = row!.id;
});
afterAll(async () => {
  await ringar.stop();
  rmSync(folder, { recursive: true });
});

const at = (register = 'risks') => ({ collaboration: town.slug, register });
const add = (values: Record<string, string | number | boolean | string[] | null>, register = 'risks') =>
  core.client.registers.add({ ...at(register), values });

describe('refusals', () => {
  test('strangers, other towns, members without the right, registers that nobody declares', async () => {
    const { id } = await add({ risk: 'x' });
    const calls = (client: typeof core.client, collaborationSlug = town.slug) => {
      const place = { collaboration: collaborationSlug, register: 'risks' };
      return [
        client.registers.list(place),
        client.registers.add({ ...place, values: { risk: 'y' } }),
        client.registers.update({ ...place, id, version: 1, values: { risk: 'y' } }),
        client.registers.remove({ ...place, id }),
        client.registers.restore({ ...place, id }),
        client.registers.move({ ...place, id, before: null }),
        client.thread.offers({ collaboration: collaborationSlug, target: 'goals' }),
        client.thread.bringIn({ collaboration: collaborationSlug, target: 'goals', refs: [`row:${id}`] }),
        client.thread.get({ collaboration: collaborationSlug, ref: `row:${id}` }),
      ];
    };
    const codes = async (promises: Promise<unknown>[]) =>
      (await Promise.allSettled(promises)).map((one) => (one.status === 'rejected' ? one.reason.code : 'done'));
    expect(await codes(calls(ringar.clientWith()))).toEqual(Array(9).fill('NOT_SIGNED_IN'));
    expect(await codes(calls(other.coordinator.client))).toEqual(Array(9).fill('NOT_FOUND'));
    expect(await codes(calls(hotel.client))).toEqual(Array(9).fill('NOT_ALLOWED'));
    const own = calls(other.coordinator.client, other.slug);
    expect((await codes(own)).slice(2)).toEqual([...Array(4).fill('NOT_FOUND'), 'done', 'NOT_FOUND', 'NOT_FOUND']);
    await expect(core.client.registers.list(at('nowhere'))).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });

  test('a register for all is read by the network, and written by the core group alone', async () => {
    const { id } = await add({ place: 'Resecentrum' }, 'places');
    expect((await hotel.client.registers.list(at('places'))).map((row) => row.id)).toContain(id);
    expect(await hotel.client.registers.summary({ collaboration: town.slug })).toMatchObject([{ register: 'places', rows: 1 }]);
    const all = await core.client.registers.summary({ collaboration: town.slug });
    expect(all.map(({ register }) => register)).toEqual(['risks', 'places', 'guarded', 'views', 'steps']);
    await expect(hotel.client.registers.add({ ...at('places'), values: { place: 'x' } })).rejects.toMatchObject({
      code: 'NOT_ALLOWED',
    });
  });

  test.each([
    [{ nothing: 'x' }, 'BAD_INPUT'],
    [{ risk: 7 }, 'BAD_INPUT'],
    [{ risk: 'x'.repeat(301) }, 'BAD_INPUT'],
    [{ likelihood: 4 }, 'BAD_INPUT'],
    [{ likelihood: 1.5 }, 'BAD_INPUT'],
    [{ state: 'gone' }, 'BAD_INPUT'],
    [{ areas: ['home', 'home'] }, 'BAD_INPUT'],
    [{ areas: ['sea'] }, 'BAD_INPUT'],
    [{ count: -1 }, 'BAD_INPUT'],
    [{ on: '1900-01-01' }, 'BAD_INPUT'],
    [{ on: '2026-02-30' }, 'BAD_INPUT'],
    [{ sure: 'yes' }, 'BAD_INPUT'],
    [{ owner: 'Polisen' }, 'BAD_INPUT'],
    [{ owner: '00000000-0000-7000-8000-000000000000' }, 'NOT_FOUND'],
    [{ places: ['00000000-0000-7000-8000-000000000000'] }, 'NOT_FOUND'],
    [{ risk: 'Ring 19850102-2384' }, 'UNSAFE_TEXT'],
  ])('%j is refused as %s', async (values, code) => {
    await expect(add(values as Record<string, string>)).rejects.toMatchObject({ code });
  });
});

test('nothing is written in a register before its whole checklist is ticked, in whatever way it comes', async () => {
  const tick = (values: Record<string, boolean>) =>
    ringar.door.asProgram({ collaborationId: town.id }, ({ tx }) =>
      tx
        .insert(liveDocument)
        .values({
          collaborationId: town.id,
          name: 'exercise/thread/first/notes',
          state: new Uint8Array([0, 0]),
          plain: { rich: {}, text: {}, list: {}, values },
        })
        .onConflictDoUpdate({
          target: [liveDocument.collaborationId, liveDocument.name],
          set: { plain: { rich: {}, text: {}, list: {}, values } },
        }),
    );
  const awaits = async () => {
    const all = await core.client.registers.summary({ collaboration: town.slug });
    return all.filter(({ awaitsChecklist }) => awaitsChecklist).map(({ register }) => register);
  };
  const where = { station: 'first', exercise: 'notes', field: 'ready' };
  const refused = { code: 'CHECKLIST_FIRST', data: where };
  await expect(add({ what: 'x' }, 'guarded')).rejects.toMatchObject(refused);
  await tick({ 'ready.boss.checked': true, 'ready.pairs.checked': false });
  await expect(add({ what: 'x' }, 'guarded')).rejects.toMatchObject(refused);
  expect(await awaits()).toEqual(['guarded']);
  await tick({ 'ready.boss.checked': true, 'ready.pairs.checked': true });
  expect(await awaits()).toEqual([]);
  await add({ what: 'x' }, 'guarded');
  await ringar.door.asProgram({ collaborationId: town.id }, ({ tx }) => tx.delete(liveDocument));
});

test('a row keeps what fits every kind of column, and a change leaves the other cells', async () => {
  const place = await add({ place: 'Hamnen' }, 'places');
  const values = {
    risk: 'Vi tappar fart <b>🌊</b>',
    counter: 'Möten\nvarje månad',
    likelihood: 3,
    owner: police,
    state: 'open',
    areas: ['home', 'work'],
    places: [place.id],
    count: 2.5,
    on: '2027-02-28',
    sure: false,
    helpers: [police],
  };
  const row = await add(values);
  expect(row).toMatchObject({ values, version: 1, origins: 0 });
  const changed = await core.client.registers.update({
    ...at(),
    id: row.id,
    version: 1,
    values: { state: 'closed', sure: null },
  });
  expect(changed).toMatchObject({ values: { ...values, state: 'closed', sure: null }, version: 2 });
  await expect(
    core.client.registers.update({ ...at(), id: row.id, version: 1, values: { risk: 'annat' } }),
  ).rejects.toMatchObject({ code: 'STALE_VERSION', status: 409, data: { current: { version: 2, values: { state: 'closed' } } } });
});

test('an exercise that the method has not is refused', async () => {
  const exercise = { method: 'thread', station: 'first', exercise: 'nowhere' };
  const adding = core.client.registers.add({ ...at('places'), values: { place: 'Torget' }, at: exercise });
  await expect(adding).rejects.toMatchObject({ code: 'NOT_FOUND' });
});

test('rows are moved, removed and restored to where they stood', async () => {
  const rows: string[] = [];
  for (const place of ['a', 'b', 'c', 'd']) rows.push((await add({ place }, 'places')).id);
  const [a, b, c, d] = rows as [string, string, string, string];
  const order = async () =>
    (await core.client.registers.list(at('places'))).map(({ id }) => id).filter((id) => rows.includes(id));
  await core.client.registers.remove({ ...at('places'), id: a });
  expect(await order()).toEqual([b, c, d]);
  await core.client.registers.move({ ...at('places'), id: d, before: b });
  expect(await order()).toEqual([d, b, c]);
  await core.client.registers.restore({ ...at('places'), id: a });
  expect((await order()).toSorted()).toEqual([a, b, c, d].toSorted());
  await expect(core.client.registers.restore({ ...at('places'), id: a })).rejects.toMatchObject({ code: 'NOT_FOUND' });
});

describe('the golden thread', () => {
  const field = 'thread/first/risks/rows';
  const begun = async () => {
    const { stations } = await core.client.journey.get({ collaboration: town.slug, method: 'thread' });
    return stations[0]!.exercises.filter(({ status }) => status === 'begun').map(({ exercise }) => exercise);
  };
  /** Exercises that a write has noted as begun, whatever the rows there show. */
  const noted = async () => {
    const kept = await ringar.door.asProgram({ collaborationId: town.id }, ({ tx }) => tx.select().from(journeyState));
    return kept.filter(({ status }) => status === 'begun').map(({ exercise }) => exercise);
  };
  const line = (id: string) => `line:thread/first/notes/lines#${id}`;

  test('a note becomes a risk, a goal and an activity’s risk; the thread goes all the way back', async () => {
    const lines = [
      { id: 'n1', text: 'Ingen äger frågan' },
      { id: 'n2', text: 'Chefen byts' },
    ];
    await ringar.door.asProgram({ collaborationId: town.id }, ({ tx }) =>
      tx.insert(liveDocument).values({
        collaborationId: town.id,
        name: 'exercise/thread/first/notes',
        state: new Uint8Array(),
        plain: { list: { lines } },
      }),
    );
    const offers = await core.client.thread.offers({ collaboration: town.slug, target: 'register:risks', field });
    expect(offers.map(({ ref, label, here }) => ({ ref, label, here }))).toEqual([
      { ref: line('n1'), label: 'Ingen äger frågan', here: null },
      { ref: line('n2'), label: 'Chefen byts', here: null },
    ]);
    const wanted = { collaboration: town.slug, target: 'register:risks' as const, field, refs: [line('n1')] };
    // Two at once bring the same in: no doubles.
    expect(await noted()).not.toContain('risks');
    const both = await Promise.all([core.client.thread.bringIn(wanted), town.coordinator.client.thread.bringIn(wanted)]);
    expect(both.flatMap(({ brought }) => brought)).toHaveLength(1);
    expect(await noted()).toContain('risks');
    const risk = both.flatMap(({ brought }) => brought)[0]!.to;
    const rows = await core.client.registers.list(at());
    expect(rows.filter(({ values }) => values['risk'] === 'Ingen äger frågan')).toMatchObject([{ origins: 1 }]);
    const riskId = risk.slice('row:'.length);
    await core.client.registers.update({ ...at(), id: riskId, version: 1, values: { counter: 'Utse en ägare' } });

    const { brought } = await core.client.thread.bringIn({ collaboration: town.slug, target: 'goals', refs: [risk] });
    const goalId = brought[0]!.to.slice('goal:'.length);
    const plan = await core.client.plan.get({ collaboration: town.slug });
    expect(plan.plan.goals).toMatchObject([{ id: goalId, title: 'Ingen äger frågan' }]);
    const activity = await core.client.plan.activities.add({
      collaboration: town.slug,
      goalId,
      year: plan.plan.startYear,
      title: 'Utse ägare',
    });
    await core.client.thread.bringIn({ collaboration: town.slug, target: `activity:${activity.id}`, refs: [risk] });
    const [changed] = (await core.client.plan.get({ collaboration: town.slug })).plan.activities;
    expect(changed).toMatchObject({ riskAnswer: 'risk', risk: 'Ingen äger frågan', counterMeasure: 'Utse en ägare' });

    const thread = await core.client.thread.get({ collaboration: town.slug, ref: `activity:${activity.id}` });
    expect(thread.from.map(({ ref, steps }) => [ref, steps])).toEqual([
      // The risk stands in the activity too, but it came first: the goal was made of it.
      [`goal:${goalId}`, 1],
      [risk, 2],
      [line('n1'), 3],
    ]);
    expect(thread.from[1]).toMatchObject({ broughtBy: 'polisen', removed: false, place: { kind: 'register', title: 'Risker' } });
    const forward = await core.client.thread.get({ collaboration: town.slug, ref: line('n1') });
    expect(forward.to.map(({ ref }) => ref)).toEqual([risk, `goal:${goalId}`, `activity:${activity.id}`]);

    await core.client.registers.remove({ ...at(), id: riskId });
    const after = await core.client.thread.get({ collaboration: town.slug, ref: `activity:${activity.id}` });
    expect(after.from[1]).toMatchObject({ ref: risk, label: 'Ingen äger frågan', removed: true });
    // What was removed may be brought in anew.
    expect((await core.client.thread.bringIn(wanted)).brought).toHaveLength(1);
  });

  describe('what came from another thing that is offered too', () => {
    const lines = { target: 'list' as const, field: 'thread/first/gaps/lines' };
    const steps = { target: 'register:steps' as const, field: 'thread/first/gaps/steps' };
    const offered = async (label: string) =>
      (await core.client.thread.offers({ collaboration: town.slug, ...steps })).filter((offer) => offer.label === label);
    /** A risk that became a gap; the page writes the line with the id it gave. */
    async function gapOf(risk: string, says = risk) {
      const id = crypto.randomUUID();
      const ref = `row:${(await add({ risk, owner: police })).id}` as const;
      await core.client.thread.bringIn({ collaboration: town.slug, ...lines, refs: [ref], lines: { [ref]: id } });
      const name = 'exercise/thread/first/gaps';
      const plain = { list: { lines: [{ id, text: says }] } };
      await ringar.door.asProgram({ collaborationId: town.id }, ({ tx }) =>
        tx
          .insert(liveDocument)
          .values({ collaborationId: town.id, name, state: new Uint8Array(), plain })
          .onConflictDoUpdate({ target: [liveDocument.collaborationId, liveDocument.name], set: { plain } }),
      );
      return { risk: ref, gap: `line:thread/first/gaps/lines#${id}` as const };
    }
    const broughtStep = async (label: string) =>
      (await core.client.registers.list(at('steps'))).filter(({ values }) => values['what'] === label);

    test('is offered once while it says the same, and carries the cells of the row it came from', async () => {
      const { gap } = await gapOf('Ingen svarar');
      expect((await offered('Ingen svarar')).map(({ ref }) => ref)).toEqual([gap]);
      await core.client.thread.bringIn({ collaboration: town.slug, ...steps, refs: [gap] });
      expect(await broughtStep('Ingen svarar')).toMatchObject([{ values: { owner: police }, origins: 1 }]);
    });

    test('is offered in its own words when they were changed', async () => {
      const { risk, gap } = await gapOf('Ingen öppnar', 'Ingen öppnar efter tio');
      expect(await offered('Ingen öppnar')).toMatchObject([{ ref: risk }]);
      expect(await offered('Ingen öppnar efter tio')).toMatchObject([{ ref: gap }]);
    });

    test('is not offered when the first is here already', async () => {
      const { risk } = await gapOf('Ingen vet', 'Något annat');
      await core.client.thread.bringIn({ collaboration: town.slug, ...steps, refs: [risk] });
      await core.client.registers.update({ ...at(), id: risk.slice('row:'.length), version: 1, values: { risk: 'Något annat' } });
      expect(await offered('Något annat')).toMatchObject([{ ref: risk, here: expect.stringMatching(/^row:/) as string }]);
    });
  });

  test('in the communication plan, a row’s cells become the texts that its columns say; empty ones and the others stay', async () => {
    const of = { collaboration: town.slug, register: 'views' };
    const add = async (values: Record<string, string>) =>
      `row:${(await core.client.registers.add({ ...of, values })).id}` as const;
    const full = await add({ who: police, counter: 'Ring först', words: 'Iakttagelse', cares: 'Att det leder någonstans' });
    const bare = await add({ who: police, words: '  ' });
    await core.client.thread.bringIn({ collaboration: town.slug, target: 'communication', refs: [full, bare] });
    const { plan } = await core.client.plan.get({ collaboration: town.slug });
    expect(plan.communication).toMatchObject([
      { audience: 'Polisen', matters: 'Att det leder någonstans', tone: 'Iakttagelse', reach: '', helpers: '' },
      { audience: 'Polisen', matters: '', tone: '' },
    ]);
  });

  test('a first row begins the exercise it is written in', async () => {
    const exercise = { method: 'thread', station: 'first', exercise: 'notes' };
    await core.client.registers.add({ ...at('places'), values: { place: 'Torget' }, at: exercise });
    expect(await begun()).toContain('notes');
  });

  test('what is not offered there, or never was, is refused', async () => {
    const place = { collaboration: town.slug, target: 'register:risks' as const, field };
    await expect(core.client.thread.bringIn({ ...place, refs: [line('gone')] })).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await expect(core.client.thread.bringIn({ ...place, target: 'register:places', refs: [line('n1')] })).rejects.toMatchObject({
      code: 'NOT_FOUND',
    });
    for (const ref of [line('gone'), 'row:00000000-0000-7000-8000-000000000000', 'something'])
      await expect(core.client.thread.get({ collaboration: town.slug, ref })).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });
});
