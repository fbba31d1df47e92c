import type { AddressInfo } from 'node:net';

import { SMTPServer } from 'smtp-server';
import { afterAll, beforeAll, expect, test } from 'vitest';

import { startTestRingar, type TestRingar } from '../testing/test-ringar.ts';
import { openVisitor, readMail, tokenIn } from '../testing/visitor.ts';
import { withoutSecrets } from './outbox.ts';

type Received = { to: string[]; raw: string };

/** A real mail server that keeps what it receives. */
async function startReceiver(options: { refuse?: boolean } = {}) {
  const received: Received[] = [];
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onRcptTo: (_address, _session, done) =>
      done(options.refuse ? Object.assign(new Error('no such mailbox'), { responseCode: 550 }) : null),
    onData: (stream, session, done) => {
      const parts: Buffer[] = [];
      stream.on('data', (part: Buffer) => parts.push(part));
      stream.on('end', () => {
        received.push({ to: session.envelope.rcptTo.map(({ address }) => address), raw: Buffer.concat(parts).toString('utf8') });
        done();
      });
    },
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    received,
    url: `smtp://127.0.0.1:${(server.server.address() as AddressInfo).port}`,
    stop: () => new Promise<void>((resolve) => server.close(() => resolve())),
  };
}

const until = async <T>(read: () => T | undefined | Promise<T | undefined>): Promise<T> => {
  for (let tries = 0; tries < 200; tries += 1) {
    const value = await read();
    if (value !== undefined) return value;
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
  throw new Error('nothing came');
};

/** The text of a received message, its transfer encoding undone. */
function textOf({ raw }: Received): string {
  const [head = '', ...rest] = raw.split('\r\n\r\n');
  const body = rest.join('\r\n\r\n');
  if (/base64/i.test(head)) return Buffer.from(body, 'base64').toString('utf8');
  const bytes = body
    .replace(/=\r\n/g, '')
    .replace(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
  return /quoted-printable/i.test(head) ? Buffer.from(bytes, 'latin1').toString('utf8') : body;
}

let receiver: Awaited<ReturnType<typeof startReceiver>>;
let ringar: TestRingar;
beforeAll(async () => {
  receiver = await startReceiver();
  ringar = await startTestRingar({ environment: { SMTP_URL: receiver.url, MAIL_FROM: 'Ringar <ringar@example.se>' } });
});
afterAll(async () => {
  await ringar.stop();
  await receiver.stop();
});

test('a sign-in link arrives as plain text in the receiver’s language, works, and is not kept', async () => {
  const { client } = await ringar.signIn('reader@norr.example');
  await client.me.update({ locale: 'en' });
  await openVisitor(ringar).post('/api/auth/sign-in/request-link', { email: 'reader@norr.example' });
  const message = await until(() => receiver.received.find(({ to }) => to.includes('reader@norr.example')));
  expect(message.raw).toMatch(/^From: Ringar <ringar@example\.se>/m);
  expect(message.raw).toMatch(/^Subject: Sign in to Ringar/m);
  expect(message.raw).toMatch(/^Content-Type: text\/plain; charset=utf-8/m);
  expect(message.raw).toMatch(/^Auto-Submitted: auto-generated/im);
  const text = textOf(message);
  expect(text).toContain('You get this because someone typed your address on the sign-in page.');
  expect((await openVisitor(ringar).post('/api/auth/sign-in/by-link', { token: tokenIn(text) })).status).toBe(200);
  const [kept] = await until(async () => {
    const rows = await readMail(ringar, 'reader@norr.example');
    return rows[0]!.sentAt ? rows : undefined;
  });
  expect(kept!.body).toMatch(/\/sign-in\/…/);
  expect(kept!.body).not.toContain(tokenIn(text));
});

test('an invitation arrives in Swedish with å, ä and ö whole', async () => {
  const town = await ringar.town('orebro');
  await town.coordinator.client.collaborations.updateSettings({ collaboration: 'orebro', version: 1, name: 'Örebro' });
  await town.coordinator.client.members.invite({
    collaboration: 'orebro',
    title: 'polis',
    role: 'network',
    email: 'polis@orebro.example',
  });
  const text = textOf(await until(() => receiver.received.find(({ to }) => to.includes('polis@orebro.example'))));
  expect(text).toContain('samordnare bjuder in dig till samverkan i Örebro som medlem i nätverket.');
  expect(text).toContain('Länken är personlig');
  expect(tokenIn(text)).toHaveLength(43);
});

test('a name with line breaks cannot write headers of its own', async () => {
  const town = await ringar.town('rad');
  await ringar.door.asProgram({ collaborationId: town.id }, ({ tx }) =>
    tx.execute(`update collaboration set name = E'Rad\\r\\nBcc: thief@elsewhere.example' where id = '${town.id}'`),
  );
  await town.coordinator.client.members.invite({
    collaboration: 'rad',
    title: 'polis',
    role: 'core',
    email: 'polis@rad.example',
  });
  const message = await until(() => receiver.received.find(({ to }) => to.includes('polis@rad.example')));
  expect(message.to).toEqual(['polis@rad.example']);
  expect(message.raw.split('\r\n\r\n')[0]).not.toMatch(/^Bcc:/im);
});

test('the outbox is for administrators; a refused message is kept with its state and can be tried again', async () => {
  const refusing = await startReceiver({ refuse: true });
  const other = await startTestRingar({ environment: { SMTP_URL: refusing.url } });
  try {
    const admin = await other.signIn('admin@norr.example', { admin: true });
    const usual = await other.signIn('usual@norr.example');
    await openVisitor(other).post('/api/auth/sign-in/request-link', { email: 'usual@norr.example' });
    const message = await until(async () => {
      const { messages } = await admin.client.outbox.list();
      return messages.find((row) => row.attempts > 0);
    });
    expect(message).toMatchObject({ recipient: 'usual@norr.example', state: 'failed', sentAt: null });
    expect(await admin.client.outbox.retry({ id: message.id })).toMatchObject({ state: 'waiting', attempts: 0 });
    for (const attempt of [() => usual.client.outbox.list(), () => usual.client.outbox.retry({ id: message.id })]) {
      await expect(attempt()).rejects.toMatchObject({ code: 'NOT_ALLOWED', status: 403 });
    }
    await expect(other.clientWith().outbox.list()).rejects.toMatchObject({ code: 'NOT_SIGNED_IN' });
  } finally {
    await other.stop();
    await refusing.stop();
  }
});

test('secrets are taken out, addresses stay', () => {
  const token = 'aB3_-'.repeat(9);
  expect(
    withoutSecrets(`Se https://ringar.example.se/invitation/${token}\noch http://localhost:3000/sign-in/${token}?to=%2Fs%2Fx.`),
  ).toBe('Se https://ringar.example.se/invitation/…\noch http://localhost:3000/sign-in/…?to=%2Fs%2Fx.');
  expect(withoutSecrets('https://ringar.example.se/s/exempelstad')).toBe('https://ringar.example.se/s/exempelstad');
});
