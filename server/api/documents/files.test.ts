import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { mostAtOnce } from '../../documents/making-limit.ts';
import { startTestRingar, type TestRingar } from '../../testing/test-ringar.ts';
import { buildTownWithPlan, type TownWithPlan } from '../../testing/town-with-plan.ts';

let ringar: TestRingar;
let setting: TownWithPlan;
let id: string;

beforeAll(async () => {
  ringar = await startTestRingar();
  setting = await buildTownWithPlan(ringar);
  id = (await setting.freeze()).id;
});
afterAll(() => ringar.stop());

const get = (path: string, cookie = setting.town.coordinator.cookie) =>
  fetch(`${ringar.url}/api${path}`, { headers: { cookie } });
const inTown = (path: string, cookie?: string) => get(`/collaborations/${setting.collaboration}${path}`, cookie);

describe('files of a document', () => {
  test.each(['pdf', 'docx', 'json'])('%s: a stranger 401, another town 404', async (format) => {
    const other = await ringar.town(`granne-fil-${format}`);
    expect((await inTown(`/documents/${id}/files/${format}`, '')).status).toBe(401);
    expect((await get(`/collaborations/${other.slug}/documents/${id}/files/${format}`, other.coordinator.cookie)).status).toBe(
      404,
    );
    expect((await inTown(`/documents/${id}/files/${format}`, other.coordinator.cookie)).status).toBe(404);
  });

  test.each([
    ['pdf', 'application/pdf', '%PDF-'],
    ['docx', 'application/vnd.openxmlformats-officedocument.wordprocessingml.document', 'PK'],
  ])('%s is what it says', async (format, mediaType, begins) => {
    const answer = await inTown(`/documents/${id}/files/${format}?locale=sv`);
    expect([answer.status, answer.headers.get('content-type'), answer.headers.get('cache-control')]).toEqual([
      200,
      mediaType,
      'no-store',
    ]);
    expect(answer.headers.get('content-disposition')).toBe(
      `attachment; filename="Samverkansplan-${setting.collaboration}-1.${format}"; filename*=UTF-8''Samverkansplan%20${setting.collaboration}%201.${format}`,
    );
    expect((await answer.text()).startsWith(begins)).toBe(true);
  });

  test('the data file has the document’s checksum', async () => {
    const bytes = new Uint8Array(await (await inTown(`/documents/${id}/files/json`)).arrayBuffer());
    const { sha256 } = await setting.client.documents.get({ collaboration: setting.collaboration, id });
    expect(createHash('sha256').update(bytes).digest('hex')).toBe(sha256);
  });

  test('another format, a broken id and an unknown id are not found', async () => {
    for (const path of [`/documents/${id}/files/exe`, '/documents/1/files/pdf', `/documents/${setting.ids.police}/files/pdf`]) {
      expect((await inTown(path)).status).toBe(404);
    }
  });
});

describe('what is not frozen', () => {
  test.each([
    ['/plan/preview.pdf', 'inline', 'Samverkansplan'],
    ['/plan/empty-a3.pdf', 'inline', 'Samverkansplan'],
  ])('%s is shown as PDF to members only', async (path, shown, name) => {
    expect((await inTown(path, '')).status).toBe(401);
    const answer = await inTown(`${path}?show=1&locale=sv`);
    expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'application/pdf']);
    expect(answer.headers.get('content-disposition')).toMatch(new RegExp(`^${shown}; filename="${name}`));
  });
});

describe('the document of a personal link', () => {
  test('opens with the link and nothing else', async () => {
    const { client, collaboration, ids, rowsOf } = setting;
    const row = (await rowsOf(id)).of(ids.school);
    const { url } = await client.confirmations.ask({ collaboration, id: row.id });
    const token = url.split('/').at(-1)!;
    const answer = await get(`/links/${token}/document.pdf?show=1&locale=en`, '');
    expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'application/pdf']);
    expect((await get(`/links/${token.slice(0, -2)}xx/document.pdf`, '')).status).toBe(410);
    expect((await get(`/links/${token}/attachment`, '')).status).toBe(404);
  });
});

describe('many documents at once', () => {
  test('one member waits for what is under way; others get theirs', async () => {
    const colleague = await setting.town.join('kurator', 'core');
    const asked = Array.from({ length: 14 }, () => inTown('/plan/preview.pdf?locale=sv'));
    const [own, others] = await Promise.all([Promise.all(asked), inTown('/plan/preview.pdf?locale=sv', colleague.cookie)]);
    const refused = own.filter(({ status }) => status === 429);
    expect(own.filter(({ status }) => status === 200).length + refused.length).toBe(14);
    expect(refused.length).toBeGreaterThan(0);
    expect(await refused[0]!.json()).toMatchObject({ code: 'TOO_MANY_DOCUMENTS', data: { limit: mostAtOnce.person } });
    expect(others.status).toBe(200);
    expect((await inTown('/plan/preview.pdf?locale=sv')).status).toBe(200);
  });

  test('in a tab of its own a refusal is a sentence', async () => {
    const answer = await fetch(`${ringar.url}/api/collaborations/${setting.collaboration}/plan/preview.pdf`, {
      headers: { accept: 'text/html,application/xhtml+xml', 'accept-language': 'sv' },
    });
    expect([answer.status, answer.headers.get('content-type')]).toEqual([401, 'text/plain; charset=UTF-8']);
    expect(await answer.text()).toMatch(/Logga in/);
  });
});
