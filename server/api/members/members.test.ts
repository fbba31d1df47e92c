import { afterAll, beforeAll, expect, test } from 'vitest';

import type { MemberRole } from '../../../domain/member.ts';
import { actor } from '../../store/schema/index.ts';
import { startTestRingar, type TestRingar } from '../../testing/test-ringar.ts';
import { readMail } from '../../testing/visitor.ts';

type Town = Awaited<ReturnType<TestRingar['town']>>;

let ringar: TestRingar;
let north: Town;
let south: Town;
let names = 0;
beforeAll(async () => {
  ringar = await startTestRingar();
  north = await ringar.town('norr');
  south = await ringar.town('soder');
});
afterAll(() => ringar.stop());

const here = { collaboration: 'norr' };
const code = (call: Promise<unknown>) =>
  call.then(
    () => 'ok',
    (error: { code: string }) => error.code,
  );
/** A town of its own for a test that changes who is in it. */
const freshTown = () => ringar.town(`stad-${(names += 1)}`);

test('a stranger is asked to sign in; another town answers 404 for the list and for every id', async () => {
  const strange = ringar.clientWith().members;
  expect(await code(strange.list(here))).toBe('NOT_SIGNED_IN');
  const theirs = south.coordinator.client.members;
  expect(await code(theirs.list(here))).toBe('NOT_FOUND');
  const [row] = await north.coordinator.client.members.list(here);
  const wrong = { collaboration: 'soder', id: row!.id };
  expect(await code(theirs.update({ ...wrong, version: row!.version, title: 'x' }))).toBe('NOT_FOUND');
  expect(await code(theirs.end(wrong))).toBe('NOT_FOUND');
  expect(await code(theirs.handOver({ ...wrong, become: 'core' }))).toBe('NOT_FOUND');
  expect(await code(theirs.revokeInvitation(wrong))).toBe('NOT_FOUND');
  expect(await code(theirs.invite({ collaboration: 'soder', memberId: row!.id, role: 'core', email: 'x@soder.example' }))).toBe(
    'NOT_FOUND',
  );
});

test('who may do what', async () => {
  const town = await freshTown();
  const there = { collaboration: town.slug };
  const members = Object.fromEntries(
    await Promise.all(
      (['core', 'network', 'working-group', 'observer'] as const).map(
        async (role) => [role, await town.join(role, role)] as const,
      ),
    ),
  );
  const people = { coordinator: town.coordinator, ...members } as unknown as Record<
    MemberRole,
    { client: typeof town.coordinator.client }
  >;
  const candidate = await town.coordinator.client.members.create({ ...there, title: 'kandidat' });
  const tries = {
    list: (client: typeof town.coordinator.client) => client.members.list(there),
    create: (client: typeof town.coordinator.client) => client.members.create({ ...there, title: 'kandidat' }),
    createObserver: (client: typeof town.coordinator.client) =>
      client.members.create({ ...there, title: 'kandidat', role: 'observer' }),
    describe: async (client: typeof town.coordinator.client) => {
      const { version } = (await town.coordinator.client.members.list(there)).find((row) => row.id === candidate.id)!;
      return client.members.update({ ...there, id: candidate.id, version, archetypes: ['teacher'] });
    },
    role: async (client: typeof town.coordinator.client) => {
      const { version, role } = (await town.coordinator.client.members.list(there)).find((row) => row.id === candidate.id)!;
      return client.members.update({ ...there, id: candidate.id, version, role: role === 'core' ? 'network' : 'core' });
    },
    invite: (client: typeof town.coordinator.client) =>
      client.members.invite({ ...there, title: 'x', role: 'core', email: 'x@norr.example', mail: false }),
    endOther: async (client: typeof town.coordinator.client) => {
      const extra = await town.coordinator.client.members.create({ ...there, title: 'tillfällig' });
      return client.members.end({ ...there, id: extra.id });
    },
    audit: (client: typeof town.coordinator.client) => client.audit.list(there),
    verify: (client: typeof town.coordinator.client) => client.audit.verify(there),
    settings: (client: typeof town.coordinator.client) => client.collaborations.settings(there),
    outbox: (client: typeof town.coordinator.client) => client.outbox.list(),
  };
  const seen: Record<string, string[]> = {};
  for (const [name, attempt] of Object.entries(tries)) {
    seen[name] = [];
    for (const [role, { client }] of Object.entries(people)) if ((await code(attempt(client))) === 'ok') seen[name].push(role);
  }
  expect(seen).toEqual({
    list: ['coordinator', 'core', 'network', 'working-group', 'observer'],
    create: ['coordinator', 'core'],
    createObserver: ['coordinator'],
    describe: ['coordinator', 'core'],
    role: ['coordinator'],
    invite: ['coordinator'],
    endOther: ['coordinator'],
    audit: ['coordinator'],
    verify: ['coordinator'],
    settings: ['coordinator'],
    outbox: [],
  });
});

test('addresses are for the coordinator and oneself; candidates and judgements for the core group', async () => {
  const town = await freshTown();
  const there = { collaboration: town.slug };
  const [core, network] = [await town.join('polis', 'core'), await town.join('hotell', 'network')];
  await town.coordinator.client.members.create({
    ...there,
    title: 'skolsköterska',
    qualities: ['positive'],
    archetypes: ['caretaker'],
  });
  const list = async (client: typeof core.client) =>
    Object.fromEntries((await client.members.list(there)).map((row) => [row.title, row]));
  expect((await list(town.coordinator.client))['polis']!.email).toBe(`polis@${town.slug}.example`);
  const coresView = await list(core.client);
  expect([coresView['polis']!.email, coresView['hotell']!.email, coresView['polis']!.isMe]).toEqual([
    `polis@${town.slug}.example`,
    null,
    true,
  ]);
  expect(coresView['skolsköterska']).toMatchObject({ hasAccount: false, name: 'skolsköterska', archetypes: ['caretaker'] });
  const networksView = await list(network.client);
  expect(Object.keys(networksView).toSorted()).toEqual(['hotell', 'polis', 'samordnare']);
  expect(networksView['polis']).toMatchObject({ archetypes: [], qualities: [], email: null, invitation: null });
});

test('the core group fills in what it works with, but not what decides what someone may do', async () => {
  const town = await freshTown();
  const there = { collaboration: town.slug };
  const [core, other] = [await town.join('polis', 'core'), await town.join('hotell', 'network')];
  const version = async () => (await core.client.members.list(there)).find((row) => row.id === other.memberId)!.version;
  const change = async (patch: object) =>
    code(core.client.members.update({ ...there, id: other.memberId, version: await version(), ...patch }));
  const [organisation] = await ringar.door.asProgram({ collaborationId: town.id }, ({ tx }) =>
    tx.insert(actor).values({ collaborationId: town.id, name: 'Hotellet' }).returning(),
  );
  expect(await change({ archetypes: ['seller'], competences: ['operative'] })).toBe('ok');
  expect(await change({ actorId: organisation!.id })).toBe('NOT_ALLOWED');
  expect(await change({ title: 'direktör' })).toBe('NOT_ALLOWED');
  expect(await change({ role: 'coordinator' })).toBe('NOT_ALLOWED');
  const own = (await other.client.members.list(there)).find((row) => row.isMe)!;
  expect(await code(other.client.members.update({ ...there, id: own.id, version: own.version, title: 'receptionschef' }))).toBe(
    'ok',
  );
  expect(
    await code(other.client.members.update({ ...there, id: own.id, version: own.version + 1, archetypes: ['seller'] })),
  ).toBe('NOT_ALLOWED');
});

test('an organisation of another town, and one that does not exist, are not found', async () => {
  const [theirs] = await ringar.door.asProgram({ collaborationId: south.id }, ({ tx }) =>
    tx.insert(actor).values({ collaborationId: south.id, name: 'Polisen' }).returning(),
  );
  for (const actorId of [theirs!.id, crypto.randomUUID()]) {
    expect(await code(north.coordinator.client.members.create({ ...here, title: 'polis', actorId }))).toBe('NOT_FOUND');
  }
});

test('a stale change is refused with the current row; one who has joined has no recruiting status', async () => {
  const town = await freshTown();
  const there = { collaboration: town.slug };
  const { client } = town.coordinator;
  const row = await client.members.create({ ...there, title: 'kandidat' });
  await client.members.update({ ...there, id: row.id, version: row.version, status: 'asked' });
  const refused = await client.members
    .update({ ...there, id: row.id, version: row.version, status: 'no' })
    .catch((error: unknown) => error);
  expect(refused).toMatchObject({
    code: 'STALE_VERSION',
    status: 409,
    data: { current: { id: row.id, status: 'asked', version: 2, invitation: null } },
  });
  const mine = (await client.members.list(there)).find((each) => each.isMe)!;
  expect(await code(client.members.update({ ...there, id: mine.id, version: mine.version, status: 'no' }))).toBe('BAD_INPUT');
});

test('a personal number in a training or a title is refused', async () => {
  const refused = await north.coordinator.client.members
    .create({ ...here, title: 'kandidat', training: [{ title: 'Kurs 19900101-0017', provider: '', takenOn: null }] })
    .catch((error: unknown) => error);
  expect(refused).toMatchObject({ code: 'UNSAFE_TEXT', status: 400, data: { found: [{ path: 'training.0.title' }] } });
});

test('the last coordinator cannot leave or become something else; a candidate for coordinator does not count', async () => {
  const town = await freshTown();
  const there = { collaboration: town.slug };
  const { client } = town.coordinator;
  await client.members.create({ ...there, title: 'kanske', role: 'coordinator' });
  const me = (await client.members.list(there)).find((row) => row.isMe)!;
  expect(await code(client.members.end({ ...there, id: me.id }))).toBe('LAST_COORDINATOR');
  expect(await code(client.members.update({ ...there, id: me.id, version: me.version, role: 'core' }))).toBe('LAST_COORDINATOR');
  await town.join('andra', 'coordinator');
  expect(await code(client.members.end({ ...there, id: me.id }))).toBe('ok');
  expect(await code(client.members.list(there))).toBe('NOT_FOUND');
});

test('two coordinators who leave at the same moment: one stays', async () => {
  for (let n = 0; n < 3; n += 1) {
    const town = await freshTown();
    const there = { collaboration: town.slug };
    const second = await town.join('andra', 'coordinator');
    const first = (await town.coordinator.client.members.list(there)).find((row) => row.isMe);
    const outcomes = await Promise.all([
      code(town.coordinator.client.members.end({ ...there, id: first!.id })),
      code(second.client.members.end({ ...there, id: second.memberId })),
    ]);
    expect(outcomes.toSorted()).toEqual(['LAST_COORDINATOR', 'ok']);
  }
});

test('handing over: the other becomes coordinator, I become core or leave, both are told, and it is in the log', async () => {
  const town = await freshTown();
  const there = { collaboration: town.slug };
  const { client } = town.coordinator;
  const successor = await town.join('efterträdaren', 'network');
  const candidate = await client.members.create({ ...there, title: 'utan konto' });
  const me = (await client.members.list(there)).find((row) => row.isMe)!;
  expect(await code(successor.client.members.handOver({ ...there, id: successor.memberId, become: 'core' }))).toBe('NOT_ALLOWED');
  expect(await code(client.members.handOver({ ...there, id: candidate.id, become: 'core' }))).toBe('BAD_INPUT');
  expect(await code(client.members.handOver({ ...there, id: me.id, become: 'core' }))).toBe('BAD_INPUT');
  await client.members.handOver({ ...there, id: successor.memberId, become: 'core' });
  const tellsOfIt = async (who: typeof client) => (await who.monday.get(there)).items.some(({ kind }) => kind === 'taken-over');
  expect([await tellsOfIt(successor.client), await tellsOfIt(client)]).toEqual([true, false]);
  expect(Object.fromEntries((await successor.client.members.list(there)).map((row) => [row.title, row.role]))).toMatchObject({
    efterträdaren: 'coordinator',
    samordnare: 'core',
  });
  expect(await code(client.members.invite({ ...there, title: 'x', role: 'core', email: 'x@norr.example' }))).toBe('NOT_ALLOWED');
  const [told] = await readMail(ringar, `efterträdaren@${town.slug}.example`);
  expect(told!.subject).toBe(`Du är samordnare för ${town.slug}`);
  expect((await readMail(ringar, `coordinator@${town.slug}.example`))[0]!.body).toContain('Du är kvar i kärngruppen.');
  expect((await successor.client.audit.list(there)).events[0]).toMatchObject({
    action: 'coordination.handed-over',
    target: successor.memberId,
    details: { become: 'core' },
  });

  await successor.client.members.handOver({ ...there, id: me.id, become: 'leave' });
  expect(await code(successor.client.members.list(there))).toBe('NOT_FOUND');
  expect((await client.collaborations.get(there)).me.role).toBe('coordinator');
  expect(await client.audit.verify(there)).toMatchObject({ whole: true, broken: null });
});

test('no update lets a reader see how somebody has been judged, whether it is refused, stale or the own function', async () => {
  const town = await freshTown();
  const there = { collaboration: town.slug };
  const judgement = {
    archetypes: ['teacher' as const],
    qualities: ['positive' as const],
    competences: ['operative' as const],
    training: [{ title: 'utbildning', provider: 'anordnare', takenOn: null }],
  };
  const candidate = await town.coordinator.client.members.create({ ...there, title: 'kandidat', ...judgement });
  for (const role of ['observer', 'network', 'working-group'] as const) {
    const reader = await town.join(role, role);
    const [judged] = (await town.coordinator.client.members.list(there)).filter(({ id }) => id === reader.memberId);
    const { version } = await town.coordinator.client.members.update({
      ...there,
      ...judgement,
      id: reader.memberId,
      version: judged!.version,
    });
    const { update } = reader.client.members;
    for (const id of [candidate.id, reader.memberId]) {
      for (const tried of [candidate.version, version, 999]) {
        for (const change of [
          {},
          { role: 'observer' as const },
          { archetypes: [] },
          { title: 'annat', status: 'yes' as const },
        ]) {
          const answer = await update({ ...there, ...change, id, version: tried }).catch((error: unknown) => error);
          expect([role, change, answer]).toMatchObject([role, change, { code: 'NOT_ALLOWED' }]);
          expect((answer as { data?: object }).data).not.toHaveProperty('current');
        }
      }
    }
    const unjudged = { archetypes: [], qualities: [], competences: [], training: [] };
    expect(await update({ ...there, id: reader.memberId, version, title: 'egen' })).toMatchObject({ title: 'egen', ...unjudged });
    const stale = await update({ ...there, id: reader.memberId, version, title: 'igen' }).catch((error: unknown) => error);
    expect(stale).toMatchObject({ code: 'STALE_VERSION', data: { current: { title: 'egen', ...unjudged } } });
  }
  const untouched = (await town.coordinator.client.members.list(there)).find(({ id }) => id === candidate.id);
  expect(untouched).toEqual(candidate);
});

test('an update with nothing in it changes nothing, also the version', async () => {
  const [row] = await north.coordinator.client.members.list(here);
  const same = await north.coordinator.client.members.update({ ...here, id: row!.id, version: row!.version });
  expect(same).toEqual(row);
});
