import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';

import { member, session } from '../../store/schema/index.ts';
import { startTestRingar, type TestRingar } from '../../testing/test-ringar.ts';
import { openVisitor } from '../../testing/visitor.ts';

let ringar: TestRingar;
beforeAll(async () => {
  ringar = await startTestRingar();
});
afterAll(() => ringar.stop());

const open = async (email: string, headers: Record<string, string> = {}) => {
  const { cookie, id } = await ringar.signIn(email);
  return Object.assign(openVisitor(ringar, { cookie, headers }), { id });
};
const code = (call: Promise<unknown>) =>
  call.then(
    () => 'ok',
    (error: { code: string }) => error.code,
  );

test('sessions: listed with this one marked, one ended ends with the next request, another’s is not found', async () => {
  const email = 'sessions@norr.example';
  const [laptop, phone, other] = [await open(email), await open(email), await open('other@norr.example')];
  const { sessions } = await laptop.client.me.security();
  expect(sessions.map((row) => row.current).toSorted()).toEqual([false, true]);
  const phones = sessions.find((row) => !row.current);
  expect(await code(other.client.me.endSession({ id: phones!.id }))).toBe('NOT_FOUND');
  expect(await phone.whoAmI()).toBe(email);
  await laptop.client.me.endSession({ id: phones!.id });
  expect(await phone.whoAmI()).toBe('NOT_SIGNED_IN');
  expect((await laptop.client.me.security()).sessions).toHaveLength(1);
});

test('all others are ended at once', async () => {
  const email = 'many@norr.example';
  const all = [await open(email), await open(email), await open(email)];
  await all[0]!.client.me.endOtherSessions();
  expect(await Promise.all(all.map((one) => one.whoAmI()))).toEqual([email, 'NOT_SIGNED_IN', 'NOT_SIGNED_IN']);
});

test('an open change stream ends with the session, and with the membership', async () => {
  const town = await ringar.town('norr');
  const { cookie, id } = await ringar.signIn('listener@norr.example');
  const [row] = await ringar.system.db
    .insert(member)
    .values({ collaborationId: town.id, userId: id, name: 'x', role: 'core', status: 'joined' })
    .returning();
  const listen = async (with_: string) => {
    const response = await fetch(`${ringar.url}/api/collaborations/norr/changes`, { headers: { cookie: with_ } });
    expect(response.status).toBe(200);
    return response.text();
  };
  const first = listen(cookie);
  await new Promise((resolve) => setTimeout(resolve, 100));
  await openVisitor(ringar, { cookie }).post('/api/auth/sign-out');
  expect(await first).toContain('id: ');

  const again = await ringar.signIn('listener@norr.example');
  const second = listen(again.cookie);
  await new Promise((resolve) => setTimeout(resolve, 100));
  await town.coordinator.client.members.end({ collaboration: 'norr', id: row!.id });
  expect(await second).toContain('id: ');
  expect((await fetch(`${ringar.url}/api/collaborations/norr/changes`, { headers: { cookie: again.cookie } })).status).toBe(404);
});

test('a password: weak ones are refused with why, a new one ends other sessions, and it can be removed', async () => {
  const email = 'password@norr.example';
  const [laptop, phone] = [await open(email), await open(email)];
  expect(await laptop.client.me.setPassword({ password: 'kort' }).catch((error: unknown) => error)).toMatchObject({
    code: 'PASSWORD_TOO_WEAK',
    status: 400,
    data: { problem: 'too-short' },
  });
  expect(await laptop.client.me.setPassword({ password: 'gran älv kvarn nio' })).toMatchObject({
    hasPassword: true,
    sessions: [{ current: true }],
  });
  expect(await phone.whoAmI()).toBe('NOT_SIGNED_IN');
  const signIn = () => openVisitor(ringar).post('/api/auth/sign-in/email', { email, password: 'gran älv kvarn nio' });
  expect((await signIn()).status).toBe(200);
  await addPasskey(laptop.id, 'key0');
  expect((await laptop.client.me.removePassword()).hasPassword).toBe(false);
  expect(await signIn()).toMatchObject({ status: 401, body: { code: 'SIGN_IN_REFUSED' } });
});

test('a sign-in older than an hour may not change how one signs in', async () => {
  const browser = await open('old@norr.example');
  await ringar.system.db
    .update(session)
    .set({ createdAt: new Date(Date.now() - 61 * 60_000) })
    .where(eq(session.userId, browser.id));
  expect((await browser.client.me.security()).fresh).toBe(false);
  expect(await code(browser.client.me.setPassword({ password: 'gran älv kvarn nio' }))).toBe('SIGN_IN_AGAIN');
  expect(await code(browser.client.me.removePassword())).toBe('SIGN_IN_AGAIN');
  for (const path of [
    'two-factor/enable',
    'two-factor/disable',
    'two-factor/generate-backup-codes',
    'passkey/delete-passkey',
    'passkey/verify-registration',
  ]) {
    expect(await browser.post(`/api/auth/${path}`, {})).toMatchObject({ status: 403, body: { code: 'SIGN_IN_AGAIN' } });
  }
  expect(await browser.get('/api/auth/passkey/generate-register-options')).toMatchObject({
    status: 403,
    body: { code: 'SIGN_IN_AGAIN' },
  });
});

test('another’s passkey cannot be renamed or removed', async () => {
  const owner = await open('owner@norr.example');
  await ringar.system.db.execute(
    `insert into auth.passkey (id, public_key, user_id, credential_id, counter, device_type, backed_up) values ('key1', 'x', '${owner.id}', 'c1', 0, 'singleDevice', false)`,
  );
  const thief = await open('thief@norr.example');
  expect((await thief.post('/api/auth/passkey/delete-passkey', { id: 'key1' })).status).toBeGreaterThanOrEqual(400);
  expect((await thief.post('/api/auth/passkey/update-passkey', { id: 'key1', name: 'mine' })).status).toBeGreaterThanOrEqual(400);
  expect((await owner.client.me.security()).passkeys).toMatchObject([{ id: 'key1', name: '' }]);
  await owner.client.me.setPassword({ password: 'gran älv kvarn nio' });
  expect((await owner.post('/api/auth/passkey/delete-passkey', { id: 'key1' })).status).toBe(200);
  expect((await owner.client.me.security()).passkeys).toEqual([]);
});

test('a new name is the one shown in every collaboration', async () => {
  const [east, west] = [await ringar.town('oster'), await ringar.town('vaster')];
  const person = await east.join('person', 'core');
  await ringar.system.db
    .insert(member)
    .values({ collaborationId: west.id, userId: person.id, name: 'person', role: 'network', status: 'joined' });
  await person.client.me.update({ name: 'Nytt namn', locale: 'en' });
  for (const town of [east, west]) {
    expect((await town.coordinator.client.members.list({ collaboration: town.slug })).map((row) => row.name)).toContain(
      'Nytt namn',
    );
  }
  expect(await person.client.me.get()).toMatchObject({ name: 'Nytt namn', locale: 'en' });
});

test('what a passkey is called keeps to the rules of every other line', async () => {
  const owner = await open('namn@norr.example');
  const { rows } = await ringar.system.db.execute(
    `insert into auth.passkey (id, public_key, user_id, credential_id, counter, device_type, backed_up) values ('key2', 'x', '${owner.id}', 'c2', 0, 'singleDevice', false) returning id`,
  );
  expect(rows).toHaveLength(1);
  const rename = async (name: unknown) =>
    (await owner.post('/api/auth/passkey/update-passkey', { id: 'key2', name })).body['code'];
  expect(await rename('Annas telefon 850101-1236')).toBe('UNSAFE_TEXT');
  expect([await rename('x'.repeat(301)), await rename('a\0b'), await rename(['x'])]).toEqual([
    'BAD_INPUT',
    'BAD_INPUT',
    'BAD_INPUT',
  ]);
  const options = await owner.get(`/api/auth/passkey/generate-register-options?name=${encodeURIComponent('850101-1236')}`);
  expect(options.body['code']).toBe('UNSAFE_TEXT');
  expect(await rename('Telefonen')).toBeUndefined();
  expect((await owner.client.me.security()).passkeys).toMatchObject([{ name: 'Telefonen' }]);
});

const addPasskey = (userId: string, id: string) =>
  ringar.system.db.execute(
    `insert into auth.passkey (id, public_key, user_id, credential_id, counter, device_type, backed_up) values ('${id}', 'x', '${userId}', 'c-${id}', 0, 'singleDevice', false)`,
  );

test('the last way in that works cannot be removed, whichever it is', async () => {
  const only = await open('enda@norr.example');
  await only.client.me.setPassword({ password: 'gran älv kvarn nio' });
  await expect(only.client.me.removePassword()).rejects.toMatchObject({
    status: 409,
    code: 'LAST_WAY',
    message: expect.stringMatching(/enda sätt att logga in/),
  });
  await addPasskey(only.id, 'key3');
  await addPasskey(only.id, 'key4');
  expect((await only.client.me.removePassword()).hasPassword).toBe(false);
  const remove = (id: string) => only.post('/api/auth/passkey/delete-passkey', { id });
  expect((await remove('key3')).status).toBe(200);
  expect(await remove('key4')).toMatchObject({ status: 409, body: { code: 'LAST_WAY' } });
  expect((await only.client.me.security()).passkeys).toHaveLength(1);
  // Mail counts once a mail server has taken a message, not before.
  expect((await only.client.me.security()).mailWorks).toBe(false);
});

test('two last ways that are removed at the same moment do not both go', async () => {
  for (const round of [1, 2, 3]) {
    await ringar.system.db.execute('delete from auth.rate_limit');
    const person = await open(`samtidigt-${round}@norr.example`);
    const [one, other] = [`both-a${round}`, `both-b${round}`];
    await addPasskey(person.id, one);
    await addPasskey(person.id, other);
    const passkeys = await Promise.all([one, other].map((id) => person.post('/api/auth/passkey/delete-passkey', { id })));
    expect(passkeys.map(({ status }) => status).toSorted()).toEqual([200, 409]);

    await person.client.me.setPassword({ password: 'gran älv kvarn nio' });
    const left = (await person.client.me.security()).passkeys[0]!.id;
    const [password, passkey] = await Promise.allSettled([
      person.client.me.removePassword(),
      person.post('/api/auth/passkey/delete-passkey', { id: left }).then((answer) => {
        if (answer.status !== 200) throw Object.assign(new Error('refused'), { code: answer.body['code'] });
      }),
    ]);
    const refused = [password, passkey].filter((result) => result.status === 'rejected');
    expect(refused).toMatchObject([{ reason: { code: 'LAST_WAY' } }]);
    const { hasPassword, passkeys: rest } = await person.client.me.security();
    expect([hasPassword, rest.length > 0].filter(Boolean)).toHaveLength(1);
  }
});

test('a passkey of somebody else, or none, cannot be removed', async () => {
  await ringar.system.db.execute('delete from auth.rate_limit');
  const [owner, other] = [await open('egen@norr.example'), await open('annan@norr.example')];
  await addPasskey(owner.id, 'own1');
  await addPasskey(other.id, 'own2');
  await addPasskey(other.id, 'own3');
  for (const id of ['own1', 'nowhere', undefined])
    expect((await other.post('/api/auth/passkey/delete-passkey', { id })).status).toBe(404);
  expect((await owner.client.me.security()).passkeys).toHaveLength(1);
});
