import { Client } from 'pg';
import { createLog } from '../../server/log.ts';
import { StartError } from '../../server/start-error.ts';
import { startDatabase } from '../../server/store/postgres/start-database.ts';

/** The child of `ringar-process.ts`: `node ringar-process.main.ts <data folder> write|hold`. */
const [dataDir = '', mode] = process.argv.slice(2);

try {
  const database = await startDatabase({ env: { dataDir, databaseUrl: null }, log: createLog({ pretty: false }) });
  process.once('SIGTERM', () => void database.stop().then(() => process.exit(0)));
  const client = new Client({ connectionString: database.url });
  // The test may end the database under us.
  client.on('error', () => undefined);
  await client.connect();
  await client.query('create table if not exists written (id int primary key, by_process int not null)');
  console.log('ready');
  setInterval(() => undefined, 1000);
  if (mode === 'write') await writeForever(client);
} catch (error) {
  console.error(error instanceof StartError ? error.message : error);
  process.exit(1);
}

async function writeForever(client: Client): Promise<never> {
  for (let id = 1; ; id += 1) {
    await client.query('insert into written values ($1, $2)', [id, process.pid]);
    console.log(`acknowledged ${id}`);
  }
}
