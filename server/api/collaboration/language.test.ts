import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';

import type { Locale } from '../../../domain/method.ts';
import { docxParts } from '../../../exports/testing/docx-parts.ts';
import { sentence } from '../../sentences.ts';
import { actor, collaboration } from '../../store/schema/index.ts';
import { startTestRingar, type TestRingar } from '../../testing/test-ringar.ts';

type Town = Awaited<ReturnType<TestRingar['town']>>;

let ringar: TestRingar;
let english: Town;
let swedish: Town;

beforeAll(async () => {
  ringar = await startTestRingar();
  english = await ringar.town('westport', { language: 'en' });
  swedish = await ringar.town('vasthamn');
});
afterAll(() => ringar.stop());

const file = async (town: Town, path: string) => {
  const answer = await fetch(`${ringar.url}/api/collaborations/${town.slug}${path}`, {
    headers: { cookie: town.coordinator.cookie },
  });
  expect(answer.status, path).toBe(200);
  return new Uint8Array(await answer.arrayBuffer());
};

test('a plan that nobody has named is called what the group calls it, before and after it is opened', async () => {
  for (const [town, title] of [
    [english, 'Collaboration plan'],
    [swedish, 'Samverkansplan'],
  ] as const) {
    const { client } = town.coordinator;
    const read = async () => (await client.plan.get({ collaboration: town.slug })).plan.title;
    expect(await read()).toBe(title);
    await client.plan.goals.add({ collaboration: town.slug, title: 'x' });
    expect(await read()).toBe(title);
  }
});

test('a document marks what the group wrote with its language, whatever language the reader chooses', async () => {
  const marks = async (town: Town, locale: string) => {
    const [row] = await ringar.door.asProgram({ collaborationId: town.id }, ({ tx }) =>
      tx
        .insert(actor)
        .values({ collaborationId: town.id, name: `Harbour ${locale}` })
        .returning({ id: actor.id }),
    );
    const { id } = await town.coordinator.client.documents.freeze({
      collaboration: town.slug,
      kind: 'plan',
      actorIds: [row!.id],
    });
    const body = docxParts(await file(town, `/documents/${id}/files/docx?locale=${locale}`))['word/document.xml']!;
    return [...new Set([...body.matchAll(/<w:lang w:val="([^"]+)"/g)].map(([, tag]) => tag))];
  };
  // Runs in the document's own language carry no mark.
  expect(await marks(english, 'sv')).toEqual(['en-GB']);
  expect(await marks(english, 'en')).toEqual([]);
  expect(await marks(swedish, 'en')).toEqual(['sv-SE']);
  expect(await marks(swedish, 'sv')).toEqual([]);
});

test('reports made on demand mark it too', async () => {
  for (const [town, locale, mark] of [
    [english, 'sv', 'en-GB'],
    [swedish, 'en', 'sv-SE'],
  ] as const) {
    const body = docxParts(await file(town, `/reports/handover/docx?locale=${locale}`))['word/document.xml']!;
    expect(body).toContain(`<w:lang w:val="${mark}"`);
  }
});

test('mail to those whose language nobody knows is in that of the group', async () => {
  const administrator = await ringar.signIn('admin@ringar.example', { admin: true });
  const subjects = async (town: Town) => {
    const { client } = town.coordinator;
    const at = { collaboration: town.slug };
    await client.members.invite({ ...at, title: 'x', role: 'core', email: `new@${town.slug}.example` });
    const [document] = await client.documents.list(at);
    const { confirmationRows } = await client.documents.get({ ...at, id: document!.id });
    await client.confirmations.ask({ ...at, id: confirmationRows[0]!.id, email: `board@${town.slug}.example` });
    const { messages } = await administrator.client.outbox.list();
    return messages.filter(({ recipient }) => recipient.endsWith(`${town.slug}.example`)).map(({ subject }) => subject);
  };
  await english.coordinator.client.me.update({ locale: 'sv' });
  await swedish.coordinator.client.me.update({ locale: 'en' });
  const invitation = (town: Town, locale: Locale) => sentence(locale, 'mail.invitation.subject', { town: town.slug });
  expect(await subjects(english)).toEqual([
    'Harbour en: decision about the collaboration plan in westport',
    invitation(english, 'en'),
  ]);
  expect(await subjects(swedish)).toContain(invitation(swedish, 'sv'));
});

test('the coordinator changes the language, and it is asked for at the start', async () => {
  const { client } = english.coordinator;
  const at = { collaboration: english.slug };
  const settings = await client.collaborations.settings(at);
  expect(settings.language).toBe('en');
  const changed = await client.collaborations.updateSettings({ ...at, version: settings.version, language: 'sv' });
  expect(changed.language).toBe('sv');
  const administrator = await ringar.signIn('admin@ringar.example', { admin: true });
  const made = await administrator.client.collaborations.create({
    ...{ name: 'Eastport', municipality: '', slug: 'eastport', title: 'coordinator', language: 'en' },
  });
  const [row] = await ringar.system.db.select().from(collaboration).where(eq(collaboration.id, made.id));
  expect(row!.language).toBe('en');
});
