import { readEnv, type Env } from '../../env.ts';
import { StartError } from '../../start-error.ts';
import { databaseExists, dataFolder } from '../../store/postgres/data-folder.ts';
import { withDatabase } from '../with-database.ts';
import { examineAddress, examineDisk, examineNode, examineUnknownSettings } from './surroundings.ts';
import { examineAudit, examineMigrations, examineServer } from './database.ts';
import { examineFonts, examineMail, examineMethods } from './parts.ts';
import { findingsOf, type Finding } from './finding.ts';
import { examineIsolation } from './isolation.ts';

/** Every check in turn; one that cannot be made is a failure and does not keep the others from being made. */
export async function* examine(): AsyncGenerator<Finding> {
  yield examineNode();
  const settings = findingsOf('settings');
  let env: Env;
  try {
    env = readEnv();
  } catch (error) {
    yield settings.failure((error as Error).message);
    return;
  }
  yield settings.ok('can be used');
  yield* examineUnknownSettings();
  yield* examineAddress(env);
  yield* guarded('disk', () => examineDisk(env));
  yield* examineDatabase(env);
  yield* guarded('methods', examineMethods);
  yield* guarded('fonts', examineFonts);
  yield* guarded('mail', () => examineMail(env));
}

async function* examineDatabase(env: Env): AsyncGenerator<Finding> {
  const { ok, failure } = findingsOf('database');
  try {
    if (!env.databaseUrl && !(await databaseExists(dataFolder(env.dataDir)))) {
      yield ok(`none yet; it is made in ${env.dataDir} at first start`);
      return;
    }
    yield* await withDatabase('doctor', async ({ url }) => {
      const found = [...(await collect(guarded('database', () => examineServer(url, env))))];
      const migrations = await collect(guarded('tables', () => examineMigrations(url)));
      found.push(...migrations);
      // Without tables of this version there is nothing to look at.
      if (migrations.some(({ outcome }) => outcome !== 'ok')) return found;
      found.push(...(await collect(guarded('isolation', () => examineIsolation(url)))));
      found.push(...(await collect(guarded('event log', () => examineAudit(url)))));
      return found;
    });
  } catch (error) {
    yield failure(error instanceof StartError ? error.message : String(error));
  }
}

async function* guarded(name: string, check: () => Promise<Finding[]>): AsyncGenerator<Finding> {
  try {
    yield* await check();
  } catch (error) {
    yield findingsOf(name).failure(`could not be looked at: ${(error as Error).message}`);
  }
}

async function collect(findings: AsyncGenerator<Finding>): Promise<Finding[]> {
  const all: Finding[] = [];
  for await (const finding of findings) all.push(finding);
  return all;
}
