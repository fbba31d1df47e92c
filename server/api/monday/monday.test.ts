import { and, eq, inArray } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { addDays } from '../../../domain/dates.ts';
import type { MemberRole } from '../../../domain/member.ts';
import { type MondayKind, mondayKinds, type MondayTarget } from '../../../domain/monday.ts';
import { systemClock } from '../../clock.ts';
import type { Right } from '../../policies/may.ts';
import {
  actor,
  collaboration,
  confirmation,
  member,
  mission,
  missionMember,
  missionReport,
  revision,
  roundParticipant,
  task,
} from '../../store/schema/index.ts';
import { type Client, startTestRingar, type TestRingar } from '../../testing/test-ringar.ts';
import { buildTownWithPlan } from '../../testing/town-with-plan.ts';

const today = systemClock.today();
const late = addDays(today, -3);
const roles = ['coordinator', 'core', 'network', 'working-group', 'observer'] as const satisfies readonly MemberRole[];

let ringar: TestRingar;
beforeAll(async () => {
  ringar = await startTestRingar();
});
afterAll(() => ringar.stop());

/** A town where everything that the start page knows waits for somebody, and a member of each role. */
async function busyTown() {
  const { town, ids, client, collaboration: slug, asProgram, freeze, decide, changeActivity } = await buildTownWithPlan(ringar);
  const here = { collaborationId: town.id };
  const [office, club, gym] = await asProgram(async ({ tx }) => {
    const names = ['Kontoret', 'Klubben', 'Gymmet'];
    return (
      await tx
        .insert(actor)
        .values(names.map((name) => ({ ...here, name, contactEmail: 'a@stad.example' })))
        .returning({ id: actor.id })
    ).map(({ id }) => id) as [string, string, string];
  });
  const people = {
    coordinator: { client, actorId: ids.school },
    core: { client: (await town.join('core', 'core', ids.police)).client, actorId: ids.police },
    network: { client: (await town.join('network', 'network', ids.hotel)).client, actorId: ids.hotel },
    'working-group': { client: (await town.join('group', 'working-group', ids.museum)).client, actorId: ids.museum },
    observer: { client: (await town.join('observer', 'observer', office)).client, actorId: office },
  } satisfies Record<MemberRole, { client: Client; actorId: string }>;
  const { id: documentId } = await freeze([ids.police, ids.hotel, ids.school, ids.museum, office, club, gym]);
  await decide(documentId, club, { state: 'declined', decidedOn: today, reason: 'Nej' });
  await decide(documentId, gym, { state: 'reserved', decidedOn: today, reason: 'Ja, men' });
  const place = { collaboration: slug, method: 'stad-for-stad', station: 'start' };
  await client.rounds.open({ ...place, exercise: 'engagement', field: 'statements', closesOn: null });
  const { id: full } = await client.rounds.open({
    ...place,
    exercise: 'readiness',
    field: 'rows',
    closesOn: null,
  });
  await asProgram(async (work) => {
    const { tx } = work;
    const members = await tx.select().from(member).where(eq(member.collaborationId, town.id));
    const memberOf = (role: MemberRole) => members.find((one) => one.role === role)!;
    await tx
      .update(member)
      .set({ actorId: ids.school })
      .where(eq(member.id, memberOf('coordinator').id));
    await tx
      .update(confirmation)
      .set({ answerBy: late })
      .where(and(eq(confirmation.documentId, documentId), inArray(confirmation.actorId, [ids.hotel, ids.police])));
    await tx.update(roundParticipant).set({ answered: true }).where(eq(roundParticipant.roundId, full));
    for (const role of roles) await tx.insert(task).values({ ...here, title: role, memberId: memberOf(role).id, dueOn: late });
    const [red, yellow] = await tx
      .insert(mission)
      .values([
        { ...here, title: 'Röd', state: 'running' as const, endsOn: late },
        { ...here, title: 'Gul', state: 'running' as const },
      ])
      .returning({ id: mission.id });
    await tx.insert(missionReport).values([
      { ...here, missionId: red!.id, on: late, light: 'red' as const },
      { ...here, missionId: yellow!.id, on: late, light: 'yellow' as const },
    ]);
    for (const role of ['working-group', 'observer'] as const)
      await tx.insert(missionMember).values({ ...here, missionId: red!.id, memberId: memberOf(role).id });
    await tx
      .insert(task)
      .values({ ...here, title: 'I uppdraget', memberId: memberOf('working-group').id, missionId: red!.id, dueOn: late });
    await tx.insert(revision).values({ ...here });
    await tx
      .update(collaboration)
      .set({ planRevisedOn: addDays(today, -500), pictureUpdatedOn: addDays(today, -715) })
      .where(eq(collaboration.id, town.id));
    await tx
      .update(actor)
      .set({ contactAt: new Date('2020-01-01T12:00:00Z'), contactRole: 'chef', stage: 'network', checkedOn: null })
      .where(eq(actor.id, ids.hotel));
    await work.audit('coordination.handed-over', memberOf('coordinator').id);
  });
  await changeActivity({ riskAnswer: null });
  return { slug, people };
}

/** What the button of a kind needs the reader to be allowed; null: what stands in the test of its page is enough. */
const rightFor: Record<MondayKind, Right | null> = {
  'round-to-answer': 'answer-rounds',
  'decision-overdue': 'confirm-for-own-organisation',
  'decision-to-make': 'confirm-for-own-organisation',
  'task-overdue': null,
  'others-tasks-overdue': 'write-content',
  'taken-over': 'read-worksheets',
  'mission-without-convener': 'lead-missions',
  'mission-red': null,
  'mission-late': null,
  'clock-over': 'write-content',
  'round-to-close': 'run-rounds',
  'confirmation-declined': 'run-confirmations',
  'confirmation-reserved': 'run-confirmations',
  'revision-open': 'freeze-documents',
  'mission-yellow': null,
  'plan-blocked': 'write-plan',
  'round-waiting': 'run-rounds',
  'confirmations-waiting': 'run-confirmations',
  'clock-soon': 'write-content',
  'contacts-to-check': 'write-actors',
};

/** Reads what the page of a target reads, as the reader; throws when it does not open. */
async function openPage(client: Client, slug: string, target: MondayTarget): Promise<void> {
  const at = { collaboration: slug };
  switch (target.page) {
    case 'exercise': {
      const { method, station, exercise } = target;
      await client.journey.get({ ...at, method });
      await client.rounds.list({ ...at, method, station, exercise });
      return;
    }
    case 'document':
      await client.documents.get({ ...at, id: target.documentId });
      return;
    case 'mission':
      expect((await client.missions.get({ ...at, id: target.missionId })).mayWrite).toBe(true);
      return;
    case 'tasks':
      for (const { id, version } of (await client.monday.get(at)).tasks) {
        const done = await client.tasks.update({ ...at, id, version, status: 'done' });
        await client.tasks.update({ ...at, id, version: done.version, status: 'open' });
      }
      return;
    case 'revision':
      await client.followUp.revision(at);
      return;
    case 'handover':
      await client.handover.get(at);
      return;
    case 'law':
      await client.law.get(at);
      return;
    case 'actors':
      await client.actors.list(at);
      return;
    case 'activity':
    case 'plan-period':
    case 'plan':
      await client.plan.get(at);
  }
}

describe('what the start page lists', () => {
  const expected: Record<MemberRole, MondayKind[]> = {
    coordinator: mondayKinds.filter((kind) => kind !== 'decision-overdue'),
    core: [
      'round-to-answer',
      'decision-overdue',
      'task-overdue',
      'clock-over',
      'plan-blocked',
      'clock-soon',
      'contacts-to-check',
    ],
    network: ['decision-overdue', 'task-overdue'],
    'working-group': ['decision-to-make', 'task-overdue', 'mission-red', 'mission-late'],
    observer: [],
  };
  let town: Awaited<ReturnType<typeof busyTown>>;
  beforeAll(async () => {
    town = await busyTown();
  });

  test('every kind is in the table', () => {
    expect(new Set(Object.values(expected).flat())).toEqual(new Set(mondayKinds));
  });

  test.each(roles)('%s: only what is theirs to do, and each line leads to a page that opens for them', async (role) => {
    const { client } = town.people[role];
    const at = { collaboration: town.slug };
    const { items, tasks } = await client.monday.get(at);
    expect([...new Set(items.map(({ kind }) => kind))]).toEqual(expected[role]);
    const { may } = await client.collaborations.get(at);
    for (const { kind, target } of items) {
      const right = rightFor[kind];
      if (right) expect(may, kind).toContain(right);
      await openPage(client, town.slug, target);
    }
    const own = items.filter(({ kind }) => kind === 'task-overdue').map(({ params }) => params['title']);
    expect(own.toSorted()).toEqual(role === 'observer' ? [] : role === 'working-group' ? ['I uppdraget', role] : [role]);
    if (role === 'network') expect(tasks.map(({ title }) => title)).toEqual(['network']);
  });
});

describe('the first day', () => {
  test('three steps for the coordinator, ticked as they get done; the others see who they wait for', async () => {
    const town = await ringar.town('forsta-dagen');
    const at = { collaboration: town.slug };
    const { client } = town.coordinator;
    const stepsOf = async (who: Client) => {
      const { firstSteps } = await who.monday.get(at);
      return firstSteps?.steps.map(({ key, done, mayDo }) => [key, done, mayDo]) ?? null;
    };
    expect(await stepsOf(client)).toEqual([
      ['organisation', false, true],
      ['invite', false, true],
      ['round', false, true],
    ]);
    expect((await client.monday.get(at)).firstSteps).toMatchObject({
      coordinator: 'Samordnaren',
      round: { station: 'start', exercise: 'engagement' },
    });
    await ringar.door.asProgram({ collaborationId: town.id }, ({ tx }) =>
      tx.insert(actor).values({ collaborationId: town.id, name: 'Kommunen', contactEmail: 'k@stad.example' }),
    );
    const network = await town.join('hotellet', 'network');
    const core = await town.join('polisen', 'core');
    expect(await stepsOf(client)).toEqual([
      ['organisation', true, true],
      ['invite', true, true],
      ['round', false, true],
    ]);
    expect((await stepsOf(core.client))?.map(([, , mayDo]) => mayDo)).toEqual([true, false, false]);
    expect((await stepsOf(network.client))?.map(([, , mayDo]) => mayDo)).toEqual([false, false, false]);

    // A start page that is open follows the stream of changes; the round is on it within two seconds.
    const leaving = new AbortController();
    const stream = await fetch(`${ringar.url}/api/collaborations/${town.id}/changes`, {
      headers: { cookie: core.cookie },
      signal: leaving.signal,
    });
    const reader = stream.body!.pipeThrough(new TextDecoderStream()).getReader();
    const began = performance.now();
    await client.rounds.open({
      ...at,
      method: 'stad-for-stad',
      station: 'start',
      exercise: 'engagement',
      field: 'statements',
      closesOn: null,
    });
    let seen = '';
    while (!seen.includes('event: changed')) seen += (await reader.read()).value ?? '';
    expect((await core.client.monday.get(at)).items.map(({ kind }) => kind)).toEqual(['round-to-answer']);
    expect(performance.now() - began).toBeLessThan(2000);
    leaving.abort();
    expect(await stepsOf(client)).toBeNull();
  });
});

test('a frozen plan makes its station done in the rail and on the journey, until a person says otherwise', async () => {
  const { client, collaboration: slug, freeze } = await buildTownWithPlan(ringar);
  const at = { collaboration: slug };
  const place = { ...at, method: 'stad-for-stad', station: 'plan' };
  const statuses = async () => [
    (await client.collaborations.get(at)).stations.find(({ key }) => key === 'plan')?.state,
    (await client.journey.get(place)).stations.find(({ station }) => station === 'plan')?.status,
  ];
  expect(await statuses()).toEqual(['not-started', 'not-started']);
  await freeze();
  expect(await statuses()).toEqual(['done', 'done']);
  await client.journey.setState({ ...place, exercise: '', status: 'begun', note: '', version: 0 });
  expect(await statuses()).toEqual(['begun', 'begun']);
});
