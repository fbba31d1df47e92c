import { once } from 'node:events';
import { copyFile, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { spawnAsUser } from './spawn-as-user.ts';

const isRoot = process.platform === 'linux' && process.getuid?.() === 0;
const nobody = { uid: 65534, gid: 65534 };
let closed: string;

beforeAll(async () => {
  // Only its owner, root, may enter: as a clone under /root.
  closed = await mkdtemp(join(tmpdir(), 'ringar-closed-'));
  await copyFile('/usr/bin/test', join(closed, 'test'));
  await copyFile('/usr/bin/id', join(closed, 'id'));
  await writeFile(join(closed, 'secret'), 'x', { mode: 0o600 });
});

afterAll(() => rm(closed, { recursive: true, force: true }));

async function run(program: string, args: string[]): Promise<{ code: number; out: string }> {
  const stdio = ['ignore' as const, 'pipe' as const, 'inherit' as const];
  const child = await spawnAsUser({ user: nobody, program: join(closed, program), args, reaches: [closed], stdio });
  let out = '';
  child.stdout?.on('data', (chunk: Buffer) => (out += chunk.toString()));
  const [code] = (await once(child, 'close')) as [number];
  return { code, out: out.trim() };
}

test.skipIf(!isRoot)('a program in a folder closed to its user runs as that user', async () => {
  expect(await run('id', ['-u'])).toEqual({ code: 0, out: '65534' });
});

test.skipIf(!isRoot)('and finds itself by access(2), as initdb does, but may not write there', async () => {
  expect((await run('test', ['-x', join(closed, 'test')])).code).toBe(0);
  expect((await run('test', ['-w', closed])).code).toBe(1);
});
