import { request } from 'node:http';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { startTestRingar, type TestRingar } from '../testing/test-ringar.ts';
import { openApiRoutes } from './openapi.ts';

let ringar: TestRingar;
let town: Awaited<ReturnType<TestRingar['town']>>;
let neighbour: typeof town;

beforeAll(async () => {
  ringar = await startTestRingar();
  [town, neighbour] = [await ringar.town('var-stad'), await ringar.town('granne')];
});
afterAll(() => ringar.stop());

/** A file form as a browser sends it, without its end. */
const form = { 'content-type': 'multipart/form-data; boundary=x' };

type Sent = { path: string; headers?: Record<string, string>; piece?: Buffer; pieces?: number; language?: string };

/** Sends a body piece by piece, without waiting for the answer; gives the answer, and how much had been sent by then. */
function upload({ path, headers = {}, piece = Buffer.alloc(1_000_000), pieces = 1 }: Sent) {
  return new Promise<{ status: number; body: { code?: string; message?: string }; sent: number }>((resolve, reject) => {
    let sent = 0;
    const sending = request(ringar.url + path, {
      method: 'POST',
      headers: { cookie: town.coordinator.cookie, 'content-type': 'application/json', ...headers },
    });
    sending.on('response', (answer) => {
      let text = '';
      answer.on('data', (data: Buffer) => (text += data.toString()));
      answer.on('end', () => {
        sending.destroy();
        const body = JSON.parse(text || '{}') as { json?: object };
        resolve({ status: answer.statusCode!, body: body.json ?? body, sent });
      });
    });
    sending.on('error', reject);
    const more = () => {
      if (sending.destroyed) return;
      if (sent >= pieces) return sending.end();
      sent += 1;
      sending.write(piece, () => setImmediate(more));
    };
    more();
  });
}

describe('too large', () => {
  const paths = ['/rpc/actors/previewImport', '/api/collaborations/var-stad/actors', '/api/auth/sign-in/email'];

  test.each(paths)('200 MB to %s: 413 with a sentence before they have come', async (path) => {
    const { status, body, sent } = await upload({
      path,
      headers: { 'content-length': '200000000', 'accept-language': 'sv' },
      pieces: 200,
    });
    expect([status, body.code]).toEqual([413, 'FILE_TOO_LARGE']);
    expect(body.message).toMatch(/för stort.*Gränsen är 3 MB/);
    expect(sent).toBeLessThan(200);
  });

  test.each(paths)('and to %s without saying how much', async (path) => {
    // The server hangs up on who goes on sending, sometimes before its answer has been read.
    const once = () => upload({ path, pieces: 40 }).catch(() => null);
    const answer = (await once()) ?? (await once()) ?? (await once());
    expect([answer?.status, answer?.body.code]).toEqual([413, 'FILE_TOO_LARGE']);
  });
});

describe('too much text', () => {
  const number = '850101-1236 ';

  test('a file may be 20 MB, other input 3', async () => {
    const answerTo = async (megabytes: number, headers: Record<string, string>) => {
      const said = { ...headers, 'accept-language': 'sv', 'content-length': String(megabytes * 1_000_000) };
      const { status, body } = await upload({ path: '/rpc/setUp/open', pieces: megabytes, headers: said });
      return [status, /Gränsen är \d+ MB/.exec(String(body.message))?.[0]];
    };
    expect(await answerTo(4, {})).toEqual([413, 'Gränsen är 3 MB']);
    expect(await answerTo(4, form)).toEqual([400, undefined]);
    expect(await answerTo(23, form)).toEqual([413, 'Gränsen är 20 MB']);
  });

  test.each([
    ['a stranger', '', 60_000],
    ['a member', undefined, 1_600_000],
  ])('from %s it is refused without being looked through', async (_who, cookie, length) => {
    for (const input of [
      number.repeat(length / 12),
      number
        .repeat(length / 12)
        .split(' ')
        .map((part) => ({ part })),
    ]) {
      const { status, body } = await upload({
        path: '/rpc/setUp/open',
        piece: Buffer.from(JSON.stringify({ json: { token: input } })),
        headers: cookie === undefined ? {} : { cookie },
      });
      expect([status, body.code]).toEqual([400, 'BAD_INPUT']);
    }
  });
});

test('a change cannot be asked for by an address alone', async () => {
  const data = encodeURIComponent(JSON.stringify({ json: { collaboration: town.slug, name: 'Hotellet' } }));
  const answer = await fetch(`${ringar.url}/rpc/actors/create?data=${data}`, { headers: { cookie: town.coordinator.cookie } });
  expect(answer.status).toBe(404);
  expect(await town.coordinator.client.actors.list({ collaboration: town.slug })).toEqual([]);
});

describe('what the database cannot keep', () => {
  const half = 'kl\uD83D';
  const send = async (method: string, path: string, body?: object) => {
    const answer = await fetch(`${ringar.url}/api/collaborations/var-stad/${path}`, {
      method,
      headers: { cookie: town.coordinator.cookie, 'content-type': 'application/json' },
      ...(body ? { body: JSON.stringify(body) } : {}),
    });
    const { code, data } = (await answer.json()) as { code?: string; data?: { fields?: { path: string }[] } };
    return [answer.status, code, data?.fields?.[0]?.path];
  };
  const id = '0198c0de-0000-7000-8000-000000000000';
  const tooLarge = 2 ** 31;

  test.each([
    ['a register row', 'POST', 'registers/risks/rows', { values: { risk: half } }, 'values.risk'],
    [
      'a training',
      'POST',
      'members',
      { title: 'x', training: [{ title: half, provider: '', takenOn: null }] },
      'training.0.title',
    ],
    ['an agenda', 'PATCH', `meetings/${id}`, { version: 1, agenda: [{ id, text: half }] }, 'agenda.0.text'],
    ['a line', 'POST', 'actors', { name: half }, 'name'],
    [
      'a setting',
      'PATCH',
      'settings',
      { version: 1, emergency: [{ label: half, number: '1', note: '', checkedOn: null }] },
      'emergency.0.label',
    ],
    ['a NUL', 'POST', 'actors', { name: 'Hotellet', note: 'a\0b' }, 'note'],
  ])('half a pair in %s: refused with its path', async (_what, method, path, body, where) => {
    expect(await send(method, path, body)).toEqual([400, 'BAD_INPUT', where]);
  });

  test.each([
    ['a meeting', 'PATCH', `meetings/${id}`, 'version'],
    ['a task', 'PATCH', `tasks/${id}`, 'version'],
    ['a register row', 'PATCH', `registers/risks/rows/${id}`, 'version'],
    ['a state of the journey', 'PUT', 'journey/stad-for-stad/state', 'version'],
    ['the log', 'GET', `audit?before=${tooLarge}`, 'before'],
  ])('a version or a number too large for %s: refused with its path', async (_what, method, path, where) => {
    const body = { version: tooLarge, values: {}, station: 'start', status: 'begun', note: '' };
    expect(await send(method, path, method === 'GET' ? undefined : body)).toEqual([400, 'BAD_INPUT', where]);
  });
});

describe('what cannot be read', () => {
  test.each([
    ['no JSON', Buffer.from('{')],
    ['nothing', Buffer.from('')],
    ['a list', Buffer.from('[]')],
    ['far too deep', Buffer.from('['.repeat(500_000))],
    ['deep and whole', Buffer.from(`{"json":${'['.repeat(100_000)}${']'.repeat(100_000)}}`)],
    ['not UTF-8', Buffer.from([0x7b, 0xff, 0xfe, 0x7d])],
    ['a name of the language itself', Buffer.from('{"json":{"__proto__":{"admin":true},"name":"x"}}')],
  ])('%s: 400, and Ringar goes on', async (_what, piece) => {
    for (const path of ['/rpc/actors/create', '/api/collaborations/var-stad/actors']) {
      const { status, body } = await upload({ path, piece });
      expect([path, status, body.code]).toEqual([path, 400, 'BAD_INPUT']);
    }
    expect((await fetch(`${ringar.url}/healthz`)).status).toBe(200);
  });
});

describe('every address that reads something of a collaboration', () => {
  test('asks a stranger to sign in, and does not exist for another town', async () => {
    const specification = (await (await openApiRoutes().request('/openapi.json')).json()) as {
      paths: Record<string, { get?: object }>;
    };
    const files = ['documents/{id}/files/pdf', 'documents/{id}/files/docx', 'documents/{id}/files/json', 'plan/preview.pdf'];
    files.push('plan/empty-a3.pdf', 'actors/export.xlsx', 'actors/export.csv', 'confirmations/{id}/attachment', 'changes');
    files.push('journey/{method}/calendar.ics', 'exercises/{method}/start/town/paper');
    const paths = Object.entries(specification.paths)
      .filter(([path, { get }]) => get && path.startsWith('/collaborations/{collaboration}'))
      .map(([path]) => path)
      .concat(files.map((path) => `/collaborations/{collaboration}/${path}`));
    expect(paths.length).toBeGreaterThan(20);
    const id = '0198c0de-0000-7000-8000-000000000000';
    for (const path of paths) {
      const parts: Record<string, string> = {
        collaboration: town.slug,
        method: 'stad-for-stad',
        register: 'risks',
        station: 'start',
        id,
        other: id,
      };
      const address = `${ringar.url}/api${path.replace(/\{(\w+)\}/g, (_all, part: string) => parts[part]!)}`;
      const asked = `${address}?method=stad-for-stad&station=start&exercise=town&locale=sv&id=${id}&other=${id}&target=goals&ref=row:${id}`;
      const stranger = await fetch(asked);
      expect([path, stranger.status]).toEqual([path, 401]);
      const other = await fetch(asked, { headers: { cookie: neighbour.coordinator.cookie } });
      expect([path, other.status]).toEqual([path, 404]);
    }
  });
});
