import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { and, eq } from 'drizzle-orm';

import type { MemberRole } from '../../../domain/member.ts';
import { actor, confirmation, document, member, registerRow, task } from '../../store/schema/index.ts';
import { startTestRingar, type TestRingar } from '../../testing/test-ringar.ts';

type Town = Awaited<ReturnType<TestRingar['town']>>;

let ringar: TestRingar;
let town: Town;
let other: Town;
let police: Awaited<ReturnType<Town['join']>>;
let hotel: typeof police;
let ids: Record<string, string>;

/** Organisations by name, ring and stage. */
const organisations = [
  ['Socialtjänsten', 'social-services', 'core', 'core'],
  ['Polisen', 'police', 'local', 'identified'],
  ['Hotellet', 'hotel', 'network', 'network'],
  ['Skolan', 'school', 'network', 'invited'],
  ['Vårdcentralen', 'health', 'local', 'network'],
  ['Bolaget', 'business', 'network', 'declined'],
  ['Museet', 'other', 'society', 'identified'],
] as const;

beforeAll(async () => {
  ringar = await startTestRingar();
  [town, other] = [await ringar.town('rum'), await ringar.town('granne')];
  police = await town.join('polisen', 'core');
  hotel = await town.join('hotellet', 'network');
  ids = await ringar.door.asProgram({ collaborationId: town.id }, async ({ tx }) => {
    const made = await tx
      .insert(actor)
      .values(organisations.map(([name, trade, ring, stage]) => ({ collaborationId: town.id, name, trade, ring, stage })))
      .returning({ id: actor.id, name: actor.name });
    const byName = Object.fromEntries(made.map(({ id, name }) => [name, id]));
    const place = async (role: MemberRole, name: string) =>
      tx
        .update(member)
        .set({ actorId: byName[name]! })
        .where(and(eq(member.collaborationId, town.id), eq(member.role, role)));
    await place('core', 'Polisen');
    await place('network', 'Hotellet');
    // Someone who has been asked, and has not joined: no name of hers is shown.
    await tx.insert(member).values({
      ...{ collaborationId: town.id, name: 'Kandidaten', title: 'rektor', role: 'core', actorId: byName['Skolan']! },
      status: 'asked',
    });
    return byName;
  });
});
afterAll(() => ringar.stop());

const at = (station: string) => ({ collaboration: town.slug, method: 'stad-for-stad', station });
const roomOf = async (station: string, client = police.client) => client.journey.room(at(station));
const unheardAt = async (station: string) =>
  (await roomOf(station)).unheard!.organisations.map(({ name }) => name).toSorted((a, b) => a.localeCompare(b, 'sv'));

describe('refusals', () => {
  test('strangers, other towns, methods and stations that are not there', async () => {
    await expect(ringar.clientWith().journey.room(at('plan'))).rejects.toMatchObject({ status: 401 });
    await expect(other.coordinator.client.journey.room(at('plan'))).rejects.toMatchObject({ status: 404 });
    await expect(roomOf('nowhere')).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await expect(police.client.journey.room({ ...at('plan'), method: 'unknown' })).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });
});

test('a station asks for the core group, a later one for the network too; those who said no are in neither', async () => {
  const names = async (station: string) => (await roomOf(station)).room.map(({ name, circle }) => `${circle} ${name}`);
  expect(await names('problem-picture')).toEqual(['core Polisen', 'core Socialtjänsten', 'core ']);
  expect(await names('plan')).toEqual([
    ...['core Polisen', 'core Socialtjänsten', 'core ', 'network Hotellet', 'network Skolan', 'network Vårdcentralen'],
  ]);
});

test('people are named by what the member list shows: those who have joined', async () => {
  const { room, missingTrades } = await roomOf('plan', hotel.client);
  expect(room.find(({ name }) => name === 'Polisen')!.people).toMatchObject([{ name: 'polisen' }]);
  expect(JSON.stringify(room)).not.toContain('Kandidaten');
  expect(missingTrades).toEqual([]);
  const empty = await other.coordinator.client.journey.room({ ...at('plan'), collaboration: other.slug });
  expect(empty.missingTrades).toEqual(['social-services', 'police']);
});

test('who has not been heard is for the core group alone', async () => {
  expect((await roomOf('plan', hotel.client)).unheard).toBeNull();
  expect((await roomOf('start')).unheard!.outOf).toBe(2);
  expect((await roomOf('problem-picture')).unheard!.outOf).toBe(5);
});

test('a row and a task that name an organisation are a trace; those without one are listed', async () => {
  expect(await unheardAt('problem-picture')).toEqual(['Hotellet', 'Polisen', 'Skolan', 'Socialtjänsten', 'Vårdcentralen']);
  await ringar.door.asProgram({ collaborationId: town.id }, async ({ tx }) => {
    const collaborationId = town.id;
    await tx.insert(task).values({ collaborationId, title: 'Ring', actorId: ids['Skolan']!, originStation: 'problem-picture' });
    await tx
      .insert(registerRow)
      .values({ collaborationId, register: 'responses', values: { what: 'Ringer', actor: ids['Polisen']! } });
  });
  expect(await unheardAt('problem-picture')).toEqual(['Hotellet', 'Polisen', 'Socialtjänsten', 'Vårdcentralen']);
  expect(await unheardAt('starting-point')).toEqual(['Socialtjänsten']);
});

test('a group that nobody speaks for is named, from the station where the network should be heard', async () => {
  const groupsAt = async (station: string) => (await roomOf(station)).unheard!.groups.map(({ name }) => name);
  const add = (values: Record<string, string>) =>
    town.coordinator.client.registers.add({ collaboration: town.slug, register: 'target-groups', values });
  await add({ group: 'Säsongsarbetare', voice: 'Fackets uppsökare träffar dem' });
  const young = await add({ group: 'Unga på nätet', voice: ' ' });
  expect(await groupsAt('problem-picture')).toEqual(['Unga på nätet']);
  expect(await groupsAt('start')).toEqual([]);
  const { id, version } = young;
  const told = { collaboration: town.slug, register: 'target-groups', id, version, values: { voice: 'Ungdomsmottagningen' } };
  await town.coordinator.client.registers.update(told);
  expect(await groupsAt('problem-picture')).toEqual([]);
});

test('a decision about the document the station ends in is a trace, whatever was decided; a question is not', async () => {
  const answered = { Hotellet: 'declined', Skolan: 'proposed', Vårdcentralen: 'confirmed' } as const;
  await ringar.door.asProgram({ collaborationId: town.id }, async ({ tx }) => {
    const collaborationId = town.id;
    const [made] = await tx
      .insert(document)
      .values({ collaborationId, kind: 'plan', number: 1, snapshot: {} as never, sha256: '', verifyCode: 'kod' })
      .returning({ id: document.id });
    for (const [name, state] of Object.entries(answered))
      await tx.insert(confirmation).values({ collaborationId, documentId: made!.id, actorId: ids[name]!, state });
  });
  expect(await unheardAt('plan')).toEqual(['Polisen', 'Skolan', 'Socialtjänsten']);
});

test('of a silent round, those who have not answered are named, never what anyone answered', async () => {
  const { client } = town.coordinator;
  const place = { ...at('start'), exercise: 'engagement', field: 'statements' };
  const { id } = await client.rounds.open({ ...place, closesOn: null });
  const items = (await police.client.rounds.get({ collaboration: town.slug, id })).items;
  await police.client.rounds.answer({
    ...{ collaboration: town.slug, id },
    answers: Object.fromEntries(items.map((item) => [item, { value: 1, comment: 'HEMLIGT' }])),
  });
  const { unheard } = await roomOf('start');
  expect(unheard!.rounds).toMatchObject([{ exercise: 'engagement', state: 'open', waiting: [{ name: expect.any(String) }] }]);
  expect(unheard!.organisations.map(({ name }) => name)).toEqual(['Socialtjänsten']);
  expect(JSON.stringify(unheard)).not.toContain('HEMLIGT');
});
