import { expect, test } from 'vitest';

import { clientAddress } from './client-address.ts';

test.each([
  ['no proxy believed: the header is the visitor’s own word', 0, '203.0.113.9', '198.51.100.1', '203.0.113.9'],
  ['one proxy: what it saw', 1, '127.0.0.1', '198.51.100.1', '198.51.100.1'],
  ['one proxy: what the visitor wrote before it is not believed', 1, '127.0.0.1', '1.2.3.4, 198.51.100.1', '198.51.100.1'],
  ['two proxies', 2, '127.0.0.1', '1.2.3.4, 198.51.100.1, 10.0.0.2', '198.51.100.1'],
  ['fewer steps than proxies: the first there is', 3, '127.0.0.1', '198.51.100.1', '198.51.100.1'],
  ['a proxy that writes the port', 1, '127.0.0.1', '198.51.100.1:5123', '198.51.100.1'],
  ['no header', 1, '203.0.113.9', undefined, '203.0.113.9'],
  ['IPv4 written as IPv6', 0, '::ffff:203.0.113.9', undefined, '203.0.113.9'],
  ['an IPv6 visitor is its network', 0, '2001:db8:1:2:3:4:5:6', undefined, '2001:db8:1:2::/64'],
  ['an IPv6 visitor written short', 0, '2001:db8::6', undefined, '2001:db8:0:0::/64'],
  ['nothing known', 0, undefined, undefined, 'unknown'],
])('%s', (_name, trustProxy, remote, forwardedFor, expected) => {
  expect(clientAddress({ trustProxy, remote, forwardedFor })).toBe(expected);
});
