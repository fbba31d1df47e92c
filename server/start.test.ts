import { execFile } from 'node:child_process';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';

import { createTestDatabase } from './store/testing/test-database.ts';

const database = await createTestDatabase();
afterAll(() => database.drop());

test('a port in use: one sentence that says what to do, code 1, and nothing is left running', async () => {
  const taken = createServer();
  await new Promise<void>((resolve) => taken.listen(0, '127.0.0.1', resolve));
  const { port } = taken.address() as AddressInfo;
  const { code, told } = await new Promise<{ code: unknown; told: string }>((resolve) => {
    const env = { ...process.env, PORT: `${port}`, DATABASE_URL: database.ownerUrl, NODE_OPTIONS: '' };
    execFile(process.execPath, [join(import.meta.dirname, 'main.ts')], { env, timeout: 50_000 }, (error, _stdout, stderr) =>
      resolve({ code: error?.code, told: stderr }),
    );
  });
  taken.close();
  expect(code).toBe(1);
  expect(told).toContain(`Port ${port} is in use.`);
  expect(told).toContain(`PORT=${port + 1}`);
  expect(told).not.toMatch(/^\s+at /m);
});
