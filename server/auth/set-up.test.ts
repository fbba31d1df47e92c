import { eq } from 'drizzle-orm';
import { afterEach, beforeEach, expect, test } from 'vitest';

import { entryLink, user } from '../store/schema/index.ts';
import { startTestRingar, type TestRingar } from '../testing/test-ringar.ts';
import { openVisitor } from '../testing/visitor.ts';
import { ensureSetUpLink } from './set-up-link.ts';

let ringar: TestRingar;
beforeEach(async () => {
  ringar = await startTestRingar();
});
afterEach(() => ringar.stop());

const answers = {
  name: 'Samordnaren',
  email: 'Samordnare@Exempelstad.example',
  title: 'samordnare',
  town: 'Exempelstad',
  municipality: 'Exempelstads kommun',
  slug: 'exempelstad',
  locale: 'sv',
} as const;
const newToken = async () => (await ensureSetUpLink(ringar.system, 'https://ringar.example.se'))!.split('/').at(-1)!;

test('the link makes the administrator, the first collaboration and a session', async () => {
  const token = await newToken();
  const browser = openVisitor(ringar);
  expect(await browser.client.setUp.open({ token })).toMatchObject({
    methods: [{ id: 'stad-for-stad' }, { id: 'samverkansmodellen' }, { id: 'working-group-missions' }],
  });
  expect(await browser.client.setUp.complete({ token, ...answers })).toEqual({ slug: 'exempelstad' });
  expect(await browser.client.me.get()).toMatchObject({ email: 'samordnare@exempelstad.example', admin: true });
  expect(await browser.client.collaborations.get({ collaboration: 'exempelstad' })).toMatchObject({
    name: 'Exempelstad',
    me: { role: 'coordinator' },
  });
  expect(await browser.client.me.security()).toMatchObject({ addressProven: true, hasPassword: false, fresh: true });
});

test('a second use is refused with a sentence, and there is no new link', async () => {
  const token = await newToken();
  await openVisitor(ringar).client.setUp.complete({ token, ...answers });
  const second = await openVisitor(ringar).post(`/api/set-up/${token}`, {
    ...answers,
    email: 'other@exempelstad.example',
    slug: 'annan',
  });
  expect(second).toMatchObject({ status: 410, body: { code: 'LINK_USED', message: expect.stringContaining('redan använts') } });
  expect(await openVisitor(ringar).get(`/api/set-up/${token}`)).toMatchObject({ status: 410, body: { code: 'LINK_USED' } });
  expect(await ensureSetUpLink(ringar.system, 'https://ringar.example.se')).toBeNull();
  expect(await ringar.system.db.$count(user)).toBe(1);
});

test('a wrong link, an older link and one that is too old are refused', async () => {
  const older = await newToken();
  const newer = await newToken();
  for (const token of [older, 'x'.repeat(43)]) {
    expect(await openVisitor(ringar).get(`/api/set-up/${token}`)).toMatchObject({ status: 410, body: { code: 'LINK_EXPIRED' } });
    expect(await openVisitor(ringar).post(`/api/set-up/${token}`, answers)).toMatchObject({
      status: 410,
      body: { code: 'LINK_EXPIRED' },
    });
  }
  await ringar.system.db
    .update(entryLink)
    .set({ expiresAt: new Date(Date.now() - 1000) })
    .where(eq(entryLink.kind, 'set-up'));
  expect(await openVisitor(ringar).get(`/api/set-up/${newer}`)).toMatchObject({ status: 410, body: { code: 'LINK_EXPIRED' } });
  expect(await ringar.system.db.$count(user)).toBe(0);
});

test('two who open it at once: one gets in', async () => {
  const token = await newToken();
  const both = await Promise.allSettled(
    ['ett', 'tva'].map((slug) =>
      openVisitor(ringar).client.setUp.complete({ token, ...answers, slug, email: `${slug}@exempelstad.example` }),
    ),
  );
  expect(both.map((one) => one.status).toSorted()).toEqual(['fulfilled', 'rejected']);
  expect(await ringar.system.db.$count(user)).toBe(1);
});

test('a short name that is taken leaves the link working', async () => {
  await ringar.town('exempelstad');
  const token = await newToken();
  const browser = openVisitor(ringar);
  expect(await browser.post(`/api/set-up/${token}`, answers)).toMatchObject({
    status: 409,
    body: { code: 'ALREADY_EXISTS', data: { slug: 'exempelstad' } },
  });
  expect(await browser.client.setUp.complete({ token, ...answers, slug: 'exempelstad-2' })).toEqual({ slug: 'exempelstad-2' });
});

test('what cannot be used is refused with its path, and the link still works', async () => {
  const token = await newToken();
  const wrong = [
    ['name', ''],
    ['email', 'not an address'],
    ['slug', 'Exempel Stad'],
    ['slug', 'a'],
    ['town', ''],
    ['name', 'x'.repeat(121)],
  ] as const;
  for (const [field, value] of wrong) {
    const refused = await openVisitor(ringar).post(`/api/set-up/${token}`, { ...answers, [field]: value });
    expect(refused, `${field} "${value}"`).toMatchObject({
      status: 400,
      body: { code: 'BAD_INPUT', data: { fields: [{ path: field }] } },
    });
  }
  expect((await openVisitor(ringar).post(`/api/set-up/${token}`, answers)).status).toBe(200);
});
