import type { AddressInfo } from 'node:net';

import { SMTPServer } from 'smtp-server';
import { afterEach, expect, test } from 'vitest';

import { startTestRingar, type TestRingar } from '../testing/test-ringar.ts';
import { buildTownWithPlan } from '../testing/town-with-plan.ts';

const running: { stop(): Promise<unknown> }[] = [];
afterEach(async () => {
  for (const one of running.splice(0).toReversed()) await one.stop();
});

/** A mail server that takes, refuses the receiver for good or for now, or does not answer. */
async function mailServer(how: 'takes' | 'refuses' | 'not-now' | 'is-slow'): Promise<string> {
  const code = how === 'refuses' ? 550 : 450;
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onRcptTo: (_address, _session, done) =>
      done(how === 'refuses' || how === 'not-now' ? Object.assign(new Error('no'), { responseCode: code }) : null),
    onData: (stream, _session, done) => {
      stream.resume();
      stream.on('end', () => void setTimeout(done, how === 'is-slow' ? 9_000 : 0));
    },
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  running.push({ stop: () => new Promise<void>((resolve) => server.close(() => resolve())) });
  return `smtp://127.0.0.1:${(server.server.address() as AddressInfo).port}`;
}

async function ringarWith(smtpUrl: string | null): Promise<TestRingar> {
  const ringar = await startTestRingar({ environment: smtpUrl === null ? {} : { SMTP_URL: smtpUrl } });
  running.push(ringar);
  return ringar;
}

/** What the inviter, and whoever asks an organisation to decide, are told of their mails. */
async function told(ringar: TestRingar) {
  const { client, collaboration, freeze, ids, rowsOf } = await buildTownWithPlan(ringar);
  const { id } = await freeze([ids.police]);
  const asked = await client.confirmations.ask({
    collaboration,
    id: (await rowsOf(id)).of(ids.police).id,
    email: 'namnd@stad.example',
  });
  const invited = await client.members.invite({ collaboration, title: 'rektor', role: 'core', email: 'rektor@skola.example' });
  return { asked: asked.mail, invited: invited.mail };
}

test.each([
  ['takes', 'sent'],
  ['refuses', 'failed'],
  ['not-now', 'waiting'],
  ['is-slow', 'waiting'],
] as const)('a mail server that %s: %s', async (how, state) => {
  expect(await told(await ringarWith(await mailServer(how)))).toEqual({ asked: state, invited: state });
});

test('a mail server that is away: waiting; none at all: kept, and a link to copy asks for no mail', async () => {
  expect(await told(await ringarWith('smtp://127.0.0.1:1'))).toEqual({ asked: 'waiting', invited: 'waiting' });
  const without = await ringarWith(null);
  expect(await told(without)).toEqual({ asked: 'kept', invited: 'kept' });
  const { client, collaboration } = await buildTownWithPlan(without);
  const copied = { collaboration, title: 'präst', role: 'core', email: 'prast@kyrka.example', mail: false } as const;
  expect((await client.members.invite(copied)).mail).toBeNull();
  expect((await client.collaborations.get({ collaboration })).mails).toBe(false);
});
