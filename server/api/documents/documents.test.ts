import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';

import { startTestRingar, type TestRingar } from '../../testing/test-ringar.ts';
import { activity, activityActor, actor, goal, plan } from '../../store/schema/index.ts';

let ringar: TestRingar;
let count = 0;

beforeAll(async () => {
  ringar = await startTestRingar();
});
afterAll(() => ringar.stop());

/** A town with police, hotel and school, and a plan where only the police does something. */
async function townWithPlan() {
  const town = await ringar.town(`dokument-${++count}`);
  const ids = await ringar.door.asProgram({ collaborationId: town.id }, async ({ tx }) => {
    const collaborationId = town.id;
    const rows = await tx
      .insert(actor)
      .values(['Polisen', 'Hotellet', 'Skolan'].map((name) => ({ collaborationId, name })))
      .returning({ id: actor.id });
    const [police, hotel, school] = rows.map((row) => row.id) as [string, string, string];
    await tx.insert(plan).values({ collaborationId, title: 'Plan', startYear: 2026, endYear: 2028 });
    const [first] = await tx.insert(goal).values({ collaborationId, title: 'Mål' }).returning({ id: goal.id });
    const [week] = await tx
      .insert(activity)
      .values({ collaborationId, goalId: first!.id, year: 2026, title: 'Insatsvecka', riskAnswer: 'no-risk' as const })
      .returning({ id: activity.id });
    await tx.insert(activityActor).values({ collaborationId, activityId: week!.id, actorId: police });
    return { police, hotel, school, activity: week!.id };
  });
  const client = town.coordinator.client;
  const collaboration = town.slug;
  const freeze = (actorIds = [ids.police, ids.hotel, ids.school]) => client.documents.freeze({ collaboration, kind: 'plan', actorIds });
  const rowsOf = async (id: string) => {
    const rows = (await client.documents.get({ collaboration, id })).confirmationRows;
    return { all: rows, of: (actorId: string) => rows.find((row) => row.actorId === actorId)! };
  };
  return { town, ids, client, collaboration, freeze, rowsOf };
}

const decision = { state: 'confirmed' as const, decidingBody: 'Nämnden', decidedOn: '2026-02-01', paragraph: '§ 4', signatory: 'Ordförande', reason: '' };

describe('freezing', () => {
  test('a stranger, a network member and another town are refused', async () => {
    const { town, ids, collaboration } = await townWithPlan();
    const other = await ringar.town(`granne-${count}`);
    const network = await town.join('natverk', 'network');
    const input = { collaboration, kind: 'plan' as const, actorIds: [ids.police] };
    await expect(ringar.clientWith().documents.freeze(input)).rejects.toMatchObject({ status: 401 });
    await expect(network.client.documents.freeze(input)).rejects.toMatchObject({ status: 403 });
    await expect(other.coordinator.client.documents.freeze(input)).rejects.toMatchObject({ status: 404 });
  });

  test('an activity without a risk answer stops it, and the list names it', async () => {
    const { town, ids, freeze } = await townWithPlan();
    await ringar.door.asProgram({ collaborationId: town.id }, ({ tx }) =>
      tx.update(activity).set({ riskAnswer: null }).where(eq(activity.id, ids.activity)),
    );
    const refusal = await freeze().catch((error: unknown) => error);
    expect(refusal).toMatchObject({ code: 'PLAN_NOT_READY', status: 409 });
    expect(JSON.stringify(refusal)).toContain(ids.activity);
  });

  test('gives versions 1, 2, ... whose hash is that of the snapshot', async () => {
    const { client, collaboration, freeze } = await townWithPlan();
    const first = await freeze();
    const second = await freeze();
    expect([first.number, second.number]).toEqual([1, 2]);
    const read = await client.documents.get({ collaboration, id: first.id });
    const { hashSnapshot } = await import('../../commands/freeze-document.ts');
    expect(read.sha256).toBe(hashSnapshot(read.snapshot));
    expect(read.current).toBe(false);
  });

  test('the database itself refuses to change or remove a frozen document', async () => {
    const { town, freeze } = await townWithPlan();
    await freeze();
    const { document } = await import('../../store/schema/index.ts');
    for (const work of [
      (tx: never) => (tx as typeof import('../../store/door.ts').Tx.prototype).update(document).set({ sha256: 'x' }),
      (tx: never) => (tx as typeof import('../../store/door.ts').Tx.prototype).delete(document),
    ]) {
      await expect(ringar.door.asProgram({ collaborationId: town.id }, ({ tx }) => work(tx as never))).rejects.toThrow();
    }
  });
});

describe('a changed version', () => {
  test('reopens only the organisations it touches, and says why', async () => {
    const { town, ids, client, collaboration, freeze, rowsOf } = await townWithPlan();
    const first = await freeze();
    for (const row of (await rowsOf(first.id)).all) {
      await client.confirmations.decide({ collaboration, id: row.id, version: row.version, ...decision });
    }
    await ringar.door.asProgram({ collaborationId: town.id }, ({ tx }) =>
      tx.update(activity).set({ what: 'Två veckor' }).where(eq(activity.id, ids.activity)),
    );
    const second = await freeze();
    const rows = await rowsOf(second.id);
    expect(rows.of(ids.police)).toMatchObject({ state: 'proposed', decidedVersion: null });
    expect(rows.of(ids.police).reopenedReasons).toMatchObject([{ kind: 'changed', label: 'Insatsvecka' }]);
    expect(rows.of(ids.hotel)).toMatchObject({ state: 'confirmed', decidedVersion: 1, reopenedReasons: [] });
    expect(rows.of(ids.school)).toMatchObject({ state: 'confirmed', decidedVersion: 1, paragraph: '§ 4' });
  });

  test('a change that concerns all reopens all', async () => {
    const { town, client, collaboration, freeze, rowsOf } = await townWithPlan();
    const first = await freeze();
    for (const row of (await rowsOf(first.id)).all) {
      await client.confirmations.decide({ collaboration, id: row.id, version: row.version, ...decision });
    }
    await ringar.door.asProgram({ collaborationId: town.id }, ({ tx }) => tx.update(goal).set({ title: 'Ett annat mål' }));
    const rows = await rowsOf((await freeze()).id);
    expect(rows.all.map((row) => row.state)).toEqual(['proposed', 'proposed', 'proposed']);
    for (const row of rows.all) expect(row.reopenedReasons).not.toEqual([]);
  });
});

describe('deciding', () => {
  let setting: Awaited<ReturnType<typeof townWithPlan>>;
  let documentId: string;
  beforeEach(async () => {
    setting = await townWithPlan();
    documentId = (await setting.freeze()).id;
  });

  test('a member decides for the own organisation and no other', async () => {
    const { town, ids, collaboration, rowsOf } = setting;
    const hotel = await town.join('hotell', 'network', ids.hotel);
    const rows = await rowsOf(documentId);
    const own = rows.of(ids.hotel);
    const decided = await hotel.client.confirmations.decide({ collaboration, id: own.id, version: own.version, ...decision });
    expect(decided).toMatchObject({ state: 'confirmed', decidedThrough: 'member', decidedVersion: 1 });
    const others = rows.of(ids.police);
    await expect(
      hotel.client.confirmations.decide({ collaboration, id: others.id, version: others.version, ...decision }),
    ).rejects.toMatchObject({ status: 403 });
  });

  test('what is missing is named; a stale decision is refused with the current one', async () => {
    const { ids, client, collaboration, rowsOf } = setting;
    const row = (await rowsOf(documentId)).of(ids.police);
    await expect(
      client.confirmations.decide({ collaboration, id: row.id, version: 1, ...decision, state: 'reserved', decidingBody: '' }),
    ).rejects.toMatchObject({ code: 'DECISION_NOT_READY', data: { fields: [{ path: 'decidingBody' }, { path: 'reason' }] } });
    await client.confirmations.decide({ collaboration, id: row.id, version: 1, ...decision });
    await expect(client.confirmations.decide({ collaboration, id: row.id, version: 1, ...decision })).rejects.toMatchObject({
      code: 'STALE_VERSION',
      status: 409,
      data: { current: { state: 'confirmed', version: 2 } },
    });
  });

  test('a personal link decides for its organisation; a newer one, a revoked one and a wrong one do not work', async () => {
    const { ids, client, collaboration, rowsOf } = setting;
    const stranger = ringar.clientWith();
    const { id } = (await rowsOf(documentId)).of(ids.school);
    const tokenOf = ({ url }: { url: string }) => url.split('/').at(-1)!;
    const older = tokenOf(await client.confirmations.ask({ collaboration, id }));
    const token = tokenOf(await client.confirmations.ask({ collaboration, id, email: 'rektor@skola.example' }));
    await expect(stranger.signatory.get({ token: older })).rejects.toMatchObject({ code: 'LINK_EXPIRED', status: 410 });
    await expect(stranger.signatory.get({ token: 'x'.repeat(40) })).rejects.toMatchObject({ code: 'LINK_EXPIRED' });

    const seen = await stranger.signatory.get({ token });
    expect(seen).toMatchObject({ organisation: 'Skolan', document: { number: 1, current: true }, confirmation: { state: 'proposed' } });
    const after = await stranger.signatory.decide({ token, version: seen.confirmation.version, ...decision, state: 'reserved', reason: 'Från hösten.' });
    expect(after.confirmation).toMatchObject({ state: 'reserved', reason: 'Från hösten.', decidedThrough: 'link' });

    await client.confirmations.revoke({ collaboration, id });
    await expect(stranger.signatory.get({ token })).rejects.toMatchObject({ code: 'LINK_EXPIRED' });
  });

  test('a paper can be attached when its content is PDF, PNG or JPEG, whatever its name says', async () => {
    const { ids, client, town, collaboration, rowsOf } = setting;
    const { id } = (await rowsOf(documentId)).of(ids.police);
    const pdf = new File([new TextEncoder().encode('%PDF-1.7\nhej')], '../beslut.pdf', { type: 'text/html' });
    const attached = await client.confirmations.attach({ collaboration, id, file: pdf });
    expect(attached.attachmentName).toBe('..beslut.pdf');
    const page = new File(['<script>alert(1)</script>'], 'beslut.pdf', { type: 'application/pdf' });
    await expect(client.confirmations.attach({ collaboration, id, file: page })).rejects.toMatchObject({ code: 'FILE_TYPE_NOT_ALLOWED' });

    const path = `${ringar.url}/api/collaborations/${collaboration}/confirmations/${id}/attachment`;
    const own = await fetch(path, { headers: { cookie: town.coordinator.cookie } });
    expect([own.status, own.headers.get('content-type'), own.headers.get('x-content-type-options')]).toEqual([200, 'application/pdf', 'nosniff']);
    expect((await fetch(path)).status).toBe(401);
    const other = await ringar.town(`granne-bilaga-${count}`);
    expect((await fetch(path, { headers: { cookie: other.coordinator.cookie } })).status).toBe(404);
  });

  test('a printed code verifies the version and tells nothing more', async () => {
    const { client, collaboration } = setting;
    const { verifyUrl, sha256 } = await client.documents.get({ collaboration, id: documentId });
    const code = verifyUrl.split('/').at(-1)!;
    const seen = await ringar.clientWith().verification.get({ code });
    expect(seen).toEqual({ collaboration: setting.town.slug, kind: 'plan', number: 1, frozenAt: expect.any(String) as string, sha256, newest: 1 });
    await expect(ringar.clientWith().verification.get({ code: 'AAAAAAAAAAAAAAAA' })).rejects.toMatchObject({ status: 404 });
  });
});
