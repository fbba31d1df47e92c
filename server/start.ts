import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';

import { serve } from '@hono/node-server';

import { createApp } from './api/app.ts';
import { createAuth } from './auth/auth.ts';
import { type Clock, systemClock } from './clock.ts';
import { linkMinutes } from './auth/email-links.ts';
import { createLimiter } from './auth/limiter.ts';
import type { Env } from './env.ts';
import { openChangeStream } from './live/change-stream.ts';
import { createLiveServer } from './live/live-server.ts';
import { trackOpenConnections } from './live/open-connections.ts';
import type { Log } from './log.ts';
import { tidyAccounts } from './jobs/tidy-accounts.ts';
import { tidyAnswers } from './jobs/tidy-answers.ts';
import { tidyMerges } from './jobs/tidy-merges.ts';
import { composeMail } from './mail/compose-mail.ts';
import { createOutbox } from './mail/outbox.ts';
import { openMethodEditions } from './method-editions.ts';
import { openMethodLibrary } from './methods.ts';
import { localeOf } from './sentences.ts';
import type { Services } from './services.ts';
import { type Serving, trackRequests } from './serving.ts';
import { StartError } from './start-error.ts';
import { migrate } from './store/migrate.ts';
import { openDoor } from './store/door.ts';
import { openSystemStore } from './store/system.ts';

export type Running = {
  /** Address the server listens on, for example http://127.0.0.1:3000. */
  url: string;
  services: Services;
  door: ReturnType<typeof openDoor>;
  system: ReturnType<typeof openSystemStore>;
  /** Stores what is open, answers what is asked, then stops. The database is the caller's. */
  stop(): Promise<void>;
};

export type StartOptions = {
  env: Env;
  /** Owner address of the database. */
  databaseUrl: string;
  log: Log;
  /** Watches the method files and shows an edit at once. */
  dev?: boolean;
  /** Another clock than the machine's, for tests. */
  clock?: Clock;
  /** Shorter limits of patience, for tests. */
  patience?: Partial<Patience>;
};

/**
 * How long a connection may take, in milliseconds: to send its headers; a whole request, with a file of 20 MB over a slow
 * line; to open a live document. Whoever takes longer, or says nothing, is hung up on. Looked at every `checkMs`.
 */
export type Patience = { headersMs: number; requestMs: number; signInMs: number; checkMs: number };
const usualPatience: Patience = { headersMs: 15_000, requestMs: 120_000, signInMs: 15_000, checkMs: 5_000 };

/** Longest wait for mail that is being sent and for queries that are being answered when Ringar stops. */
const lastWorkMs = 5_000;

/** Starts Ringar: migrations, API, live documents, pages. */
export async function startRingar({
  env,
  databaseUrl,
  log,
  dev = false,
  clock = systemClock,
  ...rest
}: StartOptions): Promise<Running> {
  const patience = { ...usualPatience, ...rest.patience };
  const library = openMethodLibrary(env.methodsDir);
  const { appUrl, systemUrl, secret } = await migrate(databaseUrl);
  const system = openSystemStore(systemUrl, { clock });
  const editions = await openMethodEditions(system, library);
  const outbox = createOutbox({ system, smtpUrl: env.smtpUrl, from: env.mailFrom ?? '', log });
  const door = openDoor(appUrl, { clock, mailQueued: outbox.kick });
  const auth = createAuth({
    system,
    secret,
    publicUrl: env.publicUrl,
    mails: env.smtpUrl !== null,
    sendSignInLink: ({ email, locale }, path) => {
      const words = { url: `${env.publicUrl}${path}`, minutes: linkMinutes };
      const mail = composeMail({ kind: 'signIn', locale: localeOf(locale, null), words, publicUrl: env.publicUrl });
      outbox.send({ ...mail, to: email }).catch((error: unknown) => log.error('mail.not-kept', { kind: mail.kind, error }));
    },
  });
  const limiter = createLimiter({ system, secret });
  const stopTidying = [tidyAccounts({ system, log }), tidyMerges({ system, door, log }), tidyAnswers({ system, door, log })];
  const changes = await openChangeStream({ url: appUrl, log });
  const connections = trackOpenConnections({ changes, system });
  const live = createLiveServer({ door, auth, connections, log, origin: env.publicUrl, signInWithinMs: patience.signInMs });
  const services: Services = {
    env,
    clock,
    publicUrl: env.publicUrl,
    method: library.method,
    methodIds: library.methodIds,
    earlierExercises: editions.earlier,
    storeLiveDocuments: live.store,
    mailOutcome: outbox.outcome,
  };
  let serving: Serving | undefined;
  const app = createApp({
    door,
    system,
    auth,
    limiter,
    services,
    changes,
    connections,
    log,
    phase: () => serving?.phase() ?? 'serving',
  });
  const server = await listen(app, env, patience);
  serving = trackRequests(server);
  server.on('upgrade', (request, socket, head) => {
    if (serving?.phase() !== 'serving') socket.end('HTTP/1.1 503 Service Unavailable\r\nconnection: close\r\n\r\n');
    else if (request.url?.startsWith('/live')) live.upgrade(request, socket, head);
    else socket.destroy();
  });
  const unwatch = dev
    ? library.watch((problem) => {
        if (problem) process.stderr.write(`${problem}\n`);
        editions
          .keep()
          .catch((error: unknown) => log.error('method.edition-not-kept', { error }))
          .finally(() => changes.announce(['method']));
      })
    : () => {};

  return {
    url: `http://${env.host}:${(server.address() as AddressInfo).port}`,
    services,
    door,
    system,
    stop: async () => {
      unwatch();
      for (const stop of stopTidying) stop();
      await serving.end(async () => {
        changes.endAll();
        await live.goodbye();
        connections.close();
      });
      // What is answered first leaves the database free for the last words that were written.
      await live.close();
      const rest = Promise.all([changes.close(), outbox.close(), door.close(), system.close()]);
      await Promise.race([rest, pause(lastWorkMs, undefined, { ref: false })]);
    },
  };
}

function listen(app: ReturnType<typeof createApp>, env: Env, patience: Patience): Promise<Server> {
  return new Promise((resolve, reject) => {
    const serverOptions = {
      headersTimeout: patience.headersMs,
      requestTimeout: patience.requestMs,
      connectionsCheckingInterval: patience.checkMs,
    };
    const server = serve({ fetch: app.fetch, port: env.port, hostname: env.host, serverOptions }, () =>
      resolve(server as Server),
    );
    server.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EADDRINUSE') {
        reject(
          new StartError(
            `Port ${env.port} is in use. Stop the program that uses it, or choose another port, for example PORT=${env.port + 1}.`,
          ),
        );
      } else if (error.code === 'EACCES' || error.code === 'EADDRNOTAVAIL') {
        reject(new StartError(`Cannot listen on ${env.host} port ${env.port} (${error.code}). Choose another HOST or PORT.`));
      } else reject(error);
    });
  });
}
