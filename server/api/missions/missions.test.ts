import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import type { MissionView } from '../../../contract/missions.ts';
import { startTestRingar, type TestRingar } from '../../testing/test-ringar.ts';

type Town = Awaited<ReturnType<TestRingar['town']>>;
type Client = Town['coordinator']['client'];

let ringar: TestRingar;
let town: Town;
let other: Town;
let core: Client;
let worker: Client;
let network: Client;
let police: string;
let school: string;
const people: Record<string, string> = {};
const at = () => ({ collaboration: town.slug });
const lead = () => town.coordinator.client;

beforeAll(async () => {
  ringar = await startTestRingar();
  town = await ringar.town('uppdragstad');
  other = await ringar.town('annanstad');
  police = (await lead().actors.create({ ...at(), name: 'Polisen' })).id;
  school = (await lead().actors.create({ ...at(), name: 'Skolan' })).id;
  core = (await town.join('Chef', 'core')).client;
  worker = (await town.join('Kurator', 'working-group')).client;
  network = (await town.join('Hotellchef', 'network')).client;
  for (const { id, name } of await lead().members.list(at())) people[name] = id;
});
afterAll(() => ringar.stop());

const texts = {
  ...{ targetGroup: 'Anställda på hotell', purpose: 'Personalen vet vem de ringer', assignment: 'Skriv en rutin' },
  ...{ reporting: 'Varje möte', goal: 'Fem hotell använder den', finalForm: 'Ett papper' },
  ...{ startsOn: '2027-01-10', endsOn: '2027-06-30' },
};
const give = async (title = 'Rutin för hotell') => (await lead().missions.create({ ...at(), title })).id;
const view = (id: string) => lead().missions.get({ ...at(), id });
const version = async (id: string) => (await view(id)).mission.version;
const group = async (id: string, members = [{ memberId: people['Kurator']!, convener: true }], requiredActorIds: string[] = []) =>
  lead().missions.setGroup({ ...at(), id, version: await version(id), members, requiredActorIds });
const freeze = (id: string, paper: MissionView['papers'][number]['paper'], reportId: string | null = null) =>
  lead().missions.freezePaper({ ...at(), id, paper, reportId });
const move = async (id: string, to: MissionView['mission']['state'], why = '') =>
  lead().missions.move({ ...at(), id, version: await version(id), to, why });

/** A mission whose charter is frozen, and whose group plans. */
async function appointed(): Promise<string> {
  const id = await give();
  await lead().missions.update({ ...at(), id, version: 1, ...texts });
  await group(id);
  await freeze(id, 'charter');
  await move(id, 'planning');
  return id;
}

/** The same at work. */
async function running(): Promise<string> {
  const id = await appointed();
  await worker.missions.saveTask({ ...at(), id, title: 'Fråga fem hotell' });
  await worker.missions.update({ ...at(), id, version: await version(id), measuring: 'Vi räknar hotell' });
  await worker.missions.freezePaper({ ...at(), id, paper: 'implementation-plan' });
  await move(id, 'running');
  return id;
}

describe('who may', () => {
  test('nobody without an account, nobody of another town', async () => {
    const id = await give();
    await expect(ringar.clientWith().missions.list(at())).rejects.toMatchObject({ status: 401 });
    const away = other.coordinator.client;
    await expect(away.missions.list(at())).rejects.toMatchObject({ status: 404 });
    await expect(away.missions.get({ collaboration: other.slug, id })).rejects.toMatchObject({ status: 404 });
    await expect(away.missions.update({ collaboration: other.slug, id, version: 1, goal: 'x' })).rejects.toMatchObject({
      status: 404,
    });
  });

  test('those who give missions lead them; the group writes once it is appointed; others read', async () => {
    await expect(network.missions.create({ ...at(), title: 'Nej' })).rejects.toMatchObject({ code: 'NOT_ALLOWED' });
    const id = await give();
    expect((await core.missions.list(at())).some((one) => one.id === id)).toBe(true);
    await group(id);
    await expect(worker.missions.saveTask({ ...at(), id, title: 'För tidigt' })).rejects.toMatchObject({ code: 'NOT_ALLOWED' });
    const planned = await appointed();
    await expect(network.missions.saveTask({ ...at(), id: planned, title: 'Nej' })).rejects.toMatchObject({
      code: 'NOT_ALLOWED',
    });
    const task = await worker.missions.saveTask({ ...at(), id: planned, title: 'Fråga hotellen' });
    expect(task).toMatchObject({ mayLead: false, mayWrite: true });
    const charter = { ...at(), id: planned, version: task.mission.version, goal: 'Något annat' };
    await expect(worker.missions.update(charter)).rejects.toMatchObject({ code: 'NOT_ALLOWED' });
    expect((await network.missions.get({ ...at(), id: planned })).mayWrite).toBe(false);
  });
});

describe('the steps', () => {
  test('a step is not passed without its paper, and no step is jumped', async () => {
    const id = await give();
    await expect(move(id, 'planning')).rejects.toMatchObject({
      code: 'MISSION_PAPER_MISSING',
      status: 409,
      data: { paper: 'charter' },
    });
    await expect(move(id, 'running')).rejects.toMatchObject({ code: 'BAD_INPUT' });
    await expect(freeze(id, 'final-report')).rejects.toMatchObject({ code: 'BAD_INPUT' });
    await expect(freeze(id, 'charter')).rejects.toMatchObject({ code: 'MISSION_NOT_READY', status: 409 });
  });

  test('from charter to evaluation, with a paper at each step', async () => {
    const id = await running();
    const first = await worker.missions.saveReport({
      ...at(),
      id,
      on: '2027-02-01',
      progress: 'Igång',
      timetable: 'holds',
      light: 'green',
    });
    await worker.missions.freezePaper({ ...at(), id, paper: 'interim-report', reportId: first.mission.reports[0]!.id });
    const second = await worker.missions.saveReport({
      ...at(),
      id,
      on: '2027-03-01',
      progress: 'Trögt',
      timetable: 'at-risk',
      light: 'yellow',
    });
    const late = second.mission.reports[0]!;
    await expect(freeze(id, 'interim-report', late.id)).rejects.toMatchObject({
      code: 'MISSION_NOT_READY',
      data: { missing: ['sentence'] },
    });
    await worker.missions.saveReport({ ...at(), id, row: late.id, version: late.version, sentence: 'Vi behöver natten med' });
    await freeze(id, 'interim-report', late.id);
    expect((await lead().missions.list(at())).find((one) => one.id === id)).toMatchObject({
      ...{
        light: 'yellow',
        sentence: 'Vi behöver natten med',
        lastReportOn: '2027-03-01',
        convener: 'Kurator',
        tasks: 1,
        tasksDone: 0,
      },
    });
    const final = {
      result: 'Rutinen finns',
      goalAnswer: 'met',
      goalHow: 'Sex hotell',
      addedValue: 'De ringer',
      use: 'I introduktionen',
    } as const;
    await worker.missions.update({ ...at(), id, version: await version(id), ...final });
    await worker.missions.freezePaper({ ...at(), id, paper: 'final-report' });
    await move(id, 'implementing');
    await worker.missions.saveHandover({
      ...at(),
      id,
      what: 'Rutinen',
      actorId: police,
      fromOn: '2027-08-01',
      routine: 'Introduktion',
    });
    await freeze(id, 'implementation');
    await move(id, 'evaluating');
    await lead().missions.update({
      ...at(),
      id,
      version: await version(id),
      learnedResult: 'Kort är bra',
      learnedTogether: 'Vi hörs',
    });
    await freeze(id, 'evaluation');
    const closed = await move(id, 'closed');
    expect(closed).toMatchObject({ mayWrite: false, mission: { state: 'closed' } });
    expect(closed.papers.map(({ paper, number }) => [number, paper])).toEqual([
      ...[
        [7, 'evaluation'],
        [6, 'implementation'],
        [5, 'final-report'],
        [4, 'interim-report'],
        [3, 'interim-report'],
      ],
      ...[
        [2, 'implementation-plan'],
        [1, 'charter'],
      ],
    ]);
    await expect(lead().missions.saveTask({ ...at(), id, title: 'Sent' })).rejects.toMatchObject({ code: 'NOT_ALLOWED' });
    const documents = (await lead().documents.list(at())).filter(({ subjectId }) => subjectId === id);
    expect(documents.every(({ kind, current, title }) => kind === 'mission' && current && title === 'Rutin för hotell')).toBe(
      true,
    );
    for (const { documentId } of closed.papers)
      for (const format of ['pdf', 'docx', 'json']) {
        const address = `${ringar.url}/api/collaborations/${town.slug}/documents/${documentId}/files/${format}?locale=en`;
        const answer = await fetch(address, { headers: { cookie: town.coordinator.cookie } });
        expect([format, answer.status]).toEqual([format, 200]);
        await answer.arrayBuffer();
      }
  });

  test('back keeps what is written; an early end needs a reason', async () => {
    const id = await running();
    expect((await move(id, 'planning')).mission).toMatchObject({ state: 'planning', tasks: [{ title: 'Fråga fem hotell' }] });
    await expect(move(id, 'stopped')).rejects.toMatchObject({ code: 'BAD_INPUT' });
    expect((await move(id, 'stopped', 'Pengarna tog slut')).mission).toMatchObject({
      state: 'stopped',
      stoppedWhy: 'Pengarna tog slut',
    });
  });
});

describe('what goes wrong', () => {
  test('two reports for one day: the second is told of the first', async () => {
    const id = await running();
    const { mission } = await worker.missions.saveReport({ ...at(), id, on: '2027-02-01' });
    const again = worker.missions.saveReport({ ...at(), id, on: '2027-02-01' });
    await expect(again).rejects.toMatchObject({ code: 'REPORT_DATE_TAKEN', status: 409, data: { id: mission.reports[0]!.id } });
  });

  test('two who write the same: the later is told what stands there', async () => {
    const id = await give();
    await lead().missions.update({ ...at(), id, version: 1, goal: 'Först' });
    const stale = core.missions.update({ ...at(), id, version: 1, goal: 'Sedan' });
    await expect(stale).rejects.toMatchObject({ code: 'STALE_VERSION', data: { current: { goal: 'Först', version: 2 } } });
  });

  test('a required organisation without anybody, two who convene, and somebody who is not here', async () => {
    const id = await give();
    await lead().missions.update({ ...at(), id, version: 1, ...texts });
    const full = await group(id, undefined, [police]);
    expect(full.lacks['charter']).toEqual([`actor:${police}`]);
    const both = ['Kurator', 'Chef'].map((title) => ({ memberId: people[title]!, convener: true }));
    await expect(group(id, both)).rejects.toMatchObject({ code: 'BAD_INPUT' });
    await expect(group(id, [{ memberId: police, convener: true }])).rejects.toMatchObject({ code: 'BAD_INPUT' });
    await expect(group(id, [], [people['Chef']!])).rejects.toMatchObject({ code: 'BAD_INPUT' });
  });

  test('what the town requires is asked of every new mission; who may say it', async () => {
    await expect(core.missions.setRequired({ ...at(), actorIds: [police] })).rejects.toMatchObject({ code: 'NOT_ALLOWED' });
    const unknown = lead().missions.setRequired({ ...at(), actorIds: [people['Chef']!] });
    await expect(unknown).rejects.toMatchObject({ code: 'BAD_INPUT' });
    expect(await lead().missions.setRequired({ ...at(), actorIds: [police, police] })).toEqual([police]);
    expect((await view(await give())).mission.requiredActorIds).toEqual([police]);
    await lead().missions.setRequired({ ...at(), actorIds: [] });
  });

  test('a required organisation that leaves the town is no longer required', async () => {
    const id = await give();
    await lead().missions.update({ ...at(), id, version: 1, ...texts });
    await group(id, undefined, [school]);
    await lead().actors.archive({ ...at(), id: school });
    expect(await view(id)).toMatchObject({ leftActorIds: [school], lacks: { charter: [] } });
    await freeze(id, 'charter');
    expect((await move(id, 'planning')).mission.state).toBe('planning');
  });

  test('a convener who leaves: the group goes on only with a new one, and frozen papers keep the name', async () => {
    const gone = await town.join('Fältare', 'working-group');
    const person = (await lead().members.list(at())).find(({ name }) => name === 'Fältare')!;
    const id = await give();
    await lead().missions.update({ ...at(), id, version: 1, ...texts });
    await group(id, [{ memberId: person.id, convener: true }]);
    const { documentId } = await freeze(id, 'charter');
    await lead().members.end({ ...at(), id: person.id });
    await expect(gone.client.missions.list(at())).rejects.toMatchObject({ status: 404 });
    await expect(move(id, 'planning')).rejects.toMatchObject({
      code: 'MISSION_NOT_READY',
      data: { missing: ['members', 'convener'] },
    });
    expect((await lead().missions.list(at())).find((one) => one.id === id)!.convener).toBeNull();
    const { snapshot } = await lead().documents.get({ ...at(), id: documentId });
    expect(snapshot).toMatchObject({ kind: 'mission', members: [{ name: 'Fältare', convener: true }] });
    await group(id);
    expect((await move(id, 'planning')).mission.state).toBe('planning');
  });

  test('an activity that is removed while its mission runs: the mission lives on and says so', async () => {
    const goal = await lead().plan.goals.add({ ...at(), title: 'Fler hotell vet' });
    const activity = await lead().plan.activities.add({
      ...at(),
      goalId: goal.id,
      title: 'Rutin',
      year: 2027,
      cause: 'Ingen vet',
      actorIds: [police],
    });
    await expect(lead().missions.create({ ...at(), title: 'X', activityId: goal.id })).rejects.toMatchObject({
      code: 'BAD_INPUT',
    });
    const { id } = await lead().missions.create({ ...at(), title: 'Rutin', activityId: activity.id });
    expect(await view(id)).toMatchObject({
      activity: { title: 'Rutin', goal: 'Fler hotell vet', removed: false },
      mission: { purpose: 'Ingen vet', startsOn: '2027-01-01', endsOn: '2027-12-31', requiredActorIds: [police] },
    });
    await lead().plan.activities.remove({ ...at(), id: activity.id });
    expect((await view(id)).activity).toMatchObject({ id: activity.id, removed: true });
  });
});
