import { afterAll, beforeAll, expect, test } from 'vitest';

import { hashSnapshot } from '../../commands/insert-document.ts';
import { liveDocument, member, registerRow, threadLink } from '../../store/schema/index.ts';
import { startTestRingar, type TestRingar } from '../../testing/test-ringar.ts';
import { buildTownWithPlan, type TownWithPlan } from '../../testing/town-with-plan.ts';

let ringar: TestRingar;
let setting: TownWithPlan;
let goalId: string;

const note = 'line:stad-for-stad/starting-point/death-trap/causes#n1';
/** Words that only the core group may read, or that were taken away; none of them may stand in any file. */
const secret = ['HEMLIG ORSAK', 'HEMLIG STYRKA', 'BORTTAGET LÖFTE', 'Museet', 'En Som Hämtade'];

beforeAll(async () => {
  ringar = await startTestRingar();
  setting = await buildTownWithPlan(ringar);
  const { town, asProgram, client, collaboration, ids } = setting;
  goalId = (await client.plan.get({ collaboration })).plan.goals[0]!.id;
  await asProgram(async ({ tx }) => {
    const collaborationId = town.id;
    const [who] = await tx.update(member).set({ name: 'En Som Hämtade' }).returning({ id: member.id });
    const row = async (register: string, values: Record<string, string>, removedAt: Date | null = null) => {
      const [made] = await tx.insert(registerRow).values({ collaborationId, register, values, removedAt }).returning();
      return `row:${made!.id}`;
    };
    await tx.insert(liveDocument).values({
      collaborationId,
      name: 'exercise/stad-for-stad/starting-point/death-trap',
      state: new Uint8Array(),
      plain: { list: { causes: [{ id: 'n1', text: 'HEMLIG ORSAK' }] } },
    });
    const swot = [await row('swot', { point: 'HEMLIG STYRKA' }), await row('swot', { point: 'HEMLIG STYRKA 2' })];
    const [kept, gone] = [await row('promises', { promise: 'Vi lyssnar' }), await row('promises', { promise: 'x' }, new Date())];
    const goal = `goal:${goalId}`;
    const links: [from: string, to: string, label: string][] = [
      [note, swot[0]!, 'HEMLIG ORSAK'],
      [swot[0]!, goal, 'HEMLIG STYRKA'],
      [swot[1]!, goal, 'HEMLIG STYRKA 2'],
      [kept, goal, 'Vi lyssnar'],
      [gone, goal, 'BORTTAGET LÖFTE'],
      [`actor:${ids.museum}`, goal, 'Museet'],
      [`actor:${ids.police}`, goal, 'Polisen'],
      ['line:stad-for-stad/starting-point/no-such-exercise/causes#n2', `activity:${ids.activity}`, 'HEMLIG ORSAK'],
    ];
    for (const [index, [fromRef, toRef, label]] of links.entries())
      await tx.insert(threadLink).values({
        ...{ collaborationId, fromRef, toRef, label, broughtBy: who!.id },
        place: `place-${index}`,
        broughtAt: new Date(Date.UTC(2026, 0, 1 + index)),
      });
  });
});
afterAll(() => ringar.stop());

const freeze = (withThreads?: boolean) =>
  setting.client.documents.freeze({
    collaboration: setting.collaboration,
    kind: 'plan',
    actorIds: [],
    ...(withThreads === undefined ? {} : { withThreads }),
  });
const read = async (id: string) => setting.client.documents.get({ collaboration: setting.collaboration, id });

test('a plan frozen without asking for it has no thread in it, and its file still comes', async () => {
  const { id } = await freeze();
  const { snapshot, sha256 } = await read(id);
  expect(Object.keys(snapshot)).not.toContain('threads');
  expect(sha256).toBe(hashSnapshot(snapshot));
  const file = await fetch(`${ringar.url}/api/collaborations/${setting.collaboration}/documents/${id}/files/json`, {
    headers: { cookie: setting.town.coordinator.cookie },
  });
  expect(file.status).toBe(200);
});

test('one frozen with it tells from where and when, and only what every member may read', async () => {
  const { id } = await freeze(true);
  const { snapshot, sha256 } = await read(id);
  expect(sha256).toBe(hashSnapshot(snapshot));
  if (snapshot.kind !== 'plan') throw new Error('no plan');
  const [ofGoal, ofActivity] = snapshot.threads ?? [];
  expect(ofGoal).toMatchObject({ of: 'goal', id: goalId });
  expect(ofGoal!.from.map(({ kind, title, label, removed, at }) => [kind, title?.sv, label, removed, at.slice(0, 10)])).toEqual([
    ['exercise', expect.any(String), null, false, '2026-01-01'],
    // Two points of one register that is not told are one line, with the latest day.
    ['register', expect.any(String), null, false, '2026-01-03'],
    ['register', expect.any(String), 'Vi lyssnar', false, '2026-01-04'],
    ['register', expect.any(String), null, true, '2026-01-05'],
    ['actors', undefined, null, false, '2026-01-06'],
    ['actors', undefined, 'Polisen', false, '2026-01-07'],
  ]);
  expect(ofActivity).toMatchObject({ of: 'activity', from: [{ kind: 'exercise', title: null, label: null, removed: true }] });
});

test('the words of the core group and of what was removed stand in no file, nor in the draft', async () => {
  const { id } = await freeze(true);
  const network = await setting.town.join('natverk', 'network');
  const view = await network.client.documents.get({ collaboration: setting.collaboration, id });
  const snapshot = JSON.stringify(view.snapshot);
  for (const words of secret) expect(snapshot).not.toContain(words);
  const draft = await fetch(`${ringar.url}/api/collaborations/${setting.collaboration}/plan/preview.pdf?threads=true`, {
    headers: { cookie: network.cookie },
  });
  expect([draft.status, draft.headers.get('content-type')]).toEqual([200, 'application/pdf']);
});

test('a start decision has none', async () => {
  const input = { collaboration: setting.collaboration, kind: 'start-decision' as const, actorIds: [], withThreads: true };
  await expect(setting.client.documents.freeze(input)).rejects.toMatchObject({ code: 'DECISION_NOT_READY' });
});
