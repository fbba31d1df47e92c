import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { longLineLimit } from '../../../domain/text-limits.ts';
import { startTestRingar, type TestRingar } from '../../testing/test-ringar.ts';
import { buildTownWithPlan } from '../../testing/town-with-plan.ts';

let ringar: TestRingar;
beforeAll(async () => {
  ringar = await startTestRingar();
});
afterAll(() => ringar.stop());

const today = new Date().toISOString().slice(0, 10);

describe('meetings', () => {
  test('a decision of 324 characters is kept whole; one past the limit is refused, never cut', async () => {
    const town = await ringar.town('langbeslut');
    const at = { collaboration: town.slug };
    const { client } = town.coordinator;
    const { id, version } = await client.followUp.addMeeting({ ...at, on: '2027-03-01' });
    const decisions = (length: number) => [{ id: crypto.randomUUID(), text: 'b'.repeat(length) }];
    const saved = await client.followUp.updateMeeting({ ...at, id, version, decisions: decisions(324) });
    expect(saved.decisions[0]!.text).toHaveLength(324);
    await expect(
      client.followUp.updateMeeting({ ...at, id, version: saved.version, decisions: decisions(longLineLimit + 1) }),
    ).rejects.toMatchObject({ code: 'BAD_INPUT' });
    expect((await client.followUp.meeting({ ...at, id })).meeting).toEqual(saved);
  });

  test('are the core group’s, of this town; a stale change is told what stands there', async () => {
    const town = await ringar.town('motesstad');
    const other = await ringar.town('annan');
    const at = { collaboration: town.slug };
    const network = await town.join('hotellet', 'network');
    const { client } = town.coordinator;
    const meeting = await client.followUp.addMeeting({ ...at, on: '2027-03-01', title: 'Kärngruppen' });
    await expect(ringar.clientWith().followUp.meetings(at)).rejects.toMatchObject({ status: 401 });
    await expect(network.client.followUp.meetings(at)).rejects.toMatchObject({ code: 'NOT_ALLOWED' });
    await expect(network.client.followUp.addMeeting({ ...at, on: today })).rejects.toMatchObject({ code: 'NOT_ALLOWED' });
    const away = other.coordinator.client.followUp;
    await expect(away.meeting({ collaboration: other.slug, id: meeting.id })).rejects.toMatchObject({ status: 404 });
    await expect(away.removeMeeting({ collaboration: other.slug, id: meeting.id })).rejects.toMatchObject({ status: 404 });
    await client.followUp.updateMeeting({ ...at, id: meeting.id, version: 1, minutes: 'Vi sågs' });
    const stale = client.followUp.updateMeeting({ ...at, id: meeting.id, version: 1, place: 'Biblioteket' });
    await expect(stale).rejects.toMatchObject({ code: 'STALE_VERSION', data: { current: { minutes: 'Vi sågs', version: 2 } } });
    await client.followUp.removeMeeting({ ...at, id: meeting.id });
    expect(await client.followUp.meetings(at)).toEqual([]);
  });

  test('follow-up of the plan stands on each, with what changed since the one before', async () => {
    const { client, collaboration, freeze, ids } = await buildTownWithPlan(ringar);
    const at = { collaboration };
    const before = await client.followUp.addMeeting({ ...at, on: '2026-01-10' });
    const meeting = await client.followUp.addMeeting({ ...at, on: today });
    const since = async (id = meeting.id) => (await client.followUp.meeting({ ...at, id })).since;
    const phase = async (id: string) => (await client.followUp.meeting({ ...at, id })).phase;
    expect([await phase(meeting.id), (await client.followUp.revision(at)).phase]).toEqual([
      { kind: 'unfrozen' },
      { kind: 'unfrozen' },
    ]);
    expect(await since()).toMatchObject({ after: '2026-01-10', activities: [], reports: [], documents: [] });
    const { plan } = await client.plan.get(at);
    const [activity] = plan.activities;
    const first = { ...at, id: activity!.id, version: activity!.version, light: 'green' as const, followUp: 'Igång' };
    const changed = await client.plan.activities.update(first);
    await client.plan.activities.update({
      ...at,
      id: activity!.id,
      version: changed.version,
      light: 'yellow',
      followUp: 'Natten saknas',
    });
    await client.plan.activities.update({ ...at, id: activity!.id, version: changed.version + 1, title: 'Nytt namn' });
    await freeze([ids.hotel]);
    const now = await since();
    expect(now.activities).toEqual([
      { id: activity!.id, title: 'Nytt namn', status: 'planned', light: 'yellow', sentence: 'Natten saknas' },
    ]);
    expect(now.documents).toMatchObject([{ kind: 'plan', number: 1 }]);
    const early = await client.followUp.addMeeting({ ...at, on: '2025-12-10' });
    expect([await phase(early.id), await phase(meeting.id)]).toEqual([{ kind: 'before', year: 2026 }, { kind: 'under-way' }]);
    expect((await since(before.id)).activities).toEqual([]);
  });
});

describe('the yearly revision', () => {
  test('is started by the coordinator, one at a time also when two start at once', async () => {
    const { client, collaboration, town } = await buildTownWithPlan(ringar);
    const at = { collaboration };
    const core = await town.join('polisen', 'core');
    await expect(core.client.followUp.startRevision(at)).rejects.toMatchObject({ code: 'NOT_ALLOWED' });
    const both = await Promise.allSettled([client.followUp.startRevision(at), client.followUp.startRevision(at)]);
    const won = both.flatMap((one) => (one.status === 'fulfilled' ? [one.value.id] : []));
    expect(won).toHaveLength(1);
    const lost = both.find((one) => one.status === 'rejected');
    expect(lost).toMatchObject({ reason: { code: 'REVISION_OPEN', status: 409, data: { id: won[0] } } });
    expect(await core.client.followUp.revision(at)).toMatchObject({ open: { id: won[0] }, finished: [] });
  });

  test('finishes when all has an answer: what ends is dropped with its reason, and the clocks start anew', async () => {
    const { client, collaboration, freeze } = await buildTownWithPlan(ringar);
    const at = { collaboration };
    const { id } = await client.followUp.startRevision(at);
    const { plan } = await client.plan.get(at);
    const [goal, activity] = [plan.goals[0]!, plan.activities[0]!];
    await expect(client.followUp.finishRevision({ ...at, id })).rejects.toMatchObject({
      code: 'REVISION_NOT_READY',
      data: { count: 3 },
    });
    type Given = Partial<Parameters<typeof client.followUp.answerRevision>[0]>;
    const answer = (
      of: 'goal' | 'activity' | 'texts' | 'picture',
      row: string,
      choice: 'keep' | 'change' | 'end',
      more: Given = {},
    ) => client.followUp.answerRevision({ ...at, id, of, row, choice, ...more });
    await answer('goal', goal.id, 'keep');
    await answer('activity', activity.id, 'end');
    await answer('texts', 'texts', 'change');
    await expect(client.followUp.finishRevision({ ...at, id })).rejects.toMatchObject({ data: { count: 1 } });
    await answer('activity', activity.id, 'end', { why: 'Den gav inget', version: 1 });
    await answer('picture', 'picture', 'keep');
    await client.followUp.finishRevision({ ...at, id });
    const after = await client.plan.get(at);
    expect(after.plan.activities[0]).toMatchObject({ status: 'dropped', followUp: 'Den gav inget' });
    const { clocks } = await client.monday.get(at);
    expect(clocks.map(({ key, state }) => [key, state])).toEqual(
      expect.arrayContaining([
        ['yearly-revision', 'calm'],
        ['statutory-follow-up', 'calm'],
      ]),
    );
    expect(await client.followUp.revision(at)).toMatchObject({
      open: null,
      finished: [expect.stringContaining(today.slice(0, 4))],
    });
    expect((await client.followUp.revision(at)).toChange).toEqual([
      { of: 'texts', id: 'texts', choice: 'change', why: '', version: 1 },
    ]);
    await client.plan.activities.update({
      ...at,
      id: activity.id,
      version: after.plan.activities[0]!.version,
      riskAnswer: 'no-risk',
    });
    await freeze([]);
    expect((await client.followUp.revision(at)).toChange, 'the next version is frozen').toBeNull();
    await expect(answer('goal', goal.id, 'keep')).rejects.toMatchObject({ status: 404 });
    expect((await client.followUp.startRevision(at)).id).not.toBe(id);
  });

  test('two who answer the same question of the revision: the second is shown the first’s answer, other questions are free', async () => {
    const { client, collaboration, freeze } = await buildTownWithPlan(ringar);
    const at = { collaboration };
    await freeze([]);
    const { id } = await client.followUp.startRevision(at);
    const [goal] = (await client.plan.get(at)).plan.goals;
    const question = { ...at, id, of: 'goal' as const, row: goal!.id };
    await expect(client.followUp.answerRevision({ ...question, why: 'Utan val' })).rejects.toMatchObject({ code: 'BAD_INPUT' });
    const current = { of: 'goal', id: goal!.id, choice: 'change', why: 'Målet är för litet', version: 1 };
    const { choice, why } = { choice: 'change' as const, why: current.why };
    expect(await client.followUp.answerRevision({ ...question, choice, why, version: 0 })).toEqual(current);
    for (const version of [0, undefined, 2])
      await expect(client.followUp.answerRevision({ ...question, choice: 'keep', why: '', version })).rejects.toMatchObject({
        code: 'STALE_VERSION',
        status: 409,
        data: { current },
      });
    expect((await client.followUp.revision(at)).open?.answers).toEqual([current]);
    await client.followUp.answerRevision({ ...at, id, of: 'texts', row: 'texts', choice: 'keep', version: 0 });
    const kept = await client.followUp.answerRevision({ ...question, choice: 'keep', version: 1 });
    expect(kept, 'what is left out stays').toEqual({ ...current, choice: 'keep', version: 2 });
  });

  test('a goal that ends stays in the plan with its reason, takes its activities along and can be taken up again', async () => {
    const { client, collaboration, freeze } = await buildTownWithPlan(ringar);
    const at = { collaboration };
    await freeze([]);
    const { id } = await client.followUp.startRevision(at);
    const [goal] = (await client.plan.get(at)).plan.goals;
    await client.followUp.answerRevision({ ...at, id, of: 'goal', row: goal!.id, choice: 'end', why: 'Målet är nått' });
    await client.followUp.answerRevision({ ...at, id, of: 'texts', row: 'texts', choice: 'keep' });
    await client.followUp.finishRevision({ ...at, id });
    const { plan, advice } = await client.plan.get(at);
    expect(plan.goals[0]).toMatchObject({ id: goal!.id, endedOn: today, endedWhy: 'Målet är nått' });
    expect(plan.activities).toEqual([expect.objectContaining({ status: 'dropped', followUp: 'Målet är nått' })]);
    expect(advice.filter((one) => 'goalId' in one)).toEqual([]);
    // The frozen version has the goal until the next one is frozen.
    const report = await client.boardReport.preview(at);
    expect(report.goals).toHaveLength(1);
    expect(report.draft?.map(({ section, kind }) => `${section} ${kind}`)).toEqual(['goals changed', 'activities changed']);
    await freeze([]);
    expect((await client.boardReport.preview(at)).goals).toEqual([]);
    const again = await client.plan.goals.update({
      ...at,
      id: goal!.id,
      version: plan.goals[0]!.version,
      endedOn: null,
      endedWhy: '',
    });
    expect(again).toMatchObject({ endedOn: null, endedWhy: '' });
    expect((await client.boardReport.preview(at)).goals).toEqual([]);
    await freeze([]);
    expect((await client.boardReport.preview(at)).goals).toHaveLength(1);
  });
});
