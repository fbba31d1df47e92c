import { parseArgs } from 'node:util';

import { ensureSetUpLink } from './auth/set-up-link.ts';
import { readEnv } from './env.ts';
import { ensureExampleTowns } from './example/ensure-example-towns.ts';
import { guardOutput } from './guard-output.ts';
import { createLog } from './log.ts';
import { startRingar } from './start.ts';
import { StartError } from './start-error.ts';
import { startDatabase } from './store/postgres/start-database.ts';

const { values: flags } = parseArgs({
  options: { example: { type: 'boolean', default: false }, dev: { type: 'boolean', default: false } },
});

/** When Ringar was asked to stop, in milliseconds. */
let stoppingSince: number | null = null;
const sameSignalMs = 300;

async function main(): Promise<void> {
  const env = readEnv();
  const log = createLog({ level: env.logLevel });
  guardOutput(log);
  const database = await startDatabase({ env, log });
  const running = await startRingar({ env, databaseUrl: database.url, log, dev: flags.dev }).catch(async (error: unknown) => {
    await database.stop();
    throw error;
  });

  const stop = (signal: string) => {
    if (stoppingSince !== null) {
      // npm passes on a signal that has already come from the terminal; a second one is one that a person sends.
      if (performance.now() - stoppingSince < sameSignalMs) return;
      log.warn('server.ended-at-once', { signal });
      database.endSoon();
      process.exit(1);
    }
    stoppingSince = performance.now();
    log.info('server.stopping', { signal });
    running
      .stop()
      .then(() => database.stop())
      .then(
        () => process.exit(0),
        () => process.exit(1),
      );
  };
  process.on('SIGTERM', stop);
  process.on('SIGINT', stop);

  log.info('server.started', { host: env.host, port: env.port, embedded: database.embedded });
  await announce(running, env.publicUrl);
}

/** What the person who started Ringar needs to see: the address, the set-up link, the example towns' links. */
async function announce(running: Awaited<ReturnType<typeof startRingar>>, publicUrl: string): Promise<void> {
  const lines = ['', `  Ringar: ${publicUrl}`];
  if (flags.example) {
    const people = await ensureExampleTowns(running);
    lines.push('', '  Example towns: exempelstad (finished, year 3) and mellanstad (halfway). Sign in as:');
    for (const { who, url } of people) lines.push(`    ${who.padEnd(24)} ${url}`);
  } else {
    const link = await ensureSetUpLink(running.system, publicUrl);
    if (link)
      lines.push('', '  First start. Open this link once to make the first account and the first collaboration:', `    ${link}`);
  }
  process.stdout.write(`${lines.join('\n')}\n\n`);
}

main().catch((error: unknown) => {
  // The example towns that were being filled when Ringar was asked to stop: it is stopping, and the next start fills them.
  if (stoppingSince !== null) return;
  // What the person at the keyboard can mend is said in a sentence; anything else is a fault and shows where it is.
  process.stderr.write(error instanceof StartError ? `${error.message}\n` : `${(error as Error)?.stack ?? String(error)}\n`);
  process.exit(1);
});
