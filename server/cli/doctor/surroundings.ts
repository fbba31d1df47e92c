import { existsSync } from 'node:fs';
import { access, constants, statfs } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { Env } from '../../env.ts';
import { findingsOf, type Finding } from './finding.ts';

const lowestNode = 24;
const comfortableBytes = 2e9;
const leastBytes = 200e6;

/** The Node that runs this also runs the server. */
export function examineNode(): Finding {
  const { ok, failure } = findingsOf('node');
  const major = Number(process.versions.node.split('.')[0]);
  if (major >= lowestNode) return ok(process.version);
  return failure(`${process.version} is too old: ${lowestNode} is needed. Start through npm, which brings its own.`);
}

/** Settings of the design that this version does not have: better told than silently without effect. */
export function* examineUnknownSettings(source: Record<string, string | undefined> = process.env): Generator<Finding> {
  const names = Object.keys(source).filter((name) => /^(OIDC|S3)_/.test(name) && source[name]);
  if (names.length > 0) yield findingsOf('settings').warning(`${names.join(', ')} are set, but this version does not use them`);
  if (source.REDIS_URL) yield findingsOf('settings').warning('REDIS_URL is set, but this version does not use it');
}

/** Whether others can reach it, and then only through TLS. */
export function* examineAddress({ host, publicUrl, trustProxy }: Env): Generator<Finding> {
  const { ok, warning } = findingsOf('address');
  const { protocol, hostname } = new URL(publicUrl);
  const local = ['localhost', '127.0.0.1', '[::1]'].includes(hostname);
  const listensOutside = !['127.0.0.1', '::1', 'localhost'].includes(host);
  if (protocol === 'http:' && !local)
    yield warning(`${publicUrl} is without TLS: passkeys do not work, and passwords travel in the open`);
  else yield ok(publicUrl);
  if (listensOutside)
    yield warning(`HOST=${host} can be reached from outside without TLS; the usual is 127.0.0.1 behind a proxy`);
  if (!local && !listensOutside && trustProxy === 0) {
    yield warning('TRUST_PROXY is 0: behind a proxy all visitors look like one, and share one rate limit');
  }
}

/** The folder can be written, and there is room. */
export async function examineDisk({ dataDir }: Env): Promise<Finding[]> {
  const { ok, warning, failure } = findingsOf('disk');
  const folder = nearestExisting(dataDir);
  try {
    await access(folder, constants.W_OK | constants.X_OK);
  } catch {
    return [failure(`${folder} cannot be written by this user`)];
  }
  const { bavail, bsize } = await statfs(folder);
  const free = bavail * bsize;
  const text = `${(free / 1e9).toFixed(1)} GB free for ${dataDir}`;
  if (free < leastBytes) return [failure(text)];
  return [free < comfortableBytes ? warning(text) : ok(text)];
}

function nearestExisting(path: string): string {
  return existsSync(path) ? path : nearestExisting(dirname(path));
}
