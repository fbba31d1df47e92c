import { describe, expect, test } from 'vitest';

import { isMailAddress, mailAddressesIn } from './mail-address.ts';

describe('an address', () => {
  test.each(['a@b.se', 'info@åhus.exempel.se', "o'neil+hotell@sub.exempel.se", 'a@xn--hus-ula.se', 'a@b.xn--p1ai'])(
    '%s is one',
    (text) => expect(isMailAddress(text)).toBe(true),
  );
  test.each([
    '',
    'a',
    'a@b',
    '@b.se',
    'a@',
    'a b@c.se',
    'a@b..se',
    '.a@b.se',
    'a.@b.se',
    'a@-b.se',
    'å@b.se',
    'a@b.1',
    'a@b@c.se',
    `a@${'b'.repeat(64)}.se`,
    `${'a'.repeat(65)}@b.se`,
  ])('%s is none', (text) => expect(isMailAddress(text)).toBe(false));
});

test.each<[string, string[] | null]>([
  ['a@b.se; c@b.se', ['a@b.se', 'c@b.se']],
  ['a@b.se, c@b.se', ['a@b.se', 'c@b.se']],
  ['a@b.se\nc@b.se', ['a@b.se', 'c@b.se']],
  ['a@b.se eller c@b.se', ['a@b.se', 'c@b.se']],
  ['a@b.se / a@b.se', ['a@b.se']],
  ['Receptionen <a@b.se>', ['a@b.se']],
  ['mailto:a@b.se?subject=hej', ['a@b.se']],
  ['(a@b.se).', ['a@b.se']],
  ['växeln, a@b.se', ['a@b.se']],
  ['a@b', null],
  ['a@b.se; c@d', null],
  ['ring växeln', null],
])('a cell that says %j holds %j', (cell, addresses) => {
  expect(mailAddressesIn(cell)).toEqual(addresses);
});
