import { isContractProcedure } from '@orpc/contract';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { contract } from '../../contract/index.ts';
import { memberRoles } from '../../domain/member.ts';
import { docxText } from '../../exports/testing/docx-parts.ts';
import { documentFiles } from '../../server/api/documents/files.ts';
import { startTestRingar, type TestRingar } from '../../server/testing/test-ringar.ts';
import { buildTownWithPlan, testDecision, type TownWithPlan } from '../../server/testing/town-with-plan.ts';
import { type Asker, askers, audiences, type Audience } from './rights-of-operations.ts';

/** What the core group alone reads, and what one organisation answered: words that must not be found elsewhere. */
const [coreWord, answerWord] = ['Kanariefågel', 'Silvertunga'];

let ringar: TestRingar;
let setting: TownWithPlan;
let documentId: string;
let confirmationId: string;
const cookies = new Map<Asker, string>();
const exercise = { method: 'stad-for-stad', station: 'plan', exercise: 'joint-start' };
/** Tokens of personal links, by what they are for. */
const tokens: Record<'signatory' | 'guest' | 'unknown', string> = { signatory: '', guest: '', unknown: 'x'.repeat(43) };

const tokenOf = ({ url }: { url: string }) => url.split('/').at(-1)!;
const registers = () => ringar.services.method('stad-for-stad', 'sv')!.registers;

beforeAll(async () => {
  ringar = await startTestRingar({ environment: { TRUST_PROXY: '1' } });
  setting = await buildTownWithPlan(ringar);
  const { town, client, collaboration, ids } = setting;
  documentId = (await setting.freeze()).id;
  for (const role of memberRoles)
    cookies.set(role, role === 'coordinator' ? town.coordinator.cookie : (await town.join(role, role)).cookie);
  cookies.set('stranger', '');
  cookies.set('neighbour', (await ringar.town('granne')).coordinator.cookie);
  cookies.set('administrator', (await ringar.signIn('admin@norr.example', { admin: true })).cookie);
  const rows = await setting.rowsOf(documentId);
  confirmationId = rows.of(ids.hotel).id;
  await setting.decide(documentId, ids.hotel, { state: 'declined', reason: answerWord });
  const file = new File(['%PDF-1.7\nhej'], 'beslut.pdf', { type: 'application/pdf' });
  await client.confirmations.attach({ collaboration, id: confirmationId, file });
  tokens.signatory = tokenOf(await client.confirmations.ask({ collaboration, id: rows.of(ids.school).id }));
  tokens.guest = tokenOf(await client.guests.ask({ collaboration, ...exercise, who: 'Uppsökarna', actorId: null }));
  await client.tasks.create({
    ...{ collaboration, title: coreWord, actorId: null, memberId: null, dueOn: null },
    ...{ originStation: 'plan', originExercise: 'joint-start', originItem: '' },
  });
  await setting.asProgram(async ({ tx }) => {
    for (const { key, columns } of registers())
      await tx.execute(
        sql`insert into register_row (collaboration_id, register, values)
          values (${town.id}, ${key}, ${JSON.stringify(Object.fromEntries(columns.map((column) => [column.key, coreWord])))}::jsonb)`,
      );
  });
}, 120_000);
afterAll(() => ringar.stop());

let asked = 0;
async function ask(
  path: string,
  cookie = '',
  init: RequestInit = {},
): Promise<{ status: number; bytes: Uint8Array; text: string }> {
  asked += 1;
  const headers = { cookie, origin: ringar.env.publicUrl, 'x-forwarded-for': `10.3.${asked >> 8}.${asked & 255}` };
  const answer = await fetch(`${ringar.url}/api${path}`, { ...init, headers: { ...headers, ...(init.headers as object) } });
  const bytes = new Uint8Array(await answer.arrayBuffer());
  return { status: answer.status, bytes, text: new TextDecoder().decode(bytes) };
}

/** How each asker who may not is refused: a stranger signs in, another town's people find nothing. */
const refusalOf = (asker: Asker) => (asker === 'stranger' ? 401 : asker === 'neighbour' || asker === 'administrator' ? 404 : 403);

/** Whose each address of a file is; `with` is what must be asked for, `holder` who has the personal link. */
const files: Record<string, { audience: Audience | 'holder'; at?: string[] }> = {
  'documents/:id/files/:format': {
    audience: 'members',
    at: ['pdf', 'docx', 'json'].map((kind) => `documents/{document}/files/${kind}`),
  },
  'plan/preview.pdf': { audience: 'members', at: ['plan/preview.pdf', 'plan/preview.pdf?threads=true'] },
  'plan/empty-a3.pdf': { audience: 'members' },
  'actors/export.xlsx': { audience: 'members' },
  'actors/export.csv': { audience: 'members' },
  'journey/:method/calendar.ics': { audience: 'members', at: ['journey/stad-for-stad/calendar.ics'] },
  'reports/diary/:format': { audience: 'core', at: ['reports/diary/pdf', 'reports/diary/docx'] },
  'reports/handover/:format': { audience: 'core', at: ['reports/handover/pdf', 'reports/handover/docx'] },
  'reports/law-table/:format': { audience: 'members', at: ['reports/law-table/xlsx', 'reports/law-table/docx'] },
  'confirmations/:id/attachment': { audience: 'members', at: ['confirmations/{confirmation}/attachment'] },
  'exercises/:method/:station/:exercise/paper': { audience: 'members', at: ['exercises/stad-for-stad/plan/joint-start/paper'] },
  'exercises/:method/:station/:exercise/paper?filled=true': {
    audience: 'core',
    at: ['exercises/stad-for-stad/plan/joint-start/paper?filled=true'],
  },
  '/links/:token/document.pdf': { audience: 'holder' },
  '/links/:token/attachment': { audience: 'holder' },
};

describe('addresses of files', () => {
  test('every one says whose it is', () => {
    const routes = documentFiles(() => Promise.reject(new Error('not asked'))).routes.map(({ path }) => path);
    const known = Object.keys(files).filter((path) => !path.includes('?'));
    expect(routes.map((path) => path.replace('/collaborations/:collaboration/', '')).toSorted()).toEqual(known.toSorted());
  });

  test.each(Object.entries(files).filter(([, { audience }]) => audience !== 'holder'))(
    '%s is for those alone',
    async (path, { audience, at = [path] }) => {
      const may = audiences[audience as Audience] as readonly Asker[];
      for (const place of at) {
        const named = place.replace('{document}', documentId).replace('{confirmation}', confirmationId);
        for (const asker of askers) {
          const { status, bytes, text } = await ask(`/collaborations/${setting.collaboration}/${named}`, cookies.get(asker));
          expect(status, `${asker} ${named}`).toBe(may.includes(asker) ? 200 : refusalOf(asker));
          const words = named.includes('docx') && status === 200 ? docxText(bytes) : text;
          if (!audiences.core.includes(asker as never)) expect(words.includes(coreWord), `${asker} ${named}`).toBe(false);
        }
      }
    },
    60_000,
  );

  test("another town's ids are found at no address of the own town", async () => {
    const neighbour = cookies.get('neighbour');
    for (const place of [`documents/${documentId}/files/pdf`, `confirmations/${confirmationId}/attachment`])
      expect((await ask(`/collaborations/granne/${place}`, neighbour)).status).toBe(404);
  });
});

describe('registers', () => {
  test('those of the core group are for the core group; the others for every member', async () => {
    expect(new Set(registers().map(({ audience }) => audience))).toEqual(new Set(['core', 'all']));
    for (const { key, audience } of registers())
      for (const asker of askers) {
        const { status, text } = await ask(`/collaborations/${setting.collaboration}/registers/${key}/rows`, cookies.get(asker));
        const may: readonly Asker[] = audience === 'core' ? audiences.core : audiences.members;
        expect(status, `${asker} ${key}`).toBe(may.includes(asker) ? 200 : refusalOf(asker));
        expect(text.includes(coreWord), `${asker} ${key}`).toBe(may.includes(asker));
      }
  });
});

describe('holders of personal links', () => {
  const bodies: Record<string, object> = {
    'signatory.decide': { version: 1, ...testDecision },
    'guest.answer': { answers: {} },
  };
  const byLink = [...procedures(contract)].filter(([, { path }]) => path.startsWith('/links/'));

  test('every operation by a link takes the links that are for it, and no others', async () => {
    expect(byLink.map(([name]) => name).toSorted()).toEqual([
      'guest.answer',
      'guest.get',
      'signatory.attach',
      'signatory.decide',
      'signatory.get',
    ]);
    for (const [name, { method, path }] of byLink)
      for (const [kind, token] of Object.entries(tokens)) {
        const { status, text } = await ask(path.replace('{token}', token), '', requestOf(name, method));
        const isFor = name.startsWith(kind);
        expect(isFor ? [200, 409] : [410], `${kind} ${name} ${text}`).toContain(status);
        expect([text.includes(coreWord), text.includes(answerWord)], `${kind} ${name}`).toEqual([false, false]);
      }
  });

  test('and the file of their own document, and nothing of anybody else’s', async () => {
    for (const [kind, token] of Object.entries(tokens)) {
      expect((await ask(`/links/${token}/document.pdf`)).status, kind).toBe(kind === 'signatory' ? 200 : 410);
      // The paper of another organisation is attached, the own one is not.
      if (kind !== 'signatory') expect((await ask(`/links/${token}/attachment`)).status, kind).toBe(410);
    }
  });

  test('a link is no way into the town', async () => {
    for (const token of Object.values(tokens))
      for (const place of [
        'members',
        'plan',
        `documents/${documentId}`,
        `documents/${documentId}/files/pdf`,
        'registers/risks/rows',
      ])
        for (const headers of [
          ['authorization', `Bearer ${token}`],
          ['cookie', `ringar.session_token=${token}`],
        ] as [string, string][]) {
          const path = `/collaborations/${setting.collaboration}/${place}?token=${token}`;
          expect((await ask(path, '', { headers: Object.fromEntries([headers]) })).status).toBe(401);
        }
  });

  function requestOf(name: string, method: string): RequestInit {
    if (name !== 'signatory.attach')
      return method === 'GET'
        ? {}
        : { method, headers: { 'content-type': 'application/json' }, body: JSON.stringify(bodies[name] ?? {}) };
    const form = new FormData();
    form.append('file', new File(['%PDF-1.7\nhej'], 'eget.pdf', { type: 'application/pdf' }));
    return { method, body: form };
  }
});

function* procedures(router: object, path: string[] = []): Generator<[string, { method: string; path: string }]> {
  for (const [name, part] of Object.entries(router)) {
    if (isContractProcedure(part)) yield [[...path, name].join('.'), part['~orpc'].route as { method: string; path: string }];
    else yield* procedures(part as object, [...path, name]);
  }
}
