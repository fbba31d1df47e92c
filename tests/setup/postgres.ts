import { startTestPostgres } from '../../server/store/testing/start-test-postgres.ts';
import { testServerVariable } from '../../server/store/testing/test-database.ts';

/** Runs once before the tests that need a database (two projects share it); the workers inherit the variable. */
export async function setup(): Promise<(() => Promise<void>) | void> {
  if (process.env[testServerVariable]) return;
  const server = await startTestPostgres();
  process.env[testServerVariable] = server.ownerUrl;
  return server.stop;
}
