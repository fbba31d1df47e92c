import { isContractProcedure } from '@orpc/contract';
import pg from 'pg';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';

import { contract } from '../../contract/index.ts';
import { memberRoles } from '../../domain/member.ts';
import { openApiRoutes } from '../../server/api/openapi.ts';
import { ensureExampleTowns } from '../../server/example/ensure-example-towns.ts';
import { member } from '../../server/store/schema/index.ts';
import { startTestRingar, type TestRingar } from '../../server/testing/test-ringar.ts';
import { type Asked, createRequests, kindOf, type Known, type Specification, type Target } from './fuzz/build-request.ts';
import { seededRandom } from './fuzz/odd-values.ts';
import { type Asker, askers, audiences, rightsOfOperations } from './rights-of-operations.ts';

let ringar: TestRingar;
let owner: pg.Client;
let random: () => number;
const cookies = new Map<Asker, string>();
const targets = new Map<string, Target>();
const known: Known = {
  ids: [],
  idsOf: {},
  words: {
    collaboration: ['exempelstad'],
    method: ['stad-for-stad'],
    station: ['start'],
    exercise: ['direction'],
    target: ['goals', 'overall-goals'],
    key: ['answer'],
    slug: ['en-ny-stad'],
    locale: ['sv'],
  },
};

/** A word that stands in every place that only the core group reads. */
const canary = 'Kanariefågel';

beforeAll(async () => {
  random = seededRandom(1);
  ringar = await startTestRingar({ environment: { TRUST_PROXY: '1' } });
  await ensureExampleTowns(ringar);
  owner = new pg.Client({ connectionString: ringar.ownerUrl });
  await owner.connect();
  const { rows } = await owner.query<{ id: string }>(`select id from collaboration where slug = 'exempelstad'`);
  const collaborationId = rows[0]!.id;
  for (const role of memberRoles) {
    const person = await ringar.signIn(`${role}@norr.example`);
    await ringar.system.db
      .insert(member)
      .values({ collaborationId, userId: person.id, name: role, title: role, role, status: 'joined' });
    cookies.set(role, person.cookie);
  }
  cookies.set('stranger', '');
  cookies.set('neighbour', (await ringar.town('granne')).coordinator.cookie);
  cookies.set('administrator', (await ringar.signIn('admin@norr.example', { admin: true })).cookie);
  await plantCanaries(collaborationId);
  await readTargets();
}, 120_000);
afterAll(async () => {
  await owner.end();
  await ringar.stop();
});

// One who asks may end the own membership or hand it over.
beforeEach(async () => {
  await owner.query(`update member set ended_at = null, role = title where title = any($1)`, [[...memberRoles]]);
});

/** Writes the word wherever the core group alone reads. */
async function plantCanaries(collaborationId: string): Promise<void> {
  const here = `collaboration_id = '${collaborationId}'`;
  const list = (text: string) => `'[{"title":"${text}","provider":"","takenOn":null}]'::jsonb`;
  const core = ['risks', 'sources', 'needs'];
  const statements = [
    `update member set training = ${list(canary)} where ${here}`,
    `insert into member (collaboration_id, name, title, role) values ('${collaborationId}', '${canary}', '${canary}', 'core')`,
    `update live_document set plain = replace(plain::text, ': "', ': "${canary} ')::jsonb where ${here} and name like 'exercise/%'`,
    `update round_outcome set why = '${canary}' where ${here}`,
    `update guest set who = '${canary}', answers = '{"${canary}":"${canary}"}' where ${here}`,
    `update meeting set title = '${canary}', minutes = '${canary}', place = '${canary}' where ${here}`,
    `update task set title = '${canary}' where ${here} and mission_id is null`,
    `update register_row set values = jsonb_build_object('name', '${canary}', 'what', '${canary}') where ${here} and register = any('{${core.join()}}')`,
    `update thread_link set label = '${canary}' where ${here}`,
  ];
  for (const statement of statements) await owner.query(statement);
}

function* procedures(router: object, path: string[] = []): Generator<[string, { method: string; path: string }]> {
  for (const [name, part] of Object.entries(router)) {
    if (isContractProcedure(part)) yield [[...path, name].join('.'), part['~orpc'].route as { method: string; path: string }];
    else yield* procedures(part as object, [...path, name]);
  }
}

async function readTargets(): Promise<void> {
  const { paths } = (await (await openApiRoutes().request('/openapi.json')).json()) as Specification;
  for (const [name, { method, path }] of procedures(contract))
    targets.set(name, { method, path: `/api${path}`, operation: paths[path]![method.toLowerCase()]! });
  for (const { method, path } of targets.values()) {
    if (method !== 'GET' || !/^\/api\/collaborations\/\{collaboration\}\/[\w-]+$/.test(path)) continue;
    const { body } = await ask(
      { method, path: path.replace('{collaboration}', 'exempelstad'), headers: {}, body: undefined },
      'coordinator',
    );
    const ids = [...body.matchAll(/"id":"([0-9a-f-]{36})"/g)].map(([, id]) => id!);
    known.ids.push(...ids);
    (known.idsOf[kindOf(path)] ??= []).push(...ids);
  }
}

let asked = 0;
async function ask({ method, path, headers, body }: Asked, asker: Asker): Promise<{ status: number; body: string }> {
  asked += 1;
  const answer = await fetch(ringar.url + path, {
    method,
    headers: { ...headers, cookie: cookies.get(asker)!, 'x-forwarded-for': `10.2.${asked >> 8}.${asked & 255}` },
    ...(body ? { body: new Uint8Array(body) } : {}),
  });
  return { status: answer.status, body: await answer.text() };
}

/** Requests that are right in form: whoever is not signed in is asked to sign in, and told of nothing wrong. */
async function rightRequests(name: string, count: number): Promise<Asked[]> {
  const target = targets.get(name)!;
  if (withFile.includes(name)) return [fileRequest(target)];
  const build = createRequests(random, known, { right: true });
  const found: Asked[] = [];
  for (let tries = 0; tries < 200 && found.length < count; tries += 1) {
    const one = build(target);
    if ((await ask(one, 'stranger')).status === 401) found.push(one);
  }
  return found;
}

const withFile = ['actors.previewImport', 'actors.import', 'confirmations.attach'];

function fileRequest({ method, path }: Target): Asked {
  const address = path.replace('{collaboration}', 'exempelstad').replace('{id}', known.ids[0]!);
  const head = 'content-disposition: form-data; name=';
  const parts = [
    `${head}"columns[0]"\r\n\r\nname`,
    `${head}"file"; filename="a.csv"\r\ncontent-type: text/csv\r\n\r\nNamn\r\nHotellet`,
  ];
  const body = `${parts.map((part) => `--x\r\n${part}\r\n`).join('')}--x--\r\n`;
  return { method, path: address, headers: { 'content-type': 'multipart/form-data; boundary=x' }, body: Buffer.from(body) };
}

test('every operation says whose it is', () => {
  expect(Object.keys(rightsOfOperations).toSorted()).toEqual([...procedures(contract)].map(([name]) => name).toSorted());
});

describe('nobody is answered, also not in a refusal, with what is not theirs', () => {
  const guarded = Object.entries(rightsOfOperations).filter(([, audience]) => audience !== 'anyone');
  test.each(guarded)('%s: %s', async (name, audience) => {
    const may = audiences[audience] as readonly Asker[];
    const requests = await rightRequests(name, targets.get(name)!.method === 'GET' ? 4 : 2);
    expect(requests.length).toBeGreaterThan(0);
    for (const one of requests) {
      for (const asker of askers.filter((each) => !may.includes(each))) {
        const { status, body } = await ask(one, asker);
        const label = `${asker} ${one.method} ${one.path} ${String(one.body ?? '')}`;
        const refused =
          audience === 'own' && memberRoles.includes(asker as never) ? [200, 400, 403, 404, 409] : refusals(asker, one.path);
        expect(refused, label).toContain(status);
        expect(body.includes(canary), label).toBe(false);
      }
      for (const asker of may.filter((each) => ['network', 'working-group', 'observer', 'neighbour'].includes(each))) {
        const { status, body } = await ask(one, asker);
        expect([401, 403].includes(status) && name !== 'me.setPassword', `${asker} ${one.path}`).toBe(false);
        expect(body.includes(canary), `${asker} ${one.path} ${body}`).toBe(false);
      }
    }
  });

  test('the canaries are there to be found by the core group', async () => {
    const paths = ['members', 'tasks', 'meetings', 'plan/proposals', 'registers/risks/rows'];
    for (const path of paths) {
      const { body } = await ask(
        { method: 'GET', path: `/api/collaborations/exempelstad/${path}`, headers: {}, body: undefined },
        'core',
      );
      expect([path, body.includes(canary)]).toEqual([path, true]);
    }
  });
});

/** How somebody is refused: another town does not exist, a stranger is asked to sign in, a member is told no. */
function refusals(asker: Asker, path: string): number[] {
  if (asker === 'stranger') return [401];
  if (asker === 'neighbour' || asker === 'administrator') return path.startsWith('/api/collaborations/') ? [404] : [403];
  return path.includes('/missions/') ? [403, 404] : [403];
}
