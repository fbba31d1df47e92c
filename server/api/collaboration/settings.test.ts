import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';

import { startTestRingar, type TestRingar } from '../../testing/test-ringar.ts';

let ringar: TestRingar;
let north: Awaited<ReturnType<TestRingar['town']>>;
beforeAll(async () => {
  ringar = await startTestRingar();
  north = await ringar.town('norr');
});
afterAll(() => ringar.stop());

const here = { collaboration: 'norr' };

test('settings of another town are not found, and only the coordinator changes them', async () => {
  const south = await ringar.town('soder');
  const core = await north.join('polis', 'core');
  await expect(south.coordinator.client.collaborations.settings(here)).rejects.toMatchObject({ code: 'NOT_FOUND' });
  await expect(south.coordinator.client.collaborations.updateSettings({ ...here, version: 1, name: 'x' })).rejects.toMatchObject({
    code: 'NOT_FOUND',
  });
  await expect(core.client.collaborations.updateSettings({ ...here, version: 1, name: 'x' })).rejects.toMatchObject({
    code: 'NOT_ALLOWED',
  });
  await expect(south.coordinator.client.audit.list(here)).rejects.toMatchObject({ code: 'NOT_FOUND' });
});

test('the numbers that come with Ringar are dated and in the reader’s language; the town’s own take their place', async () => {
  const { client } = north.coordinator;
  const swedish = await client.collaborations.settings({ ...here, locale: 'sv' });
  const english = await client.collaborations.settings({ ...here, locale: 'en' });
  expect(swedish.emergency.map((line) => line.number)).toEqual(['112', '114 14', '112', '020-390 000']);
  expect(swedish.emergencyEdited).toBe(false);
  expect(english.emergency[0]!.label).toBe('Danger to life');
  for (const line of swedish.emergency) expect(line.checkedOn).toMatch(/^\d{4}-\d{2}-\d{2}$/);

  const own = [{ label: 'Socialjouren', number: '0411-12 34 56', note: 'Kvällar', checkedOn: '2026-11-20' }];
  const saved = await client.collaborations.updateSettings({
    ...here,
    version: swedish.version,
    emergency: own,
    name: 'Norr i norr',
  });
  expect(saved).toMatchObject({ emergency: own, emergencyEdited: true, name: 'Norr i norr', version: swedish.version + 1 });
  expect((await client.collaborations.get(here)).emergency).toEqual(own);
  await expect(
    client.collaborations.updateSettings({ ...here, version: swedish.version, name: 'för sent' }),
  ).rejects.toMatchObject({
    code: 'STALE_VERSION',
    data: { current: { name: 'Norr i norr', version: swedish.version + 1 } },
  });
});

test('what there is to look up comes dated or marked as unchecked, is read by every member, and is the town’s to change', async () => {
  const { client } = north.coordinator;
  const hotel = await north.join('hotell', 'network');
  const swedish = await hotel.client.collaborations.references(here);
  const english = await hotel.client.collaborations.references({ ...here, locale: 'en' });
  expect(swedish.length).toBe(english.length);
  expect(swedish.map(({ label }) => label)).toContain('Människohandel');
  expect(english.map(({ label }) => label)).toContain('Human trafficking');
  const south = await ringar.signIn('nagon@annanstans.example');
  await expect(south.client.collaborations.references(here)).rejects.toMatchObject({ code: 'NOT_FOUND' });

  const { version, emergency } = await client.collaborations.settings(here);
  const own = [
    ...swedish,
    { label: 'Vår regionkoordinator', note: 'Ring först.', address: 'https://example.se/stod', checkedOn: null },
  ];
  await expect(
    client.collaborations.updateSettings({ ...here, version, references: [{ ...own.at(-1)!, address: 'javascript:alert(1)' }] }),
  ).rejects.toMatchObject({ code: 'BAD_INPUT' });
  const saved = await client.collaborations.updateSettings({ ...here, version, references: own });
  expect(saved).toMatchObject({ references: own, emergency });
  expect(await hotel.client.collaborations.references(here)).toEqual(own);
});

test('a new collaboration is an administrator’s to make', async () => {
  const admin = await ringar.signIn('admin@norr.example', { admin: true });
  const input = { name: 'Öster', municipality: 'Österkommun', slug: 'oster', title: 'strateg' };
  await expect(north.coordinator.client.collaborations.create(input)).rejects.toMatchObject({ code: 'NOT_ALLOWED' });
  expect(await admin.client.collaborations.create(input)).toMatchObject({ slug: 'oster' });
  expect(await admin.client.collaborations.get({ collaboration: 'oster' })).toMatchObject({
    me: { role: 'coordinator' },
    counts: { members: 1 },
  });
  await expect(admin.client.collaborations.create(input)).rejects.toMatchObject({ code: 'ALREADY_EXISTS' });
});

test('a new collaboration begins with the method that is chosen, or with the usual one', async () => {
  const { client } = await ringar.signIn('admin@norr.example', { admin: true });
  const input = { name: 'Väster', municipality: '', title: 'strateg' };
  const methodsOf = async (collaboration: string) => (await client.collaborations.get({ collaboration })).methods;
  const [usual, second] = await client.collaborations.startMethods({ locale: 'en' });
  expect(usual).toMatchObject({ id: 'stad-for-stad' });
  await client.collaborations.create({ ...input, slug: 'vaster' });
  expect(await methodsOf('vaster')).toEqual([usual!.id]);
  await client.collaborations.create({ ...input, slug: 'vaster-2', method: second!.id });
  expect(await methodsOf('vaster-2')).toEqual([second!.id]);
  await expect(client.collaborations.create({ ...input, slug: 'vaster-3', method: 'finns-inte' })).rejects.toMatchObject({
    code: 'BAD_INPUT',
    data: { fields: [{ path: 'method' }] },
  });
  await expect(north.coordinator.client.collaborations.startMethods({})).rejects.toMatchObject({ code: 'NOT_ALLOWED' });
});

test('an administrator sees nothing of a collaboration without being a member', async () => {
  const admin = await ringar.signIn('admin@norr.example', { admin: true });
  for (const attempt of [
    () => admin.client.members.list(here),
    () => admin.client.collaborations.get(here),
    () => admin.client.audit.list(here),
  ]) {
    await expect(attempt()).rejects.toMatchObject({ code: 'NOT_FOUND' });
  }
});

test('the log: newest first, by function, verified; a changed event is found out', async () => {
  const { client } = north.coordinator;
  for (let n = 0; n < 55; n += 1) {
    const row = await client.members.create({ ...here, title: `kandidat ${n}` });
    if (n % 2) await client.members.end({ ...here, id: row.id });
  }
  const first = await client.audit.list(here);
  expect(first.events).toHaveLength(50);
  expect(first.events[0]).toMatchObject({ seq: first.total, who: 'samordnare', through: 'member', action: 'member.suggested' });
  const next = await client.audit.list({ ...here, before: first.events.at(-1)!.seq });
  expect(next.events[0]!.seq).toBe(first.events.at(-1)!.seq - 1);
  const whole = await client.audit.verify(here);
  expect(whole).toEqual({ whole: true, events: first.total, lastHash: first.events[0]!.hash, broken: null });

  const owner = new pg.Client({ connectionString: ringar.ownerUrl });
  await owner.connect();
  await owner.query(`alter table audit_event no force row level security`);
  await owner.query(`update audit_event set details = '{"role":"observer"}' where collaboration_id = $1 and seq = 7`, [north.id]);
  await owner.end();
  expect(await client.audit.verify(here)).toMatchObject({ whole: false, broken: { seq: 7, reason: 'hash' } });
});
