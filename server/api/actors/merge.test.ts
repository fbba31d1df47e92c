import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { startTestRingar, type TestRingar } from '../../testing/test-ringar.ts';
import { buildMergeTown, type MergeTown, tablesNaming, wholeTown } from '../../testing/merge-town.ts';

let ringar: TestRingar;

beforeAll(async () => {
  ringar = await startTestRingar();
});
afterAll(() => ringar.stop());

const refused = (code: string, status: number) => ({ code, status });

describe('who may', () => {
  test('strangers, network members and other towns may not', async () => {
    const { collaboration, kept, merged, merge, undo, town } = await buildMergeTown(ringar);
    const network = await town.join('natverk', 'network');
    const other = await ringar.town('en-annan');
    const asked = { collaboration, id: kept, other: merged };
    for (const [who, status] of [
      [ringar.clientWith(), 401],
      [network.client, 403],
      [other.coordinator.client, 404],
    ] as const) {
      await expect(merge(who)).rejects.toMatchObject({ status });
      await expect(who.actors.previewMerge(asked)).rejects.toMatchObject({ status });
    }
    const { id } = await merge();
    for (const [who, status] of [
      [ringar.clientWith(), 401],
      [network.client, 403],
      [other.coordinator.client, 404],
    ] as const)
      await expect(undo(id, who)).rejects.toMatchObject({ status });
  });

  test('an organisation or a merge of another town is not there', async () => {
    const one = await buildMergeTown(ringar);
    const two = await buildMergeTown(ringar);
    const asked = { collaboration: one.collaboration, version: 1, otherVersion: 1 };
    for (const pair of [
      { id: one.kept, other: two.merged },
      { id: two.kept, other: one.merged },
    ]) {
      await expect(one.client.actors.merge({ ...asked, ...pair })).rejects.toMatchObject(refused('NOT_FOUND', 404));
      await expect(one.client.actors.previewMerge({ ...asked, ...pair })).rejects.toMatchObject(refused('NOT_FOUND', 404));
    }
    await expect(one.client.actors.get({ ...asked, id: two.kept })).rejects.toMatchObject(refused('NOT_FOUND', 404));
    const { id } = await two.merge();
    await expect(one.undo(id)).rejects.toMatchObject(refused('NOT_FOUND', 404));
  });

  test('the core group merges, but decisions and members with an account only the coordinator moves', async () => {
    const plain = await buildMergeTown(ringar);
    const core = await plain.town.join('karna', 'core');
    const { id } = await plain.merge(core.client);
    await plain.undo(id, core.client);

    await plain.town.join('hotellchef', 'network', plain.merged);
    await expect(plain.merge(core.client)).rejects.toMatchObject(refused('NOT_ALLOWED', 403));
    const preview = { collaboration: plain.collaboration, id: plain.kept, other: plain.merged };
    expect(await core.client.actors.previewMerge(preview)).toMatchObject({ forCoordinator: true });
    const again = await plain.merge();
    await expect(plain.undo(again.id, core.client)).rejects.toMatchObject(refused('NOT_ALLOWED', 403));

    const asked = await buildMergeTown(ringar);
    await asked.freeze();
    const other = await asked.town.join('karna', 'core');
    await expect(asked.merge(other.client)).rejects.toMatchObject(refused('NOT_ALLOWED', 403));
    expect(await tablesNaming(ringar, asked.town.id, asked.merged)).toContain('activity_actor');
  });
});

describe('what cannot be merged', () => {
  test('itself', async () => {
    const { client, collaboration, kept } = await buildMergeTown(ringar);
    const itself = { collaboration, id: kept, other: kept, version: 1, otherVersion: 1 };
    await expect(client.actors.merge(itself)).rejects.toMatchObject(refused('BAD_INPUT', 400));
  });

  test('one that is merged already, in either place, or that has left the register', async () => {
    const { client, collaboration, ids, merge, kept, merged } = await buildMergeTown(ringar);
    await client.actors.archive({ collaboration, id: ids.museum });
    const gone = { collaboration, id: kept, other: ids.museum, version: 1, otherVersion: 2 };
    await expect(client.actors.merge(gone)).rejects.toMatchObject(refused('NOT_FOUND', 404));
    await merge();
    for (const pair of [
      { id: merged, other: ids.school },
      { id: ids.school, other: merged },
    ])
      await expect(client.actors.merge({ ...gone, ...pair })).rejects.toMatchObject(refused('ACTOR_MERGED', 409));
  });

  test('without a choice where both say something else, or chosen from what is no longer so', async () => {
    const { client, collaboration, kept, merged, merge } = await buildMergeTown(ringar);
    const asked = { collaboration, id: kept, other: merged, version: 1, otherVersion: 1 };
    await expect(client.actors.merge(asked)).rejects.toMatchObject({
      code: 'BAD_INPUT',
      data: { fields: [{ path: 'choices.name' }, { path: 'choices.contactEmail' }] },
    });
    await expect(merge(client, { name: 'both' })).rejects.toMatchObject(refused('BAD_INPUT', 400));
    await client.actors.update({ collaboration, id: merged, version: 1, note: 'Nytt' });
    await expect(client.actors.merge({ ...asked, choices: { name: 'kept', contactEmail: 'kept' } })).rejects.toMatchObject({
      code: 'STALE_VERSION',
      data: { kept: { version: 1 }, merged: { version: 2, note: 'Nytt' } },
    });
  });
});

describe('what follows', () => {
  test('everything that named it names the kept one, and only frozen documents and the log keep the old name', async () => {
    const { town, client, collaboration, kept, merged, rows, merge, freeze } = await buildMergeTown(ringar);
    await freeze();
    const preview = await client.actors.previewMerge({ collaboration, id: kept, other: merged });
    expect(preview).toMatchObject({
      moves: {
        members: 1,
        tasks: 1,
        activities: 2,
        budget: 1,
        grants: 1,
        communication: 1,
        evaluation: 1,
        confirmations: 1,
        registerRows: 3,
        threadLinks: 3,
      },
      bothAnswered: [],
      forCoordinator: true,
    });
    await merge();
    expect(await tablesNaming(ringar, town.id, merged)).toEqual(['actor', 'document']);

    const { plan } = await client.plan.get({ collaboration });
    const actorsOf = (id: string) => plan.activities.find((row) => row.id === id)!.actorIds;
    expect(actorsOf(rows.alone)[0]).toBe(kept);
    // Named both: named once, and who led still leads.
    expect(actorsOf(rows.both)).toEqual([kept, expect.any(String)]);
    expect(plan.budget[0]!.sourceActorId).toBe(kept);
    expect([plan.grants[0], plan.communication[0], plan.evaluation[0]].map((row) => row!.actorId)).toEqual([kept, kept, kept]);
    const places = await client.registers.list({ collaboration, register: 'places' });
    expect(places.map(({ values }) => (values['actors'] as string[]).filter((id) => id === kept))).toEqual([[kept], [kept]]);
    expect(await client.registers.list({ collaboration, register: 'actor-assessments' })).toHaveLength(2);
    const thread = await client.thread.get({ collaboration, ref: `actor:${merged}` });
    expect(thread.item.ref).toBe(`actor:${kept}`);
    expect(thread.to.map(({ ref }) => ref)).toContain(`row:${rows.cells[1]}`);
    expect(thread.from).toHaveLength(1);
  });

  test('it is gone from the lists, its address leads on, and nothing new can name it', async () => {
    const { client, collaboration, kept, merged, merge, rows } = await buildMergeTown(ringar);
    await merge(client, { name: 'merged' });
    expect((await client.actors.list({ collaboration })).map(({ id }) => id)).not.toContain(merged);
    expect(await client.actors.get({ collaboration, id: merged })).toMatchObject({
      id: kept,
      name: 'Hotellet',
      askedFor: { id: merged, name: 'Hotellet' },
    });
    const merges = await client.actors.merges({ collaboration });
    expect(merges).toMatchObject([{ keptId: kept, mergedId: merged, mergedName: 'Hotellet', mergedBy: 'Samordnaren' }]);

    const wrong = refused('ACTOR_MERGED', 409);
    await expect(client.tasks.create({ collaboration, title: 'X', actorId: merged })).rejects.toMatchObject(wrong);
    await expect(client.members.create({ collaboration, title: 'X', role: 'network', actorId: merged })).rejects.toMatchObject(
      wrong,
    );
    await expect(client.actors.restore({ collaboration, id: merged })).rejects.toMatchObject(wrong);
    await expect(client.actors.update({ collaboration, id: merged, version: 2, note: 'X' })).rejects.toMatchObject(wrong);
    await expect(client.documents.freeze({ collaboration, kind: 'plan', actorIds: [merged] })).rejects.toMatchObject(wrong);
    const row = { collaboration, register: 'places', values: { place: 'X', actors: [merged] } };
    await expect(client.registers.add(row)).rejects.toMatchObject(wrong);
    const risk = { collaboration, target: 'register:actor-assessments' as const, refs: [`actor:${merged}`] };
    await expect(client.thread.bringIn({ ...risk, field: 'stad-for-stad/actors/analysis/assessments' })).rejects.toMatchObject(
      wrong,
    );
    // A page that was open before is refused as stale, and reads again.
    const stale = { collaboration, id: rows.alone, version: 1, actorIds: [merged] };
    await expect(client.plan.activities.update(stale)).rejects.toMatchObject(refused('STALE_VERSION', 409));
  });

  test('empty fields are filled, and what was written of it stays', async () => {
    const { client, collaboration, kept, merged, merge, actorOf } = await buildMergeTown(ringar);
    await client.actors.update({ collaboration, id: kept, version: 1, note: 'Ring' });
    await client.actors.update({ collaboration, id: merged, version: 1, note: 'Mejla', contactPhone: '010-1', trade: 'hotel' });
    await merge(client, { note: 'both', contactEmail: 'merged' });
    expect(await actorOf(kept)).toMatchObject({
      name: 'Polisen',
      note: 'Ring\nMejla',
      contactPhone: '010-1',
      trade: 'hotel',
      contactEmail: 'hotellet@stad.example',
    });
  });

  test('a list that is read in again does not make the double anew', async () => {
    const { client, collaboration, merge } = await buildMergeTown(ringar);
    await merge();
    const file = new File(['Namn\nHotellet\nKyrkan'], 'lista.csv');
    expect(await client.actors.import({ collaboration, file, columns: ['name'], duplicates: 'skip' })).toEqual({
      imported: 1,
      skipped: 1,
    });
  });
});

describe('frozen documents', () => {
  test('a decision follows, and the merge itself opens nobody’s decision again', async () => {
    const { client, collaboration, kept, merged, ids, merge, freeze, decide, rowsOf } = await buildMergeTown(ringar);
    const first = await freeze();
    await decide(first.id, merged, { paragraph: '§ 9' });
    await decide(first.id, ids.school);
    await merge();
    expect((await rowsOf(first.id)).of(kept)).toMatchObject({ state: 'confirmed', paragraph: '§ 9', actorName: 'Polisen' });
    const second = await freeze([kept, ids.school]);
    const rows = await rowsOf(second.id);
    expect([rows.of(kept).state, rows.of(ids.school).state]).toEqual(['confirmed', 'confirmed']);
    const { changes } = await client.documents.compare({ collaboration, id: second.id, other: first.id });
    expect(changes).toEqual([]);
  });

  test('the personal link of the empty one goes to the one that answers', async () => {
    const { client, collaboration, kept, merged, merge, freeze, decide, rowsOf, undo } = await buildMergeTown(ringar);
    const { id: documentId } = await freeze();
    await decide(documentId, kept);
    const empty = (await rowsOf(documentId)).of(merged);
    const { url } = await client.confirmations.ask({ collaboration, id: empty.id });
    const token = url.split('/').at(-1)!;
    const { id } = await merge();
    expect(await ringar.clientWith().signatory.get({ token })).toMatchObject({
      organisation: 'Polisen',
      confirmation: { state: 'confirmed' },
    });
    await undo(id);
    expect(await ringar.clientWith().signatory.get({ token })).toMatchObject({
      organisation: 'Hotellet',
      confirmation: { state: 'proposed' },
    });
  });

  test('when both have answered, the merge is refused until one is opened again', async () => {
    const { client, collaboration, kept, merged, merge, freeze, decide } = await buildMergeTown(ringar);
    const { id } = await freeze();
    await decide(id, kept);
    await decide(id, merged, { state: 'declined', reason: 'Inte nu' });
    const documents = [{ kind: 'plan', number: 1 }];
    const preview = { collaboration, id: kept, other: merged };
    expect(await client.actors.previewMerge(preview)).toMatchObject({ bothAnswered: documents });
    await expect(merge()).rejects.toMatchObject({ code: 'MERGE_BOTH_ANSWERED', status: 409, data: { documents } });
    await decide(id, kept, { state: 'proposed' });
    await merge();
  });
});

describe('undoing', () => {
  const there = async (town: MergeTown) => wholeTown(ringar, town.town.id);

  test('puts everything back exactly as it was', async () => {
    const town = await buildMergeTown(ringar);
    const { id: documentId } = await town.freeze();
    await town.decide(documentId, town.merged);
    await town.client.confirmations.ask({
      collaboration: town.collaboration,
      id: (await town.rowsOf(documentId)).of(town.kept).id,
    });
    await town.client.actors.update({ collaboration: town.collaboration, id: town.merged, version: 1, contactRole: 'chef' });
    const before = await there(town);
    const { id } = await town.merge(town.client, { name: 'merged', contactEmail: 'merged' });
    expect(await there(town)).not.toEqual(before);
    expect(await town.undo(id)).toEqual({ actorId: town.merged, left: 0 });
    expect(await there(town)).toEqual(before);
    expect(await town.client.actors.merges({ collaboration: town.collaboration })).toEqual([]);
    await expect(town.undo(id)).rejects.toMatchObject(refused('NOT_FOUND', 404));
  });

  test('leaves what has been changed since, and says how much', async () => {
    const { client, collaboration, kept, merged, rows, merge, undo, actorOf } = await buildMergeTown(ringar);
    const { id } = await merge(client, { name: 'merged', contactEmail: 'merged' });
    const { version } = await actorOf(kept);
    await client.actors.update({ collaboration, id: kept, version, name: 'Nytt namn' });
    await client.tasks.delete({ collaboration, id: rows.task, version: 2 });
    const { plan } = await client.plan.get({ collaboration });
    const [budget] = plan.budget;
    await client.plan.budget.update({ collaboration, id: budget!.id, version: budget!.version, sourceActorId: null });
    const alone = plan.activities.find((row) => row.id === rows.alone)!;
    await client.plan.activities.update({ collaboration, id: alone.id, version: alone.version, actorIds: [] });
    const added = await client.tasks.create({ collaboration, title: 'Nytt', actorId: kept });

    expect(await undo(id)).toEqual({ actorId: merged, left: 3 });
    expect(await actorOf(kept)).toMatchObject({ name: 'Nytt namn', contactEmail: 'polisen@stad.example' });
    const after = (await client.plan.get({ collaboration })).plan;
    expect(after.budget[0]!.sourceActorId).toBeNull();
    expect(after.activities.find((row) => row.id === rows.alone)!.actorIds).toEqual([]);
    expect((await client.tasks.list({ collaboration })).find((row) => row.id === added.id)!.actorId).toBe(kept);
  });

  test('merges that share an organisation are undone last first', async () => {
    const town = await buildMergeTown(ringar);
    const { client, collaboration, ids, kept, merged } = town;
    const before = await there(town);
    const first = await town.merge();
    const { version } = await town.actorOf(kept);
    const choices = { name: 'merged', contactEmail: 'merged' } as const;
    const second = await client.actors.merge({
      collaboration,
      id: ids.museum,
      version: 1,
      other: kept,
      otherVersion: version,
      choices,
    });
    expect(await client.actors.get({ collaboration, id: merged })).toMatchObject({ id: ids.museum });
    await expect(town.undo(first.id)).rejects.toMatchObject({ code: 'MERGE_UNDO_ORDER', data: { later: second.id } });
    await town.undo(second.id);
    await town.undo(first.id);
    expect(await there(town)).toEqual(before);
  });

  test('after thirty days it is refused', async () => {
    const { client, collaboration, merge, undo, asProgram } = await buildMergeTown(ringar);
    const { id } = await merge();
    await asProgram(({ tx }) => tx.execute(`update actor_merge set merged_at = now() - interval '30 days'`));
    await expect(undo(id)).rejects.toMatchObject(refused('MERGE_UNDO_LATE', 410));
    expect(await client.actors.merges({ collaboration })).toMatchObject([{ undoUntil: null }]);
  });
});

describe('at the same time', () => {
  /** Holds a row until all have come to it, so that they meet for certain. */
  async function meeting<T>(id: string, work: () => Promise<T>[]): Promise<PromiseSettledResult<T>[]> {
    const holder = new pg.Client({ connectionString: ringar.ownerUrl });
    await holder.connect();
    await holder.query('begin');
    await holder.query('select from actor where id = $1 for update', [id]);
    const all = Promise.allSettled(work());
    await new Promise((resolve) => setTimeout(resolve, 500));
    await holder.query('commit');
    await holder.end();
    return all;
  }
  const codes = (results: PromiseSettledResult<unknown>[]) =>
    results.map((result) => (result.status === 'fulfilled' ? 'done' : (result.reason as { code: string }).code)).toSorted();

  test('two merges of the same, and one the other way round: one is made', async () => {
    const { client, collaboration, kept, merged } = await buildMergeTown(ringar);
    const choices = { name: 'kept', contactEmail: 'kept' } as const;
    const one = { collaboration, id: kept, other: merged, version: 1, otherVersion: 1, choices };
    const results = await meeting(kept, () => [
      client.actors.merge(one),
      client.actors.merge(one),
      client.actors.merge({ ...one, id: merged, other: kept }),
    ]);
    expect(codes(results)).toEqual(['ACTOR_MERGED', 'ACTOR_MERGED', 'done']);
  });

  test('two undoings: one is made', async () => {
    const { kept, merge, undo } = await buildMergeTown(ringar);
    const { id } = await merge();
    const results = await meeting(kept, () => [undo(id), undo(id)]);
    expect(codes(results)).toEqual(['NOT_FOUND', 'done']);
  });

  test('what is given to the merged one while it is being merged is refused', async () => {
    const town = await buildMergeTown(ringar);
    const { client, collaboration, merged, rows, ids } = town;
    // The log is held, so that the merge has moved everything and waits there, not yet committed.
    const holder = new pg.Client({ connectionString: ringar.ownerUrl });
    await holder.connect();
    const log = [`audit:${town.town.id}`];
    await holder.query('select pg_advisory_lock(hashtextextended($1, 0))', log);
    const pause = () => new Promise((resolve) => setTimeout(resolve, 500));
    const merge = town.merge();
    await pause();
    const meanwhile = Promise.allSettled([
      client.tasks.create({ collaboration, title: 'Nytt', actorId: merged }),
      client.members.create({ collaboration, title: 'Ny', role: 'network', actorId: merged }),
      client.registers.add({ collaboration, register: 'places', values: { place: 'Ny', actors: [merged] } }),
      client.plan.activities.update({ collaboration, id: ids.activity, version: 1, actorIds: [merged] }),
      client.members.update({ collaboration, id: rows.member, version: 1, actorId: merged }),
    ]);
    await pause();
    await holder.query('select pg_advisory_unlock(hashtextextended($1, 0))', log);
    await holder.end();
    await merge;
    expect(codes(await meanwhile)).toEqual(['ACTOR_MERGED', 'ACTOR_MERGED', 'ACTOR_MERGED', 'ACTOR_MERGED', 'STALE_VERSION']);
    expect(await tablesNaming(ringar, town.town.id, merged)).toEqual(['actor']);
  });
});
