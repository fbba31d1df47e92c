import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';

import { maxAttachmentBytes } from '../../commands/attach-confirmation.ts';
import { attachment, document, link, mailMessage } from '../../store/schema/index.ts';
import { startTestRingar, type TestRingar } from '../../testing/test-ringar.ts';
import { buildTownWithPlan, testDecision, type TownWithPlan } from '../../testing/town-with-plan.ts';

let ringar: TestRingar;
let setting: TownWithPlan;
let documentId: string;

beforeAll(async () => {
  ringar = await startTestRingar();
});
afterAll(() => ringar.stop());
beforeEach(async () => {
  setting = await buildTownWithPlan(ringar);
  documentId = (await setting.freeze()).id;
});

const tokenOf = ({ url }: { url: string }) => url.split('/').at(-1)!;
const paper = (name = 'beslut.pdf', content = '%PDF-1.7\nhej') => new File([content], name, { type: 'application/pdf' });

describe('deciding', () => {
  test('a member decides for the own organisation and no other; an observer for none', async () => {
    const { town, ids, collaboration, rowsOf } = setting;
    const hotel = await town.join('hotell', 'network', ids.hotel);
    const observer = await town.join('lansstyrelsen', 'observer', ids.school);
    const rows = await rowsOf(documentId);
    const own = rows.of(ids.hotel);
    const decided = await hotel.client.confirmations.decide({ collaboration, id: own.id, version: own.version, ...testDecision });
    expect(decided).toMatchObject({ state: 'confirmed', decidedThrough: 'member', decidedVersion: 1 });
    for (const [who, actorId] of [
      [hotel, ids.police],
      [observer, ids.school],
    ] as const) {
      const { id, version } = rows.of(actorId);
      await expect(who.client.confirmations.decide({ collaboration, id, version, ...testDecision })).rejects.toMatchObject({
        status: 403,
      });
    }
  });

  test('a stranger is asked to sign in and another town finds nothing', async () => {
    const { town, ids, collaboration, rowsOf } = setting;
    const other = await ringar.town(`granne-beslut-${town.slug}`);
    const { id, version } = (await rowsOf(documentId)).of(ids.hotel);
    await expect(ringar.clientWith().confirmations.decide({ collaboration, id, version, ...testDecision })).rejects.toMatchObject(
      { status: 401 },
    );
    const neighbour = other.coordinator.client.confirmations;
    await expect(neighbour.decide({ collaboration: other.slug, id, version, ...testDecision })).rejects.toMatchObject({
      status: 404,
    });
    await expect(neighbour.ask({ collaboration: other.slug, id })).rejects.toMatchObject({ status: 404 });
    await expect(neighbour.attach({ collaboration: other.slug, id, file: paper() })).rejects.toMatchObject({ status: 404 });
  });

  test('what the coordinator enters for another organisation is marked as paper', async () => {
    expect(await setting.decide(documentId, setting.ids.hotel)).toMatchObject({ decidedThrough: 'paper' });
  });

  test('what is missing is named; a stale decision is refused with the current one', async () => {
    const { ids, client, collaboration, rowsOf } = setting;
    const { id } = (await rowsOf(documentId)).of(ids.police);
    const input = { collaboration, id, version: 1, ...testDecision };
    await expect(client.confirmations.decide({ ...input, state: 'reserved', decidingBody: '' })).rejects.toMatchObject({
      code: 'DECISION_NOT_READY',
      data: { fields: [{ path: 'decidingBody' }, { path: 'reason' }] },
    });
    await client.confirmations.decide(input);
    const stale: { data: { current: object } } = await client.confirmations.decide(input).then(
      () => expect.fail('was taken twice'),
      (error) => error,
    );
    expect(stale).toMatchObject({
      code: 'STALE_VERSION',
      status: 409,
      data: { current: { id, state: 'confirmed', version: 2, mayDecide: true } },
    });
    expect(stale.data.current).not.toHaveProperty('attachmentId');
  });

  test('of two at the same moment one is taken and one refused', async () => {
    const { ids, client, collaboration, rowsOf } = setting;
    const { id, version } = (await rowsOf(documentId)).of(ids.police);
    const both = await Promise.allSettled(
      ['Nämnden', 'Styrelsen'].map((decidingBody) =>
        client.confirmations.decide({ collaboration, id, version, ...testDecision, decidingBody }),
      ),
    );
    expect(both.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
  });
});

describe('a personal link', () => {
  test('is made by the coordinator alone', async () => {
    const { town, ids, collaboration, rowsOf } = setting;
    const { id } = (await rowsOf(documentId)).of(ids.hotel);
    const hotel = await town.join('hotell-lank', 'core', ids.hotel);
    await expect(hotel.client.confirmations.ask({ collaboration, id })).rejects.toMatchObject({ status: 403 });
    await expect(hotel.client.confirmations.revoke({ collaboration, id })).rejects.toMatchObject({ status: 403 });
  });

  test('decides for its organisation; a newer one, a revoked one, an old one and a wrong one do not work', async () => {
    const { ids, client, collaboration, rowsOf } = setting;
    const stranger = ringar.clientWith();
    const { id } = (await rowsOf(documentId)).of(ids.school);
    const older = tokenOf(await client.confirmations.ask({ collaboration, id }));
    const token = tokenOf(await client.confirmations.ask({ collaboration, id }));
    const gone = { code: 'LINK_EXPIRED', status: 410 };
    for (const wrong of [older, 'x'.repeat(40)])
      await expect(stranger.signatory.get({ token: wrong })).rejects.toMatchObject(gone);

    const seen = await stranger.signatory.get({ token });
    expect(seen).toMatchObject({
      organisation: 'Skolan',
      document: { number: 1, current: true, newest: 1 },
      confirmation: { state: 'proposed' },
    });
    const { version } = seen.confirmation;
    const after = await stranger.signatory.decide({ token, version, ...testDecision, state: 'reserved', reason: 'Från hösten.' });
    expect(after.confirmation).toMatchObject({ state: 'reserved', reason: 'Från hösten.', decidedThrough: 'link' });

    await client.confirmations.revoke({ collaboration, id });
    await expect(stranger.signatory.get({ token })).rejects.toMatchObject(gone);
    await expect(stranger.signatory.decide({ token, version: version + 1, ...testDecision })).rejects.toMatchObject(gone);

    const last = tokenOf(await client.confirmations.ask({ collaboration, id }));
    await ringar.system.db
      .update(link)
      .set({ expiresAt: new Date(Date.now() - 1000) })
      .where(eq(link.subjectId, id));
    await expect(stranger.signatory.get({ token: last })).rejects.toMatchObject(gone);
    expect((await fetch(`${ringar.url}/api/links/${last}/document.pdf`)).status).toBe(410);
  });

  test('shows what the plan asks of its organisation, and nothing of the others or of ids', async () => {
    const { ids, client, collaboration, rowsOf, decide } = setting;
    await decide(documentId, ids.hotel, { state: 'declined', reason: 'Hemligt skäl' });
    const { id } = (await rowsOf(documentId)).of(ids.police);
    const seen = await ringar
      .clientWith()
      .signatory.get({ token: tokenOf(await client.confirmations.ask({ collaboration, id })) });
    expect(seen.summary).toMatchObject({
      period: { from: 2026, to: 2028 },
      goals: ['Mål'],
      ownActivities: [{ year: 2026, title: 'Insatsvecka', leads: true }],
    });
    expect(JSON.stringify(seen)).not.toMatch(/Hemligt|Hotellet/);
    expect(JSON.stringify(seen)).not.toContain(ids.police);
  });

  test('is stopped after too many tries from one address', async () => {
    const stranger = ringar.clientWith();
    const tries = await Promise.all(
      Array.from({ length: 130 }, () =>
        stranger.signatory.get({ token: 'y'.repeat(40) }).catch((error: { code: string }) => error.code),
      ),
    );
    expect(tries).toContain('TOO_MANY_REQUESTS');
    await ringar.system.db.execute('delete from auth.rate_limit');
  });

  test('is mailed in plain words, and next time the same address is suggested', async () => {
    const { town, ids, client, collaboration, rowsOf, freeze } = setting;
    const row = (await rowsOf(documentId)).of(ids.school);
    expect(row.suggestedEmail).toBe('skolan@stad.example');
    const { url } = await client.confirmations.ask({ collaboration, id: row.id, email: 'rektor@skola.example' });
    const [mail] = await ringar.system.db.select().from(mailMessage).where(eq(mailMessage.collaborationId, town.id));
    expect(mail).toMatchObject({ kind: 'confirmation', recipient: 'rektor@skola.example' });
    expect(mail!.body).toContain(url);
    expect(mail!.body).toContain('Skolan');
    expect(mail!.body + mail!.subject).not.toMatch(/\{\w+\}|mail\.|documents\./);
    const next = await freeze();
    expect((await rowsOf(next.id)).of(ids.school)).toMatchObject({ suggestedEmail: 'rektor@skola.example', link: null });
  });
});

describe('the paper', () => {
  test('is taken when its content is PDF, PNG or JPEG, whatever its name says', async () => {
    const { ids, client, town, collaboration, rowsOf } = setting;
    const { id } = (await rowsOf(documentId)).of(ids.police);
    const attached = await client.confirmations.attach({
      collaboration,
      id,
      file: new File(['%PDF-1.7\nhej'], '../beslut å.pdf', { type: 'text/html' }),
    });
    expect(attached.attachmentName).toBe('..beslut å.pdf');
    const page = paper('beslut.pdf', '<script>alert(1)</script>');
    await expect(client.confirmations.attach({ collaboration, id, file: page })).rejects.toMatchObject({
      code: 'FILE_TYPE_NOT_ALLOWED',
    });
    const named = paper('beslut 19121212-1212.pdf');
    await expect(client.confirmations.attach({ collaboration, id, file: named })).rejects.toMatchObject({ code: 'UNSAFE_TEXT' });

    const large = paper('stor.pdf', `%PDF-1.7\n${'x'.repeat(maxAttachmentBytes)}`);
    await expect(client.confirmations.attach({ collaboration, id, file: large })).rejects.toMatchObject({
      code: 'FILE_TOO_LARGE',
      status: 413,
    });

    const path = `${ringar.url}/api/collaborations/${collaboration}/confirmations/${id}/attachment`;
    const own = await fetch(path, { headers: { cookie: town.coordinator.cookie } });
    expect([own.status, own.headers.get('content-type'), own.headers.get('x-content-type-options')]).toEqual([
      200,
      'application/pdf',
      'nosniff',
    ]);
    expect(own.headers.get('content-disposition')).toContain("filename*=UTF-8''..beslut%20%C3%A5.pdf");
    expect((await fetch(path)).status).toBe(401);
    const other = await ringar.town(`granne-bilaga-${town.slug}`);
    expect((await fetch(path, { headers: { cookie: other.coordinator.cookie } })).status).toBe(404);
  });

  test('comes in by link too, and is shown to the one who holds the link', async () => {
    const { ids, client, collaboration, rowsOf } = setting;
    const { id } = (await rowsOf(documentId)).of(ids.school);
    const token = tokenOf(await client.confirmations.ask({ collaboration, id }));
    const seen = await ringar.clientWith().signatory.attach({ token, file: paper() });
    expect(seen.confirmation.attachmentName).toBe('beslut.pdf');
    const file = await fetch(`${ringar.url}/api/links/${token}/attachment`);
    expect([file.status, await file.text()]).toEqual([200, '%PDF-1.7\nhej']);
  });

  test('that is replaced or taken away is gone, unless a carried-over decision rests on it', async () => {
    const { ids, client, collaboration, rowsOf, asProgram, freeze, decide } = setting;
    const { id } = (await rowsOf(documentId)).of(ids.hotel);
    const stored = () => asProgram(({ tx }) => tx.select({ name: attachment.name }).from(attachment));
    await client.confirmations.attach({ collaboration, id, file: paper('fel.pdf') });
    await client.confirmations.attach({ collaboration, id, file: paper('rätt.pdf') });
    expect(await stored()).toEqual([{ name: 'rätt.pdf' }]);
    await decide(documentId, ids.hotel);
    const next = await freeze();
    expect((await rowsOf(next.id)).of(ids.hotel).attachmentName).toBe('rätt.pdf');
    expect((await client.confirmations.detach({ collaboration, id })).attachmentName).toBeNull();
    expect(await stored()).toEqual([{ name: 'rätt.pdf' }]);
    await client.confirmations.detach({ collaboration, id: (await rowsOf(next.id)).of(ids.hotel).id });
    expect(await stored()).toEqual([]);
  });

  test('is not taken from a member of another organisation', async () => {
    const { town, ids, collaboration, rowsOf } = setting;
    const hotel = await town.join('hotell-papper', 'network', ids.hotel);
    const { id } = (await rowsOf(documentId)).of(ids.police);
    await expect(hotel.client.confirmations.attach({ collaboration, id, file: paper() })).rejects.toMatchObject({ status: 403 });
    await expect(hotel.client.confirmations.detach({ collaboration, id })).rejects.toMatchObject({ status: 403 });
  });
});

describe('a printed code', () => {
  test('verifies the version however it is typed, and tells nothing more', async () => {
    const { client, collaboration, freeze } = setting;
    const { verifyUrl, sha256 } = await client.documents.get({ collaboration, id: documentId });
    const code = verifyUrl.split('/').at(-1)!;
    await freeze();
    const stranger = ringar.clientWith();
    const seen = await stranger.verification.get({ code: code.toLowerCase().replaceAll('-', ' ') });
    expect(seen).toEqual({
      collaboration: setting.town.slug,
      kind: 'plan',
      number: 1,
      frozenAt: expect.any(String) as string,
      sha256,
      newest: 2,
    });
    await expect(stranger.verification.get({ code: 'AAAAAAAAAAAAAAAA' })).rejects.toMatchObject({ status: 404 });
    await expect(stranger.verification.get({ code: 'inte en kod' })).rejects.toMatchObject({ status: 404 });
  });

  test('is looked up by a role that cannot read what the document says', async () => {
    const { system } = ringar;
    await expect(system.db.select({ snapshot: document.snapshot }).from(document)).rejects.toMatchObject({
      cause: { code: '42501' },
    });
  });
});
