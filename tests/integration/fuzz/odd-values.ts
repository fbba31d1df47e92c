/** Numbers from 0 up to 1, the same for the same seed (mulberry32). */
export function seededRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** JSON texts of values that careless code trips over. As texts, since some cannot be written in any other way. */
export const oddJson = [
  ...['null', 'true', '""', '" "', '[]', '{}', '[null]', '[[]]', '{"a":1}', '"x"', '0', '-0', '-1', '1.5', '1e-400'],
  ...['1e400', '-1e400', '2147483647', '2147483648', '-2147483649', '4294967296', '9007199254740993', '1e21', '1e308'],
  ...['"\\u0000"', '"\\ud800"', '"\\udc00a"', '"a\\ud83d"', '"\\ufffe"', '"\\uffff"', '"\\ufeff"', '"\\u202e"', '"\\u0085"'],
  ...['"0000-01-01"', '"0001-01-01"', '"99999-01-01"', '"2026-02-30"', '"2026-13-01"', '"-2026-01-01"', '"2026-01-01T25:61:61Z"'],
  ...['"\\\\u0000"', '"%00"', '"../../x"', '"\' or 1=1 --"', '"$1"', '"__proto__"', '"constructor"', '"{}"', '"NaN"', '"1e999"'],
  ...['{"__proto__":{"x":1}}', '{"constructor":{"prototype":{}}}', '{"":""}', '{"\\ud800":1}', '{"\\u0000":1}', '{"length":1e9}'],
  JSON.stringify('å'.repeat(400)),
  JSON.stringify('x'.repeat(120_000)),
  JSON.stringify('👍'.repeat(200)),
  JSON.stringify(Array.from({ length: 600 }, (_, n) => n)),
  JSON.stringify(Object.fromEntries(Array.from({ length: 300 }, (_, n) => [`k${n}`, n]))),
  `${'['.repeat(2_000)}${']'.repeat(2_000)}`,
  `${'{"a":'.repeat(2_000)}1${'}'.repeat(2_000)}`,
];

/** The same for a part of an address, written as it stands there. */
export const oddInAddress = [
  ...['', '%20', '%00', '%ff', '%', '%2', '%zz', '%ED%A0%80', '%F0%9F', '%2e%2e', '%2F', '..', '.', '~', '%C3%A5', '%EF%BF%BE'],
  ...['null', 'undefined', '0', '-1', '1.5', '1e400', '2147483648', '9007199254740993', '99999999999999999999', 'NaN', 'true'],
  ...['0000-01-01', '99999-01-01', '00000000-0000-0000-0000-000000000000', 'ffffffff-ffff-ffff-ffff-ffffffffffff'],
  ...[
    '[]',
    '%5B%5D',
    '%7B%7D',
    "'%20or%201=1",
    '__proto__',
    'constructor',
    'toString',
    '%F0%9F%91%8D',
    'x'.repeat(300),
    'x'.repeat(5_000),
  ],
];

/** Bodies that are no JSON, or not of this request. */
export const brokenBodies = [
  '',
  '{',
  '[',
  '"',
  '{"a":}',
  'null',
  '[]',
  '0',
  '"x"',
  '\0',
  '{"a":1}{"b":2}',
  '\uFEFF{}',
  '{"a":1,}',
  'a=b&c=d',
];

export const oddHeaders: [string, string][] = [
  ['content-type', 'text/plain'],
  ['content-type', 'application/json; charset=utf-16'],
  ['content-type', 'application/x-www-form-urlencoded'],
  ['content-type', 'multipart/form-data'],
  ['content-type', 'multipart/form-data; boundary='],
  ['content-type', 'multipart/form-data; boundary=x'],
  ['content-type', 'application/octet-stream'],
  ['content-type', ';;;'],
  ['accept', 'text/html'],
  ['accept', '*/*;q=x'],
  ['accept-language', 'x'.repeat(2_000)],
  ['accept-language', '*;q=;,-'],
  ['cookie', 'ringar.session_token=x.y'],
  ['cookie', ';;=;%'],
  ['authorization', 'Bearer x'],
  ['content-encoding', 'gzip'],
  ['range', 'bytes=99999-1'],
  ['if-none-match', '"x"'],
  ['if-modified-since', 'never'],
  ['x-forwarded-for', ',,,%'],
  ['x-forwarded-proto', 'gopher'],
  ['host', 'a b'],
  ['host', '[::1'],
  ['origin', 'null'],
  ['sec-fetch-site', 'cross-site'],
  ['user-agent', ''],
  ['expect', 'x'],
  ['upgrade', 'websocket'],
];
