import { readEnv, type Env } from '../env.ts';
import { connectRunningOrStart, type ConnectedDatabase } from '../store/postgres/connect-running-or-start.ts';

/** Runs a command's work with the database of the environment, and gives it up however the work ends. */
export async function withDatabase<T>(command: string, work: (database: ConnectedDatabase, env: Env) => Promise<T>): Promise<T> {
  const env = readEnv();
  const database = await connectRunningOrStart({ env, command });
  const interrupted = (): void => void database.stop().finally(() => process.exit(130));
  process.once('SIGINT', interrupted).once('SIGTERM', interrupted);
  try {
    return await work(database, env);
  } finally {
    process.off('SIGINT', interrupted).off('SIGTERM', interrupted);
    await database.stop();
  }
}
