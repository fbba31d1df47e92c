import { randomUUID } from 'node:crypto';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';

import { createORPCClient } from '@orpc/client';
import { RPCLink } from '@orpc/client/fetch';
import { isContractProcedure } from '@orpc/contract';
import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import * as Y from 'yjs';

import { contract } from '../../contract/index.ts';
import { readLivePlain, writeLivePlain } from '../../worksheets/live-document.ts';
import { tidyAnswersOnce } from '../jobs/tidy-answers.ts';
import { liveDocument, requestAnswer } from '../store/schema/index.ts';
import type { Client, TestRingar } from '../testing/test-ringar.ts';
import { startTestRingar } from '../testing/test-ringar.ts';
import { buildTownWithPlan, testDecision, type TownWithPlan } from '../testing/town-with-plan.ts';
import { openVisitor, readMail, tokenIn } from '../testing/visitor.ts';
import { ensureSetUpLink } from '../auth/set-up-link.ts';

let ringar: TestRingar;
let owner: pg.Client;
let base: TownWithPlan;
let boss: Client;

/** The request's id that every call carries; null for none. */
let requestId: string | null = null;
const clientOf = (cookie = '', url = ringar.url): Client =>
  createORPCClient(
    new RPCLink({
      url: `${url}/rpc`,
      headers: () => ({ cookie, ...(requestId === null ? {} : { 'idempotency-key': requestId }) }),
    }),
  );

beforeAll(async () => {
  ringar = await startTestRingar();
  owner = new pg.Client({ connectionString: ringar.ownerUrl });
  await owner.connect();
  base = await buildTownWithPlan(ringar);
  boss = clientOf(base.town.coordinator.cookie);
});
afterAll(async () => {
  await owner.end();
  await ringar.stop();
});

/** How many rows every table of the collaborations has, and the outbox and the accounts. */
async function counts(): Promise<Record<string, number>> {
  const { rows: tables } = await owner.query<{ name: string }>(
    `select format('%I.%I', schemaname, tablename) as name from pg_tables
     where schemaname in ('public', 'installation') or (schemaname = 'auth' and tablename = 'user') order by 1`,
  );
  const each = tables.map(({ name }) => `select '${name}' as name, count(*)::int as n from ${name}`);
  const { rows } = await owner.query<{ name: string; n: number }>(each.join(' union all '));
  return Object.fromEntries(rows.map(({ name, n }) => [name, n]));
}

const tried = new Set<string>();

/** Sends the same request three times, the last two at once: all get the first one's answer, and the town has one of all. */
async function once<T>(operation: string, call: () => Promise<T>): Promise<T> {
  tried.add(operation);
  requestId = randomUUID();
  const first = await call();
  const after = await counts();
  expect(await Promise.all([call(), call()]), operation).toEqual([first, first]);
  expect(await counts(), operation).toEqual(after);
  requestId = null;
  return first;
}

/** Every procedure that makes something, by its path. */
function makers(router: object, path: string[] = []): string[] {
  return Object.entries(router).flatMap(([key, part]) => {
    if (!isContractProcedure(part)) return makers(part as object, [...path, key]);
    const { meta, route } = part['~orpc'] as { meta: { makes?: boolean }; route: { method?: string } };
    return (meta.makes ?? route.method === 'POST') ? [[...path, key].join('.')] : [];
  });
}

const file = (name: string, text: string) => new File([text], name);

test('whatever is made is made once, however often its request comes', async () => {
  const { ids, collaboration, town } = base;
  const here = { collaboration };
  const police = await town.join('polisen', 'core', ids.police);

  // The register of actors.
  const church = await once('actors.create', () => boss.actors.create({ ...here, name: 'Kyrkan' }));
  const list = file('lista.csv', 'Namn\nBadhuset\nTaxi\n');
  await once('actors.import', () => boss.actors.import({ ...here, file: list, columns: ['name'] }));
  const twin = await boss.actors.create({ ...here, name: 'Kyrkan i stan' });
  await once('actors.merge', () =>
    boss.actors.merge({
      ...here,
      id: church.id,
      version: church.version,
      other: twin.id,
      otherVersion: 1,
      choices: { name: 'kept' },
    }),
  );
  const [merged] = await boss.actors.merges(here);
  await once('actors.undoMerge', () => boss.actors.undoMerge({ ...here, id: merged!.id }));
  await boss.actors.archive({ ...here, id: twin.id });
  await once('actors.restore', () => boss.actors.restore({ ...here, id: twin.id }));

  // The plan.
  const goalId = (await once('plan.goals.add', () => boss.plan.goals.add({ ...here, title: 'Delmål' }))).id;
  const added = {
    activities: await once('plan.activities.add', () =>
      boss.plan.activities.add({ ...here, goalId, year: 2026, title: 'Utbilda', actorIds: [ids.hotel] }),
    ),
    goals: { id: goalId },
    overallGoals: await once('plan.overallGoals.add', () => boss.plan.overallGoals.add({ ...here, text: 'Ingen köps' })),
    budget: await once('plan.budget.add', () => boss.plan.budget.add({ ...here, item: 'Lokal' })),
    grants: await once('plan.grants.add', () => boss.plan.grants.add({ ...here, source: 'Fonden' })),
    communication: await once('plan.communication.add', () => boss.plan.communication.add({ ...here, audience: 'Alla' })),
    evaluation: await once('plan.evaluation.add', () => boss.plan.evaluation.add({ ...here, what: 'Mötena' })),
  };
  for (const [kind, { id }] of Object.entries(added) as [keyof typeof added, { id: string }][])
    await once(`plan.${kind}.move`, () => boss.plan[kind].move({ ...here, id, before: null }));
  const sheet = new Y.Doc();
  writeLivePlain(sheet, { values: { 'goals.network.answer': true } });
  const content = { state: Y.encodeStateAsUpdate(sheet), plain: readLivePlain(sheet) };
  await base.asProgram(({ tx }) =>
    tx.insert(liveDocument).values({ collaborationId: town.id, name: 'exercise/stad-for-stad/start/direction', ...content }),
  );
  const [proposal] = await boss.plan.proposals(here);
  await once('plan.bringIn', () => boss.plan.bringIn({ ...here, origins: [proposal!.origin] }));

  // Registers and what is brought in.
  const row = await once('registers.add', () =>
    boss.registers.add({ ...here, register: 'risks', values: { risk: 'Ingen äger den' } }),
  );
  const inRegister = { ...here, register: 'risks', id: row.id };
  await once('registers.move', () => boss.registers.move({ ...inRegister, before: null }));
  await boss.registers.remove(inRegister);
  await once('registers.restore', () => boss.registers.restore(inRegister));
  await once('thread.bringIn', () =>
    boss.thread.bringIn({ ...here, target: `activity:${added.activities.id}`, refs: [`row:${row.id}`] }),
  );

  // Work, meetings, missions.
  await once('tasks.create', () => boss.tasks.create({ ...here, title: 'Ring hotellet' }));
  await once('followUp.addMeeting', () => boss.followUp.addMeeting({ ...here, on: '2026-05-05' }));
  const { id: revision } = await once('followUp.startRevision', () => boss.followUp.startRevision(here));
  expect((await boss.followUp.revision(here)).open?.id).toBe(revision);
  await missions(police.memberId);

  // Rounds.
  const round = await once('rounds.open', () =>
    boss.rounds.open({ ...here, method: 'stad-for-stad', station: 'start', exercise: 'engagement', field: 'statements' }),
  );
  expect((await once('rounds.remind', () => boss.rounds.remind({ ...here, id: round.id }))).reminded).toBe(2);
  await once('rounds.close', () => boss.rounds.close({ ...here, id: round.id, anyway: true }));

  // Documents and decisions.
  await boss.plan.activities.remove({ ...here, id: added.activities.id }); // its risk has no answer yet
  const frozen = await once('documents.freeze', () => boss.documents.freeze({ ...here, kind: 'plan', actorIds: [ids.police] }));
  await once('documents.askMore', () => boss.documents.askMore({ ...here, id: frozen.id, actorIds: [ids.hotel] }));
  await once('boardReport.freeze', () => boss.boardReport.freeze(here));
  const asked = (await boss.documents.get({ ...here, id: frozen.id })).confirmationRows.find((row) => row.actorId === ids.police);
  const { url } = await once('confirmations.ask', () =>
    boss.confirmations.ask({ ...here, id: asked!.id, email: 'namnd@stad.example' }),
  );
  expect(await readMail(ringar, 'namnd@stad.example')).toHaveLength(1);
  const paper = file('beslut.pdf', '%PDF-1.7 beslut');
  await once('confirmations.attach', () => boss.confirmations.attach({ ...here, id: asked!.id, file: paper }));
  const token = url.split('/').pop()!;
  const stranger = clientOf();
  await once('signatory.attach', () => stranger.signatory.attach({ token, file: paper }));
  const { confirmation } = await stranger.signatory.get({ token });
  await once('signatory.decide', () => stranger.signatory.decide({ token, version: confirmation.version, ...testDecision }));

  // People.
  const guestPlace = { ...here, method: 'stad-for-stad', station: 'plan', exercise: 'joint-start' };
  const guest = await once('guests.ask', () => boss.guests.ask({ ...guestPlace, who: 'Uppsökarna' }));
  await once('guests.renew', () => boss.guests.renew({ ...here, id: guest.id }));
  await once('members.create', () => boss.members.create({ ...here, title: 'rektor' }));
  await once('members.invite', () =>
    boss.members.invite({ ...here, title: 'hotellchef', role: 'network', email: 'chef@hotell.example' }),
  );
  const [mail, ...more] = await readMail(ringar, 'chef@hotell.example');
  expect(more).toHaveLength(0);
  await once('invitations.accept', () => stranger.invitations.accept({ token: tokenIn(mail!.body), name: 'Chef' }));
  await once('methodCopy.saveOwn', () =>
    boss.methodCopy.saveOwn({
      ...{ ...here, method: 'stad-for-stad', station: 'start', exercise: null, version: 0 },
      draft: {
        ...{ title: 'Vår egen', purpose: 'Att ses.', instructions: ['Prata'], tips: [], doneWhen: ['Klart'], minutes: 20 },
        ...{ mode: 'together', care: false },
        fields: [{ key: null, type: 'list', label: 'Tankar', hint: '', items: [], steps: [], comments: false, register: null }],
      },
    }),
  );
  await once('members.handOver', () => boss.members.handOver({ ...here, id: police.memberId, become: 'core' }));

  // The installation.
  const admin = await ringar.signIn('admin@stad.example', { admin: true });
  await once('collaborations.create', () =>
    clientOf(admin.cookie).collaborations.create({ name: 'Ny', municipality: 'Ny', slug: 'ny', title: 'samordnare' }),
  );

  // An exercise of these two needs a state of its own, below or in a test of its own; a message tried again is the same message.
  const elsewhere = ['followUp.finishRevision', 'setUp.complete', 'outbox.retry'];
  expect([...tried, ...elsewhere].toSorted()).toEqual(makers(contract).toSorted());
}, 120_000);

/** A mission up to its first paper. */
async function missions(convener: string): Promise<void> {
  const here = { collaboration: base.collaboration };
  const { id } = await once('missions.create', () => boss.missions.create({ ...here, title: 'Hotellen' }));
  const version = async () => (await boss.missions.get({ ...here, id })).mission.version;
  await boss.missions.update({
    ...{ ...here, id, version: await version(), startsOn: '2026-02-01', endsOn: '2026-06-01' },
    ...{ targetGroup: 'a', purpose: 'b', assignment: 'c', reporting: 'd', goal: 'e', finalForm: 'f' },
  });
  const members = [{ memberId: convener, convener: true }];
  await boss.missions.setGroup({ ...here, id, version: await version(), members, requiredActorIds: [] });
  await once('missions.freezePaper', () => boss.missions.freezePaper({ ...here, id, paper: 'charter' }));
  const before = await version();
  await once('missions.move', () => boss.missions.move({ ...here, id, version: before, to: 'planning' }));
  await once('missions.saveTask', () => boss.missions.saveTask({ ...here, id, title: 'Fråga fem hotell' }));
  await once('missions.saveHandover', () => boss.missions.saveHandover({ ...here, id, what: 'Rutinen' }));
  await once('missions.saveReport', () => boss.missions.saveReport({ ...here, id, on: '2026-03-01' }));
}

test('finishing a revision, and setting up, are answered the same again', async () => {
  const town = await buildTownWithPlan(ringar);
  const [here, client] = [{ collaboration: town.collaboration }, clientOf(town.town.coordinator.cookie)];
  const { id } = await client.followUp.startRevision(here);
  const { plan } = await client.plan.get(here);
  for (const [of, row] of [
    ...plan.goals.map((goal) => ['goal', goal.id] as const),
    ...plan.activities.map((activity) => ['activity', activity.id] as const),
    ['texts', 'texts'] as const,
    ['picture', 'picture'] as const,
  ])
    await client.followUp.answerRevision({ ...here, id, of, row, choice: 'keep' });
  await once('followUp.finishRevision', () => client.followUp.finishRevision({ ...here, id }));

  await owner.query('update installation.installation set set_up_at = null');
  const token = (await ensureSetUpLink(ringar.system, 'https://ringar.example.se'))!.split('/').pop()!;
  const browser = openVisitor(ringar, { headers: { 'idempotency-key': randomUUID() } });
  const answers = {
    ...{ name: 'Samordnaren', email: 'first@stad.example', title: 'samordnare' },
    ...{ town: 'Första', municipality: 'Första', slug: 'forsta', locale: 'sv' as const },
  };
  expect(await browser.client.setUp.complete({ token, ...answers })).toEqual({ slug: 'forsta' });
  browser.jar.clear();
  // The answer was lost, and its session with it.
  expect(await browser.client.setUp.complete({ token, ...answers })).toEqual({ slug: 'forsta' });
  expect(await browser.whoAmI()).toBe('first@stad.example');
  const stranger = openVisitor(ringar, { headers: { 'idempotency-key': randomUUID() } });
  await expect(stranger.client.setUp.complete({ token, ...answers })).rejects.toMatchObject({ code: 'LINK_USED' });
});

test('an answer that is cut off on its way, and pressed again: one activity, one invitation with one mail', async () => {
  const town = await buildTownWithPlan(ringar);
  let cut = true;
  const proxy = createServer((request, response) => {
    void forward(request).then(({ status, headers, body }) => {
      if (cut) return request.socket.destroy(); // the server has done its work
      response.writeHead(status, { 'content-type': headers.get('content-type') ?? '' });
      response.end(body);
    });
  });
  await new Promise<void>((resolve) => proxy.listen(0, '127.0.0.1', resolve));
  const client = clientOf(town.town.coordinator.cookie, `http://127.0.0.1:${(proxy.address() as AddressInfo).port}`);
  const here = { collaboration: town.collaboration };
  const [goal] = (await town.client.plan.get(here)).plan.goals;
  const calls = [
    () => client.plan.activities.add({ ...here, goalId: goal!.id, year: 2026, title: 'En' }),
    () => client.members.invite({ ...here, title: 'rektor', role: 'core', email: 'rektor@skola.example' }),
  ];
  for (const call of calls) {
    cut = true;
    requestId = randomUUID();
    await expect(call()).rejects.toThrow(TypeError);
    cut = false;
    await call();
  }
  requestId = null;
  await new Promise((resolve) => proxy.close(resolve));
  expect((await town.client.plan.get(here)).plan.activities.filter(({ title }) => title === 'En')).toHaveLength(1);
  expect((await town.client.members.list(here)).filter(({ title }) => title === 'rektor')).toHaveLength(1);
  expect(await readMail(ringar, 'rektor@skola.example')).toHaveLength(1);
});

async function forward(request: IncomingMessage) {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  const { cookie = '', 'idempotency-key': id = '', 'content-type': type = '' } = request.headers;
  const answer = await fetch(ringar.url + request.url, {
    method: request.method!,
    headers: { cookie, 'idempotency-key': String(id), 'content-type': type },
    body: Buffer.concat(chunks),
  });
  return { status: answer.status, headers: answer.headers, body: await answer.text() };
}

test('eight at once make one', async () => {
  const here = { collaboration: base.collaboration };
  const admin = await base.town.join('sam', 'coordinator');
  const client = clientOf(admin.cookie);
  requestId = randomUUID();
  const made = await Promise.all(Array.from({ length: 8 }, () => client.tasks.create({ ...here, title: 'Åtta på en gång' })));
  requestId = null;
  expect(new Set(made.map(({ id }) => id)).size).toBe(1);
  expect((await client.tasks.list(here)).filter(({ title }) => title === 'Åtta på en gång')).toHaveLength(1);
});

test('the id of another person, or from another collaboration, tells nothing and changes nothing', async () => {
  const [town, other] = [await buildTownWithPlan(ringar), await buildTownWithPlan(ringar)];
  const colleague = await town.town.join('kollega', 'coordinator');
  const here = { collaboration: town.collaboration };
  requestId = randomUUID();
  const mine = await clientOf(town.town.coordinator.cookie).guests.ask({
    ...{ ...here, method: 'stad-for-stad', station: 'plan', exercise: 'joint-start', who: 'Uppsökarna' },
  });
  const theirs = await clientOf(colleague.cookie).guests.ask({
    ...{ ...here, method: 'stad-for-stad', station: 'plan', exercise: 'joint-start', who: 'Uppsökarna' },
  });
  expect(theirs.id).not.toBe(mine.id);
  const stranger = clientOf(other.town.coordinator.cookie);
  await expect(stranger.guests.renew({ ...here, id: mine.id })).rejects.toMatchObject({ code: 'NOT_FOUND' });
  await expect(stranger.guests.renew({ collaboration: other.collaboration, id: mine.id })).rejects.toMatchObject({
    code: 'NOT_FOUND',
  });
  requestId = null;
});

test('the same id with something else to make is refused; a refused request is forgotten; no UUID is no id', async () => {
  const here = { collaboration: base.collaboration };
  const { cookie } = await base.town.join('lena', 'coordinator');
  const client = clientOf(cookie);
  requestId = randomUUID();
  await expect(client.plan.goals.add({ ...here, title: ' ' })).rejects.toMatchObject({ code: 'BAD_INPUT' });
  const goal = await client.plan.goals.add({ ...here, title: 'Först', goalLimitReason: 'Vi har många' });
  await expect(client.plan.goals.add({ ...here, title: 'Sedan' })).rejects.toMatchObject({
    status: 409,
    code: 'ALREADY_MADE',
    message: expect.stringMatching(/kommit fram/),
  });
  expect(goal.title).toBe('Först');
  requestId = 'first';
  await expect(client.plan.goals.add({ ...here, title: 'X' })).rejects.toMatchObject({ code: 'BAD_INPUT' });
  requestId = null;
});

test('what is remembered can be read by nobody without the id, and is forgotten after a day', async () => {
  const here = { collaboration: base.collaboration };
  const { cookie } = await base.town.join('siv', 'coordinator');
  requestId = randomUUID();
  const { url } = await clientOf(cookie).members.invite({ ...here, title: 'präst', role: 'core', email: 'prast@kyrka.example' });
  const all = await ringar.door.asProgram({ collaborationId: base.town.id }, ({ tx }) => tx.select().from(requestAnswer));
  for (const secret of [requestId, url.split('/').pop()!, 'prast'])
    for (const row of all) expect(`${JSON.stringify(row)} ${Buffer.from(row.answer!).toString('latin1')}`).not.toContain(secret);
  requestId = null;
  const inHours = (hours: number) => tidyAnswersOnce(ringar, new Date(Date.now() + hours * 3_600_000));
  const left = () => ringar.door.asProgram({ collaborationId: base.town.id }, ({ tx }) => tx.$count(requestAnswer));
  await inHours(23);
  expect(await left()).toBe(all.length);
  await inHours(25);
  expect(await left()).toBe(0);
});
