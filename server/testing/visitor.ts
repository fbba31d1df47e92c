import { createORPCClient } from '@orpc/client';
import { RPCLink } from '@orpc/client/fetch';

import type { Client, TestRingar } from './test-ringar.ts';

export type Answer = { status: number; body: Record<string, unknown>; headers: Headers };

/** A browser without a window, for tests: keeps cookies, sends the origin of the page, speaks both APIs. */
export function openVisitor(
  { url, env }: Pick<TestRingar, 'url' | 'env'>,
  options: { headers?: Record<string, string>; cookie?: string } = {},
) {
  const jar = new Map<string, string>(
    (options.cookie ?? '')
      .split('; ')
      .filter(Boolean)
      .map((pair) => [pair.slice(0, pair.indexOf('=')), pair.slice(pair.indexOf('=') + 1)]),
  );
  const headers = () => ({
    origin: env.publicUrl,
    cookie: [...jar].map(([name, value]) => `${name}=${value}`).join('; '),
    ...options.headers,
  });
  const keep = (response: Response) => {
    for (const line of response.headers.getSetCookie()) {
      const [pair = '', ...attributes] = line.split('; ');
      const [name, value] = [pair.slice(0, pair.indexOf('=')), pair.slice(pair.indexOf('=') + 1)];
      const gone = value === '' || attributes.some((attribute) => /^max-age=0$/i.test(attribute));
      if (gone) jar.delete(name);
      else jar.set(name, value);
    }
  };
  const call = async (method: string, path: string, body?: unknown): Promise<Answer> => {
    const response = await fetch(url + path, {
      method,
      headers: { 'content-type': 'application/json', ...headers() },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    keep(response);
    return {
      status: response.status,
      body: (await response.json().catch(() => ({}))) as Record<string, unknown>,
      headers: response.headers,
    };
  };
  const link = new RPCLink({
    url: `${url}/rpc`,
    headers,
    fetch: async (request, init) => {
      const response = await fetch(request, init);
      keep(response);
      return response;
    },
  });
  return {
    jar,
    client: createORPCClient(link) as Client,
    post: (path: string, body: unknown = {}) => call('POST', path, body),
    get: (path: string) => call('GET', path),
    /** The address of the one who is signed in, or the code of the refusal. */
    whoAmI: async () => {
      const { body } = await call('GET', '/api/me');
      return (body['email'] ?? body['code']) as string;
    },
  };
}

/** The messages in the outbox, oldest first, once there are `count` to an address. */
export async function readMail({ system }: Pick<TestRingar, 'system'>, to: string, count = 1) {
  for (let tries = 0; ; tries += 1) {
    const all = await system.db.query.mailMessage.findMany({
      where: (row, { eq }) => eq(row.recipient, to),
      orderBy: (row, { asc }) => asc(row.createdAt),
    });
    if (all.length >= count) return all;
    if (tries > 100) throw new Error(`${all.length} messages to the address, not ${count}`);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

/** The last part of the first link in a message. */
export function tokenIn(body: string): string {
  return /https?:\/\/\S+\/([\w-]{20,})/.exec(body)?.[1] ?? '';
}
