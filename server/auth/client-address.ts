import { isIPv6 } from 'node:net';

export type Connection = {
  /** Address at the other end of the socket. */
  remote: string | undefined;
  /** The X-Forwarded-For header. */
  forwardedFor: string | null | undefined;
  /** Number of proxies in front that are believed (TRUST_PROXY). */
  trustProxy: number;
};

/**
 * The address a visitor comes from, for counting tries. Each believed proxy adds the address it saw at the end of
 * X-Forwarded-For, so the visitor is that many steps from the end; what stands before was written by the visitor and
 * is not believed. An IPv6 visitor owns a /64 network and counts as one.
 */
export function clientAddress({ remote, forwardedFor, trustProxy }: Connection): string {
  const forwarded = (forwardedFor ?? '')
    .split(',')
    .map((part) => part.trim())
    .filter(Boolean);
  const chain = [...forwarded, remote ?? 'unknown'];
  return networkOf(chain[Math.max(0, chain.length - 1 - trustProxy)]!);
}

function networkOf(address: string): string {
  const plain = address
    .replace(/^\[(.*)\](:\d+)?$/, '$1')
    .replace(/%.*$/, '')
    .toLowerCase();
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/.exec(plain)?.[1];
  if (mapped) return mapped;
  if (!isIPv6(plain)) return plain.replace(/^(\d+\.\d+\.\d+\.\d+):\d+$/, '$1');
  const [head = '', tail] = plain.split('::');
  const start = head.split(':').filter(Boolean);
  const end = (tail ?? '').split(':').filter(Boolean);
  const missing = tail === undefined ? 0 : 8 - start.length - end.length;
  const groups = [...start, ...Array<string>(missing).fill('0'), ...end].map((group) => Number.parseInt(group, 16).toString(16));
  return `${groups.slice(0, 4).join(':')}::/64`;
}
