import { Agent, request } from 'node:http';

import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';

import { openApiRoutes } from '../../server/api/openapi.ts';
import { ensureExampleTowns } from '../../server/example/ensure-example-towns.ts';
import { exampleUserId } from '../../server/example/example-home.ts';
import { hashToken, newToken } from '../../server/auth/tokens.ts';
import { entryLink, user } from '../../server/store/schema/index.ts';
import { startTestRingar, type TestRingar } from '../../server/testing/test-ringar.ts';
import { openVisitor } from '../../server/testing/visitor.ts';
import {
  type Asked,
  createRequests,
  kindOf,
  type Known,
  type Schema,
  type Specification,
  type Target,
} from './fuzz/build-request.ts';
import { seededRandom } from './fuzz/odd-values.ts';

/** How many requests, and which: `FUZZ_REQUESTS=50000 FUZZ_SEED=2 npx vitest run --project server every-input`. */
const requests = Number(process.env['FUZZ_REQUESTS'] ?? 600);
const seed = Number(process.env['FUZZ_SEED'] ?? 1);
const atOnce = 4;

let ringar: TestRingar;
let owner: pg.Client;
beforeAll(async () => {
  ringar = await startTestRingar({ environment: { TRUST_PROXY: '1' } });
  await ensureExampleTowns(ringar);
  owner = new pg.Client({ connectionString: ringar.ownerUrl });
  await owner.connect();
}, 120_000);
afterAll(async () => {
  await owner.end();
  await ringar.stop();
});

/** What stands outside the contract. */
const text: Schema = { type: 'string' };
const inside = '/collaborations/{collaboration}';
const outside: [string, string, Record<string, Schema>?][] = [
  ...['documents/{id}/files/json', 'actors/export.xlsx', 'actors/export.csv', 'confirmations/{id}/attachment'].map(
    (path): [string, string] => ['GET', `/api${inside}/${path}`],
  ),
  ...['journey/{method}/calendar.ics', 'reports/law-table/xlsx', 'reports/diary/docx', 'documents/{id}/files/docx'].map(
    (path): [string, string] => ['GET', `/api${inside}/${path}`],
  ),
  ['GET', `/api${inside}/exercises/{method}/{station}/{exercise}/paper`],
  ['GET', '/api/links/{token}/document.pdf'],
  ['GET', '/api/links/{token}/attachment'],
  ['POST', '/api/auth/sign-in/email', { email: text, password: text }],
  ['POST', '/api/auth/sign-in/request-link', { email: text, next: text }],
  ['POST', '/api/auth/sign-in/by-link', { token: text }],
  ['POST', '/api/auth/entry', { token: text }],
  ['POST', '/api/auth/two-factor/verify-totp', { code: text, trustDevice: { type: 'boolean' } }],
  ['POST', '/api/auth/two-factor/verify-backup-code', { code: text }],
  ['POST', '/api/auth/two-factor/enable', { password: text, method: text, issuer: text }],
  ['POST', '/api/auth/two-factor/generate-backup-codes', { password: text }],
  ['GET', '/api/auth/passkey/generate-authenticate-options'],
  ['GET', '/api/auth/passkey/generate-register-options'],
  ['POST', '/api/auth/passkey/verify-authentication', { response: { type: 'object' } }],
  ['POST', '/api/auth/passkey/verify-registration', { response: { type: 'object' }, name: text }],
  ['POST', '/api/auth/passkey/update-passkey', { id: text, name: text }],
  ['POST', '/api/auth/passkey/delete-passkey', { id: text }],
  ['GET', '/{path}'],
  ['GET', '/s/{path}'],
];

async function targets(): Promise<Target[]> {
  const specification = (await (await openApiRoutes().request('/openapi.json')).json()) as Specification;
  const listed = Object.entries(specification.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({ method: method.toUpperCase(), path: `/api${path}`, operation })),
  );
  const others = outside.map(([method, path, properties]) => ({
    method,
    path,
    operation: properties ? { requestBody: { content: { 'application/json': { schema: { type: 'object', properties } } } } } : {},
  }));
  return [...listed, ...others];
}

/** A cookie of the coordinator of the finished example town, who also administers the installation. */
async function coordinator(): Promise<string> {
  const token = newToken();
  const userId = exampleUserId('exempelstad', 'coordinator');
  await ringar.system.db.update(user).set({ admin: true, twoFactorEnabled: false });
  // Some requests end the membership or hand it over.
  await owner.query(`update member set role = 'coordinator', ended_at = null where user_id = $1`, [userId]);
  await ringar.system.db
    .insert(entryLink)
    .values({ tokenHash: hashToken(token), kind: 'sign-in', userId, expiresAt: new Date(Date.now() + 60_000) });
  const visitor = openVisitor(ringar);
  expect((await visitor.post('/api/auth/entry', { token })).status).toBe(200);
  return [...visitor.jar].map(([name, value]) => `${name}=${value}`).join('; ');
}

/** Whether the coordinator is still signed in and still coordinates: a request may have ended either. */
async function mayGoOn(cookie: string): Promise<boolean> {
  const { body } = await openVisitor(ringar, { cookie }).get('/api/collaborations/exempelstad');
  return (body['me'] as { role?: string } | undefined)?.role === 'coordinator';
}

const agent = new Agent({ keepAlive: true, maxSockets: atOnce });

/** The status and the body; null when the connection was ended without an answer, as for a broken line of the protocol. */
function ask(asked: Asked, cookie: string, address: string): Promise<{ status: number; body: string } | null> {
  const { hostname, port } = new URL(ringar.url);
  return new Promise((resolve, reject) => {
    const headers = { cookie, 'x-forwarded-for': address, ...asked.headers };
    const sent = request({ hostname, port, agent, method: asked.method, path: asked.path, headers }, (answer) => {
      const parts: Buffer[] = [];
      answer.on('data', (part: Buffer) => parts.push(part));
      answer.on('end', () => resolve({ status: answer.statusCode!, body: Buffer.concat(parts).toString() }));
      answer.on('error', reject);
    });
    sent.on('error', () => resolve(null));
    sent.on('upgrade', (_answer, socket) => (socket.destroy(), resolve(null)));
    sent.setTimeout(30_000, () => reject(new Error(`no answer: ${asked.method} ${asked.path}`)));
    sent.end(asked.body);
  });
}

/** Remembers the ids in an answer, so that later requests are about something that exists. */
function learn(known: Known, { path }: Target, body: string): void {
  const ids = [...body.matchAll(/"id":"([0-9a-f-]{36})"/g)].map(([, id]) => id!).slice(0, 60);
  if (known.ids.length < 3_000) known.ids.push(...ids);
  if (!path.includes('{id}')) (known.idsOf[kindOf(path)] ??= []).splice(0, 0, ...ids);
}

const words = {
  collaboration: ['exempelstad', 'exempelstad', 'exempelstad', 'mellanstad'],
  method: ['stad-for-stad', 'stad-for-stad', 'exitval'],
  station: ['start', 'start', 'step-1', 'explore'],
  exercise: ['direction', 'readiness', 'town', 'engagement', 'core-group'],
  register: ['risks', 'sources', 'needs', 'actors'],
  locale: ['sv', 'en'],
  target: ['goals', 'overall-goals', 'list', 'register:risks'],
  key: ['title', 'note', 'name', 'a', 'goals.network.answer'],
  slug: ['exempelstad', 'ny-stad', 'en-annan'],
};

test(
  `no input is answered with a fault of the server: ${requests} requests`,
  async () => {
    const random = seededRandom(seed);
    const known: Known = { words, ids: [], idsOf: {} };
    const all = await targets();
    const build = createRequests(random, known);
    let cookie = await coordinator();
    const statuses: Record<string, number> = {};
    const faults: string[] = [];
    let asked = 0;
    for (const target of all.filter(
      ({ method, path }) => method === 'GET' && /^\/api\/collaborations\/\{collaboration\}\/[\w-]+$/.test(path),
    )) {
      const answer = await ask(
        { ...build(target), path: target.path.replace('{collaboration}', 'exempelstad') },
        cookie,
        '10.9.9.9',
      );
      if (answer?.status === 200) learn(known, target, answer.body);
    }
    const worker = async () => {
      while (asked < requests) {
        asked += 1;
        if (asked % 50 === 0 && !(await mayGoOn(cookie))) cookie = await coordinator();
        const target = all[Math.floor(random() * all.length)]!;
        const one = build(target);
        const answer = await ask(one, random() < 0.95 ? cookie : '', `10.${asked >> 16}.${(asked >> 8) & 255}.${asked & 255}`);
        const status = answer?.status ?? 0;
        statuses[status] = (statuses[status] ?? 0) + 1;
        if (status >= 500)
          faults.push(`${status} ${one.method} ${one.path} ${String(one.body).slice(0, 500)} ${JSON.stringify(one.headers)}`);
        if (status === 200) learn(known, target, answer!.body);
      }
    };
    await Promise.all(Array.from({ length: atOnce }, worker));
    agent.destroy();
    if (process.env['FUZZ_REQUESTS']) process.stdout.write(`${JSON.stringify({ seed, asked, statuses })}\n`);
    expect(faults.slice(0, 20)).toEqual([]);
    // Enough requests reach what they ask for, or the test says nothing.
    expect(statuses['200']! / requests).toBeGreaterThan(0.08);
  },
  60_000 + requests * 100,
);
