import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';

import { link, member, user } from '../../store/schema/index.ts';
import { startTestRingar, type TestRingar } from '../../testing/test-ringar.ts';
import { openVisitor, readMail, tokenIn } from '../../testing/visitor.ts';

type Town = Awaited<ReturnType<TestRingar['town']>>;

let ringar: TestRingar;
let north: Town;
let names = 0;
beforeAll(async () => {
  ringar = await startTestRingar();
  north = await ringar.town('norr');
});
afterAll(() => ringar.stop());

const here = { collaboration: 'norr' };
const freshAddress = () => `invited${(names += 1)}@norr.example`;
const code = (call: Promise<unknown>) =>
  call.then(
    () => 'ok',
    (error: { code: string }) => error.code,
  );

/** Invites someone new; gives the token to copy and the one in the mail. */
async function invite(
  email: string,
  options: { memberId?: string; title?: string; town?: Town; role?: 'core' | 'coordinator' } = {},
) {
  const town = options.town ?? north;
  const sent = await town.coordinator.client.members.invite({
    collaboration: town.slug,
    ...(options.memberId ? { memberId: options.memberId } : { title: options.title ?? 'områdespolis' }),
    role: options.role ?? 'core',
    email,
    mail: true,
  });
  const mail = (await readMail(ringar, email)).at(-1)!;
  return { ...sent, copied: sent.url.split('/').at(-1)!, mailed: tokenIn(mail.body), mail };
}

test('the mail says who, where, as what and why; the invited becomes a member with an account', async () => {
  const email = freshAddress();
  const { mailed, mail, member: row } = await invite(email);
  expect(mail.subject).toBe('Inbjudan till samverkan i norr');
  expect(mail.body).toMatch(/samordnare bjuder in dig till samverkan i norr som medlem i kärngruppen/);
  expect(mail.body).toContain('Du får det här för att');
  expect(row).toMatchObject({ status: 'asked', invitation: { email, expired: false }, hasAccount: false });

  const browser = openVisitor(ringar);
  expect(await browser.client.invitations.open({ token: mailed })).toMatchObject({
    town: 'norr',
    role: 'core',
    invitedBy: 'samordnare',
    title: 'områdespolis',
    organisation: null,
    email,
    step: 'new',
  });
  expect(await code(browser.client.invitations.accept({ token: mailed }))).toBe('BAD_INPUT');
  expect(await browser.client.invitations.accept({ token: mailed, name: 'Polisen i norr', locale: 'en' })).toEqual({
    slug: 'norr',
    newAccount: true,
  });
  expect(await browser.client.me.get()).toMatchObject({ email, name: 'Polisen i norr', locale: 'en', admin: false });
  const me = (await browser.client.members.list(here)).find((each) => each.isMe);
  expect(me).toMatchObject({ id: row.id, name: 'Polisen i norr', title: 'områdespolis', status: 'joined', role: 'core' });
});

test('a link works once, and so do both of one invitation together', async () => {
  const { mailed, copied } = await invite(freshAddress());
  await openVisitor(ringar).client.invitations.accept({ token: copied, name: 'Första' });
  expect(await openVisitor(ringar).post(`/api/invitations/${copied}`, { name: 'Andra' })).toMatchObject({
    status: 410,
    body: { code: 'LINK_USED' },
  });
  expect(await openVisitor(ringar).post(`/api/invitations/${mailed}`, { name: 'Andra' })).toMatchObject({ status: 410 });
});

test('two who accept at once: one account', async () => {
  const email = freshAddress();
  const { mailed, copied } = await invite(email);
  const both = await Promise.all(
    [mailed, copied].map((token) => code(openVisitor(ringar).client.invitations.accept({ token, name: 'Någon' }))),
  );
  expect(both.filter((one) => one === 'ok')).toHaveLength(1);
  expect(await ringar.system.db.$count(user, eq(user.email, email))).toBe(1);
});

test('expired, revoked, replaced and unknown links are refused', async () => {
  const [expired, revoked, replaced] = [await invite(freshAddress()), await invite(freshAddress()), await invite(freshAddress())];
  await ringar.system.db
    .update(link)
    .set({ expiresAt: new Date(Date.now() - 1000) })
    .where(eq(link.subjectId, expired.member.id));
  await north.coordinator.client.members.revokeInvitation({ ...here, id: revoked.member.id });
  const again = await invite(freshAddress(), { memberId: replaced.member.id });
  for (const token of [
    expired.copied,
    expired.mailed,
    revoked.copied,
    revoked.mailed,
    replaced.copied,
    replaced.mailed,
    'x'.repeat(43),
  ]) {
    expect(await openVisitor(ringar).get(`/api/invitations/${token}`)).toMatchObject({
      status: 410,
      body: { code: 'LINK_EXPIRED' },
    });
    expect(await openVisitor(ringar).post(`/api/invitations/${token}`, { name: 'x' })).toMatchObject({
      status: 410,
      body: { code: 'LINK_EXPIRED' },
    });
  }
  const rows = await north.coordinator.client.members.list(here);
  expect(rows.find((row) => row.id === expired.member.id)).toMatchObject({ invitation: { expired: true } });
  expect(rows.find((row) => row.id === revoked.member.id)).toMatchObject({ invitation: null });
  expect(await code(openVisitor(ringar).client.invitations.accept({ token: again.mailed, name: 'Nu' }))).toBe('ok');
});

test('ending a candidate ends the invitation', async () => {
  const { mailed, member: row } = await invite(freshAddress());
  await north.coordinator.client.members.end({ ...here, id: row.id });
  expect(await openVisitor(ringar).get(`/api/invitations/${mailed}`)).toMatchObject({
    status: 410,
    body: { code: 'LINK_EXPIRED' },
  });
});

test('the link never opens an account that exists: sign in first, then one click', async () => {
  const email = freshAddress();
  const { cookie, id } = await ringar.signIn(email);
  const { mailed } = await invite(email);
  const stranger = openVisitor(ringar);
  expect(await stranger.client.invitations.open({ token: mailed })).toMatchObject({ step: 'sign-in' });
  expect(await stranger.post(`/api/invitations/${mailed}`, { name: 'Tjuven' })).toMatchObject({
    status: 409,
    body: { code: 'SIGN_IN_FIRST' },
  });
  expect(await stranger.whoAmI()).toBe('NOT_SIGNED_IN');
  const owner = openVisitor(ringar, { cookie });
  expect(await owner.client.invitations.open({ token: mailed })).toMatchObject({ step: 'accept' });
  expect(await owner.client.invitations.accept({ token: mailed })).toEqual({ slug: 'norr', newAccount: false });
  const [row] = await ringar.system.db.select().from(member).where(eq(member.userId, id));
  expect(row!.name).toBe(email.split('@')[0]);
});

test('someone signed in as another is told so, and nothing happens', async () => {
  const { mailed } = await invite(freshAddress());
  const { cookie } = await ringar.signIn(freshAddress());
  const other = openVisitor(ringar, { cookie });
  expect(await other.client.invitations.open({ token: mailed })).toMatchObject({ step: 'other' });
  expect(await other.post(`/api/invitations/${mailed}`)).toMatchObject({ status: 409, body: { code: 'ADDRESS_DIFFERS' } });
  expect(await openVisitor(ringar).client.invitations.open({ token: mailed })).toMatchObject({ step: 'new' });
});

test('only the link in the mail proves the address', async () => {
  const [byMail, byHand] = [freshAddress(), freshAddress()];
  const [first, second] = [await invite(byMail), await invite(byHand)];
  const [one, two] = [openVisitor(ringar), openVisitor(ringar)];
  await one.client.invitations.accept({ token: first.mailed, name: 'Ett' });
  await two.client.invitations.accept({ token: second.copied, name: 'Två' });
  expect((await one.client.me.security()).addressProven).toBe(true);
  expect((await two.client.me.security()).addressProven).toBe(false);
});

test('who is a member already cannot be invited again; who has left can come back', async () => {
  const email = freshAddress();
  const { mailed, member: row } = await invite(email);
  const browser = openVisitor(ringar);
  await browser.client.invitations.accept({ token: mailed, name: 'Tillbaka' });
  expect(await code(north.coordinator.client.members.invite({ ...here, title: 'x', role: 'core', email }))).toBe(
    'ALREADY_EXISTS',
  );
  expect(
    await code(north.coordinator.client.members.invite({ ...here, memberId: row.id, role: 'core', email: freshAddress() })),
  ).toBe('ALREADY_EXISTS');
  await browser.client.members.end({ ...here, id: row.id });
  const again = await north.coordinator.client.members.invite({ ...here, title: 'områdespolis', role: 'network', email });
  expect(await browser.client.invitations.accept({ token: again.url.split('/').at(-1)! })).toEqual({
    slug: 'norr',
    newAccount: false,
  });
  expect((await browser.client.members.list(here)).filter((each) => each.isMe)).toMatchObject([
    { role: 'network', name: 'Tillbaka' },
  ]);
});

test('another town’s candidate cannot be invited from here', async () => {
  const south = await ringar.town('soder');
  const theirs = await south.coordinator.client.members.create({ collaboration: 'soder', title: 'kandidat' });
  expect(
    await code(north.coordinator.client.members.invite({ ...here, memberId: theirs.id, role: 'core', email: freshAddress() })),
  ).toBe('NOT_FOUND');
});
