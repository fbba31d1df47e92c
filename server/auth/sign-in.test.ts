import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';

import { rateLimit, session, user } from '../store/schema/index.ts';
import { codeOf } from '../testing/authenticator.ts';
import { startTestRingar, type TestRingar } from '../testing/test-ringar.ts';
import { openVisitor, readMail, tokenIn } from '../testing/visitor.ts';

let ringar: TestRingar;
beforeAll(async () => {
  ringar = await startTestRingar();
});
afterAll(() => ringar.stop());

const password = 'gran älv kvarn nio';
let made = 0;
/** A user with a password, and optionally an authenticator. */
async function person(options: { authenticator?: boolean } = {}) {
  const email = `person${(made += 1)}@norr.example`;
  const signedIn = await ringar.signIn(email);
  const browser = openVisitor(ringar, { cookie: signedIn.cookie });
  await browser.client.me.setPassword({ password });
  if (!options.authenticator) return { email, id: signedIn.id, secret: '', backupCodes: [] as string[] };
  const { body } = await browser.post('/api/auth/two-factor/enable', { password });
  const secret = new URL(body['totpURI'] as string).searchParams.get('secret')!;
  const verified = await browser.post('/api/auth/two-factor/verify-totp', { code: codeOf(secret, -1) });
  expect(verified).toMatchObject({ status: 200, body: { ok: true } });
  return { email, id: signedIn.id, secret, backupCodes: body['backupCodes'] as string[] };
}

test('password: wrong password and unknown address get the same answer, the right one signs in', async () => {
  const { email } = await person();
  const browser = openVisitor(ringar);
  const wrong = await browser.post('/api/auth/sign-in/email', { email, password: 'fel fel fel fel' });
  const unknown = await browser.post('/api/auth/sign-in/email', { email: 'nobody@norr.example', password });
  expect(wrong).toMatchObject({ status: 401, body: { code: 'SIGN_IN_REFUSED', message: expect.stringContaining('gick inte') } });
  expect(unknown.body).toEqual(wrong.body);
  const right = await browser.post('/api/auth/sign-in/email', { email: email.toUpperCase(), password });
  expect(right).toMatchObject({ status: 200, body: { ok: true } });
  expect(await browser.whoAmI()).toBe(email);
});

test('the cookie is for the server alone, and its secret is not in the answer', async () => {
  const { email } = await person();
  const { headers, body } = await openVisitor(ringar).post('/api/auth/sign-in/email', { email, password });
  const cookie = headers.getSetCookie().find((line) => line.startsWith('ringar.session_token='));
  expect(cookie).toMatch(/HttpOnly/i);
  expect(cookie).toMatch(/SameSite=Lax/i);
  expect(Object.keys(body)).toEqual(['ok']);
});

test('the authenticator: after the password a code is asked for; a wrong code, an old step and a right one', async () => {
  const { email, secret } = await person({ authenticator: true });
  const browser = openVisitor(ringar);
  expect(await browser.post('/api/auth/sign-in/email', { email, password })).toMatchObject({
    status: 200,
    body: { ok: true, secondStep: true },
  });
  expect(await browser.whoAmI()).toBe('NOT_SIGNED_IN');
  expect(await browser.post('/api/auth/two-factor/verify-totp', { code: '000000' })).toMatchObject({
    status: 401,
    body: { code: 'CODE_WRONG' },
  });
  expect(await browser.post('/api/auth/two-factor/verify-totp', { code: codeOf(secret) })).toMatchObject({
    status: 200,
    body: { ok: true },
  });
  expect(await browser.whoAmI()).toBe(email);
  expect(await openVisitor(ringar).post('/api/auth/two-factor/verify-totp', { code: codeOf(secret) })).toMatchObject({
    body: { code: 'SIGN_IN_AGAIN' },
  });
});

test('a code works once, and after it no earlier one; of two at the same moment one signs in', async () => {
  const { email, secret } = await person({ authenticator: true });
  const enter = async (code: string) => {
    const browser = openVisitor(ringar);
    await browser.post('/api/auth/sign-in/email', { email, password });
    const { status, body } = await browser.post('/api/auth/two-factor/verify-totp', { code });
    return [status, body['code'] ?? (await browser.whoAmI())];
  };
  const used = [401, 'CODE_USED'];
  expect(await enter(codeOf(secret, -1))).toEqual(used);
  const [now, next] = [codeOf(secret), codeOf(secret, 1)];
  const both = await Promise.all([enter(now), enter(now)]);
  expect(both.toSorted()).toEqual([[200, email], used]);
  expect(await enter(now)).toEqual(used);
  expect(await enter(next)).toEqual([200, email]);
  expect(await enter(now)).toEqual(used);
});

test('five wrong codes end the attempt; ten lock the second step for a while', async () => {
  const { email, secret } = await person({ authenticator: true });
  const tryWrong = async (times: number) => {
    const browser = openVisitor(ringar);
    await browser.post('/api/auth/sign-in/email', { email, password });
    const codes: unknown[] = [];
    for (let n = 0; n < times; n += 1)
      codes.push((await browser.post('/api/auth/two-factor/verify-totp', { code: '000000' })).body['code']);
    return codes;
  };
  expect(await tryWrong(6)).toEqual([...Array(5).fill('CODE_WRONG'), 'SIGN_IN_AGAIN']);
  await tryWrong(5);
  const browser = openVisitor(ringar);
  await browser.post('/api/auth/sign-in/email', { email, password });
  expect(await browser.post('/api/auth/two-factor/verify-totp', { code: codeOf(secret) })).toMatchObject({
    status: 429,
    body: { code: 'TOO_MANY_REQUESTS' },
  });
});

test('a backup code works in place of the authenticator, once, also when it comes twice at the same moment', async () => {
  const { email, backupCodes } = await person({ authenticator: true });
  const enter = async () => {
    const browser = openVisitor(ringar);
    await browser.post('/api/auth/sign-in/email', { email, password });
    return browser.post('/api/auth/two-factor/verify-backup-code', { code: backupCodes[0] });
  };
  expect(backupCodes).toHaveLength(10);
  const both = await Promise.all([enter(), enter()]);
  expect(both.map(({ status, body }) => [status, body['code']]).toSorted()).toEqual([
    [200, undefined],
    [401, 'CODE_WRONG'],
  ]);
  expect(await enter()).toMatchObject({ status: 401, body: { code: 'CODE_WRONG' } });
});

test('the link in the mail: same answer for everyone, signs in once, only by POST', async () => {
  const { email } = await person();
  const browser = openVisitor(ringar);
  const known = await browser.post('/api/auth/sign-in/request-link', { email, next: '/s/norr/plan/goals' });
  const unknown = await browser.post('/api/auth/sign-in/request-link', { email: 'nobody@norr.example' });
  expect({ ...unknown, headers: null }).toEqual({ ...known, headers: null });
  const [mail] = await readMail(ringar, email);
  expect(mail!.body).toContain(`${ringar.env.publicUrl}/sign-in/`);
  expect(mail!.body).toContain('?next=%2Fs%2Fnorr%2Fplan%2Fgoals');
  const token = tokenIn(mail!.body);
  expect((await browser.get(`/api/auth/sign-in/by-link?token=${token}`)).status).toBe(404);
  expect(await browser.post('/api/auth/sign-in/by-link', { token })).toMatchObject({ status: 200, body: { ok: true } });
  expect(await browser.whoAmI()).toBe(email);
  expect(await openVisitor(ringar).post('/api/auth/sign-in/by-link', { token })).toMatchObject({
    status: 410,
    body: { code: 'LINK_EXPIRED' },
  });
  expect(await ringar.system.db.$count(user, eq(user.email, 'nobody@norr.example'))).toBe(0);
});

test('the link in the mail does not pass by the authenticator', async () => {
  const { email, secret } = await person({ authenticator: true });
  const browser = openVisitor(ringar);
  await browser.post('/api/auth/sign-in/request-link', { email });
  const [mail] = await readMail(ringar, email);
  expect(await browser.post('/api/auth/sign-in/by-link', { token: tokenIn(mail!.body) })).toMatchObject({
    body: { ok: true, secondStep: true },
  });
  expect(await browser.whoAmI()).toBe('NOT_SIGNED_IN');
  await browser.post('/api/auth/two-factor/verify-totp', { code: codeOf(secret) });
  expect(await browser.whoAmI()).toBe(email);
});

test('the first proof of an address takes away what someone else may have put on the account', async () => {
  const { email, id } = await person({ authenticator: true });
  await ringar.system.db.update(user).set({ emailVerified: false }).where(eq(user.id, id));
  const owner = openVisitor(ringar);
  await owner.post('/api/auth/sign-in/request-link', { email });
  const [mail] = await readMail(ringar, email);
  const answer = await owner.post('/api/auth/sign-in/by-link', { token: tokenIn(mail!.body) });
  expect(answer.body).toEqual({ ok: true, reset: true });
  expect(await owner.client.me.security()).toMatchObject({
    addressProven: true,
    hasPassword: false,
    secondFactor: false,
    passkeys: [],
    sessions: [{ current: true }],
  });
});

test('whoever proves the address while signed in keeps everything', async () => {
  const { email, id } = await person();
  await ringar.system.db.update(user).set({ emailVerified: false }).where(eq(user.id, id));
  const browser = openVisitor(ringar);
  await browser.post('/api/auth/sign-in/email', { email, password });
  await browser.post('/api/auth/sign-in/request-link', { email });
  const [mail] = await readMail(ringar, email);
  expect((await browser.post('/api/auth/sign-in/by-link', { token: tokenIn(mail!.body) })).body).toEqual({ ok: true });
  expect(await browser.client.me.security()).toMatchObject({ addressProven: true, hasPassword: true });
});

test('too many tries on one account: 429 with how long to wait, also from another address', async () => {
  const { email } = await person();
  const browser = openVisitor(ringar);
  for (let n = 0; n < 10; n += 1) await browser.post('/api/auth/sign-in/email', { email, password: 'fel fel fel fel' });
  const refused = await browser.post('/api/auth/sign-in/email', { email: ` ${email.toUpperCase()}`, password });
  expect(refused).toMatchObject({
    status: 429,
    body: { code: 'TOO_MANY_REQUESTS', message: expect.stringMatching(/Vänta \d+ (minuter|sekunder)/) },
  });
  expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(200);
  const rows = await ringar.system.db.select().from(rateLimit);
  expect(JSON.stringify(rows)).not.toContain('norr.example');
});

test('what is not used of the library cannot be reached', async () => {
  const { cookie } = await ringar.signIn('curious@norr.example');
  const browser = openVisitor(ringar, { cookie });
  const paths = [
    'sign-up/email',
    'change-email',
    'update-user',
    'delete-user',
    'change-password',
    'set-password',
    'sign-in/social',
    'link-social',
    'revoke-sessions',
    'request-password-reset',
    'two-factor/get-totp-uri',
    'two-factor/send-otp',
    'two-factor/view-backup-codes',
    'start-session',
    'startSession',
  ];
  const answers = await Promise.all(
    paths.map((path) =>
      browser.post(`/api/auth/${path}`, { email: 'x@norr.example', password, name: 'x', newPassword: password, userId: 'x' }),
    ),
  );
  expect(answers.map(({ status, body }) => [status, body['code']])).toEqual(paths.map(() => [404, 'NOT_FOUND']));
  for (const path of ['get-session', 'list-sessions', 'ok', 'error', 'list-accounts', 'passkey/list-user-passkeys']) {
    expect(await browser.get(`/api/auth/${path}`)).toMatchObject({ status: 404, body: { code: 'NOT_FOUND' } });
  }
});

test('another site cannot sign a browser in, or out', async () => {
  const { cookie, id } = await ringar.signIn('target@norr.example');
  const foreign = openVisitor(ringar, { cookie, headers: { origin: 'https://elsewhere.example' } });
  expect(await foreign.post('/api/auth/sign-out')).toMatchObject({ status: 403, body: { code: 'NOT_ALLOWED' } });
  expect(await foreign.post('/api/auth/entry', { token: 'x'.repeat(43) })).toMatchObject({ status: 403 });
  expect(await ringar.system.db.$count(session, eq(session.userId, id))).toBe(1);
});

test('signing out ends the session at once', async () => {
  const { cookie } = await ringar.signIn('leaver@norr.example');
  const browser = openVisitor(ringar, { cookie });
  const copy = openVisitor(ringar, { cookie });
  expect(await copy.whoAmI()).toBe('leaver@norr.example');
  expect(await browser.post('/api/auth/sign-out')).toMatchObject({ status: 200, body: { ok: true } });
  expect(await copy.whoAmI()).toBe('NOT_SIGNED_IN');
});
