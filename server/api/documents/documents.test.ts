import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { hashSnapshot } from '../../commands/insert-document.ts';
import { startTestRingar, type TestRingar } from '../../testing/test-ringar.ts';
import { buildTownWithPlan } from '../../testing/town-with-plan.ts';
import type { Work } from '../../store/door.ts';
import { actor, attachment, confirmation, document, goal, link } from '../../store/schema/index.ts';

let ringar: TestRingar;

beforeAll(async () => {
  ringar = await startTestRingar();
});
afterAll(() => ringar.stop());

describe('freezing', () => {
  test('a stranger, a network member and another town are refused', async () => {
    const { town, ids, collaboration } = await buildTownWithPlan(ringar);
    const other = await ringar.town(`granne-${town.slug}`);
    const network = await town.join('natverk', 'network');
    const input = { collaboration, kind: 'plan' as const, actorIds: [ids.police] };
    await expect(ringar.clientWith().documents.freeze(input)).rejects.toMatchObject({ status: 401 });
    await expect(network.client.documents.freeze(input)).rejects.toMatchObject({ status: 403 });
    await expect(other.coordinator.client.documents.freeze(input)).rejects.toMatchObject({ status: 404 });
  });

  test('an activity without a risk answer stops it, and the list names it', async () => {
    const { ids, freeze, changeActivity } = await buildTownWithPlan(ringar);
    await changeActivity({ riskAnswer: null });
    const refusal: unknown = await freeze().catch((error: unknown) => error);
    expect(refusal).toMatchObject({ code: 'PLAN_NOT_READY', status: 409, data: { blockers: [{ activityId: ids.activity }] } });
  });

  test('an organisation of another town, or one that has left the register, cannot be asked', async () => {
    const { ids, freeze, asProgram } = await buildTownWithPlan(ringar);
    const other = await buildTownWithPlan(ringar);
    await expect(freeze([ids.police, other.ids.police])).rejects.toMatchObject({ code: 'BAD_INPUT' });
    await asProgram(({ tx }) => tx.update(actor).set({ archivedAt: new Date() }).where(eq(actor.id, ids.hotel)));
    await expect(freeze([ids.hotel])).rejects.toMatchObject({ code: 'BAD_INPUT' });
  });

  test('gives versions 1, 2, ... whose hash is that of the snapshot', async () => {
    const { client, collaboration, freeze } = await buildTownWithPlan(ringar);
    const first = await freeze();
    const second = await freeze();
    expect([first.number, second.number]).toEqual([1, 2]);
    const read = await client.documents.get({ collaboration, id: first.id });
    expect(read.sha256).toBe(hashSnapshot(read.snapshot));
    expect(read.current).toBe(false);
    expect(read.versions.map(({ number }) => number)).toEqual([2, 1]);
  });

  test('two at once get two numbers', async () => {
    const { freeze } = await buildTownWithPlan(ringar);
    const both = await Promise.all([freeze(), freeze()]);
    expect(both.map(({ number }) => number).toSorted()).toEqual([1, 2]);
  });

  test('names those that the plan names or asks, also one that has left the register, and no others', async () => {
    const { ids, client, collaboration, freeze, asProgram } = await buildTownWithPlan(ringar);
    await asProgram(({ tx }) => tx.update(actor).set({ archivedAt: new Date() }).where(eq(actor.id, ids.police)));
    const { id } = await freeze([ids.hotel]);
    const { snapshot } = await client.documents.get({ collaboration, id });
    if (snapshot.kind !== 'plan') throw new Error('not a plan');
    expect(snapshot.actors.map(({ name }) => name).toSorted()).toEqual(['Hotellet', 'Polisen']);
  });

  test('the database itself refuses to change or remove a frozen document', async () => {
    const { asProgram, freeze } = await buildTownWithPlan(ringar);
    await freeze();
    const denied = { cause: { code: '42501' } }; // insufficient privilege
    await expect(asProgram(({ tx }) => tx.update(document).set({ sha256: 'x' }))).rejects.toMatchObject(denied);
    await expect(asProgram(({ tx }) => tx.delete(document))).rejects.toMatchObject(denied);
  });
});

describe('reading', () => {
  test('the list and one document: strangers 401, another town 404, every member of the town', async () => {
    const { town, collaboration, freeze } = await buildTownWithPlan(ringar);
    const { id } = await freeze();
    const other = await ringar.town(`granne-las-${town.slug}`);
    await expect(ringar.clientWith().documents.list({ collaboration })).rejects.toMatchObject({ status: 401 });
    await expect(other.coordinator.client.documents.get({ collaboration: other.slug, id })).rejects.toMatchObject({
      status: 404,
    });
    const observer = await town.join('lansstyrelsen', 'observer');
    const [item] = await observer.client.documents.list({ collaboration });
    expect(item).toMatchObject({ id, kind: 'plan', title: 'Plan', current: true, confirmations: { total: 3, decided: 0 } });
    const { confirmationRows } = await observer.client.documents.get({ collaboration, id });
    expect(confirmationRows.map((row) => [row.mayDecide, row.link, row.suggestedEmail])).toEqual(
      Array.from({ length: 3 }, () => [false, null, '']),
    );
  });

  test('two versions are compared in words that name the organisations', async () => {
    const { ids, client, collaboration, freeze, changeActivity } = await buildTownWithPlan(ringar);
    const first = await freeze();
    // What is followed up between two versions is no change of what was decided.
    await changeActivity({ startMonth: 10, light: 'yellow', followUp: 'Två av fem är klara.' });
    const second = await freeze();
    const { before, after, changes, names } = await client.documents.compare({ collaboration, id: second.id, other: first.id });
    expect([before, after]).toEqual([1, 2]);
    expect(changes).toMatchObject([
      {
        section: 'activities',
        kind: 'changed',
        label: 'Insatsvecka',
        fields: [{ field: 'startMonth', before: null, after: 10 }],
      },
    ]);
    expect(names[ids.police]).toBe('Polisen');
  });

  test('the database shows another town no document, confirmation, link or paper', async () => {
    const { ids, client, collaboration, freeze, rowsOf, asProgram } = await buildTownWithPlan(ringar);
    const { id } = (await rowsOf((await freeze()).id)).of(ids.hotel);
    await client.confirmations.ask({ collaboration, id });
    await client.confirmations.attach({ collaboration, id, file: new File(['%PDF-1.7'], 'beslut.pdf') });
    const other = await ringar.town(`granne-rls-${collaboration}`);
    const counts = async ({ tx }: Work) =>
      Promise.all([document, confirmation, link, attachment].map((table) => tx.$count(table)));
    expect(await asProgram(counts)).toEqual([1, 3, 1, 1]);
    expect(await ringar.door.asProgram({ collaborationId: other.id }, counts)).toEqual([0, 0, 0, 0]);
  });

  test('nothing of another town can be compared', async () => {
    const own = await buildTownWithPlan(ringar);
    const other = await buildTownWithPlan(ringar);
    const [mine, theirs] = [await own.freeze(), await other.freeze()];
    await expect(
      own.client.documents.compare({ collaboration: own.collaboration, id: mine.id, other: theirs.id }),
    ).rejects.toMatchObject({ status: 404 });
  });
});

describe('a changed version', () => {
  test('reopens only the organisations it touches, and says why', async () => {
    const { ids, freeze, rowsOf, decide, changeActivity } = await buildTownWithPlan(ringar);
    const first = await freeze();
    for (const actorId of [ids.police, ids.hotel, ids.school]) await decide(first.id, actorId);
    await changeActivity({ what: 'Två veckor' });
    const rows = await rowsOf((await freeze()).id);
    expect(rows.of(ids.police)).toMatchObject({ state: 'proposed', decidedVersion: null });
    expect(rows.of(ids.police).reopenedReasons).toMatchObject([{ kind: 'changed', label: 'Insatsvecka' }]);
    expect(rows.of(ids.hotel)).toMatchObject({ state: 'confirmed', decidedVersion: 1, reopenedReasons: [] });
    expect(rows.of(ids.school)).toMatchObject({ state: 'confirmed', decidedVersion: 1, paragraph: '§ 4' });
  });

  test('what was opened again and not answered keeps its reasons in the version after', async () => {
    const { ids, freeze, rowsOf, decide, changeActivity } = await buildTownWithPlan(ringar);
    await decide((await freeze()).id, ids.police);
    await changeActivity({ what: 'Två veckor' });
    await freeze();
    expect((await rowsOf((await freeze()).id)).of(ids.police).reopenedReasons).toMatchObject([
      { kind: 'changed', label: 'Insatsvecka' },
    ]);
  });

  test('a change that concerns all reopens all', async () => {
    const { ids, freeze, rowsOf, decide, asProgram } = await buildTownWithPlan(ringar);
    const first = await freeze();
    for (const actorId of [ids.police, ids.hotel, ids.school]) await decide(first.id, actorId);
    await asProgram(({ tx }) => tx.update(goal).set({ title: 'Ett annat mål' }));
    const rows = await rowsOf((await freeze()).id);
    expect(rows.all.map((row) => row.state)).toEqual(['proposed', 'proposed', 'proposed']);
    for (const row of rows.all) expect(row.reopenedReasons).not.toEqual([]);
  });

  test('what was followed up since opens nobody’s decision again, unless something that was decided changes too', async () => {
    const { ids, freeze, rowsOf, decide, asProgram, changeActivity } = await buildTownWithPlan(ringar);
    const first = await freeze();
    for (const actorId of [ids.police, ids.hotel, ids.school]) await decide(first.id, actorId);
    await changeActivity({ status: 'done', light: 'yellow', followUp: 'Försenad men gjord' });
    await asProgram(({ tx }) => tx.update(goal).set({ years: [{ year: 2026, target: null, outcome: 25 }] }));
    const followed = await rowsOf((await freeze()).id);
    expect(followed.all.map(({ state }) => state)).toEqual(['confirmed', 'confirmed', 'confirmed']);
    await changeActivity({ light: 'red', what: 'Två veckor' });
    const changed = await rowsOf((await freeze()).id);
    expect(changed.of(ids.police)).toMatchObject({ state: 'proposed', reopenedReasons: [{ label: 'Insatsvecka' }] });
    expect(changed.of(ids.hotel)).toMatchObject({ state: 'confirmed', decidedVersion: 1 });
  });

  test('a decision that comes in late holds for the newer version where nothing touches the organisation', async () => {
    const { ids, freeze, rowsOf, decide, changeActivity } = await buildTownWithPlan(ringar);
    const first = await freeze();
    await changeActivity({ what: 'Två veckor' });
    const second = await freeze();
    const third = await freeze();
    for (const actorId of [ids.police, ids.hotel]) await decide(first.id, actorId, { state: 'reserved', reason: 'Från hösten.' });
    for (const { id } of [second, third]) {
      expect((await rowsOf(id)).of(ids.hotel)).toMatchObject({ state: 'reserved', decidedVersion: 1, reason: 'Från hösten.' });
    }
    for (const { id } of [second, third]) {
      expect((await rowsOf(id)).of(ids.police)).toMatchObject({ state: 'proposed', reopenedReasons: [{ label: 'Insatsvecka' }] });
    }
  });

  test('a late decision never replaces one that is made about the newer version', async () => {
    const { ids, freeze, rowsOf, decide } = await buildTownWithPlan(ringar);
    const first = await freeze();
    const second = await freeze();
    await decide(second.id, ids.hotel, { state: 'declined', reason: 'Inte i år.' });
    await decide(first.id, ids.hotel);
    expect((await rowsOf(second.id)).of(ids.hotel)).toMatchObject({ state: 'declined', decidedVersion: 2 });
  });
});
