import { globSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { loadError } from './load-error.ts';

const refused = (code: string) => Object.assign(new Error(code), { code });

test.each(['STORAGE_UNAVAILABLE', 'NOT_SIGNED_IN', 'OTHER_USER', 'INTERNAL', 'TOO_MANY_REQUESTS'])(
  'what has been read stays when it cannot be read again: %s',
  (code) => {
    expect(loadError({ data: [], error: refused(code) })).toBeNull();
    expect(loadError({ data: undefined, error: refused(code) })).toMatchObject({ code });
  },
);

test.each(['NOT_FOUND', 'NOT_ALLOWED'])('what is no longer the reader’s goes: %s', (code) =>
  expect(loadError({ data: ['a'], error: refused(code) })).toMatchObject({ code }),
);

test('a lost line takes nothing away', () =>
  expect(loadError({ data: null, error: new TypeError('Failed to fetch') })).toBeNull());

test('the first that cannot be shown counts', () => {
  const kept = { data: 1, error: refused('INTERNAL') };
  const waiting = { data: undefined, error: null };
  expect(loadError(kept, waiting)).toBeNull();
  expect(loadError(kept, waiting, { data: undefined, error: refused('BAD_INPUT') })).toMatchObject({ code: 'BAD_INPUT' });
});

/** A component that gives way to the error of a read: whoever was writing in it would lose it. */
const givesWay = (text: string): boolean =>
  /if \((?:\w+\.)+error\b[^)]*\) return|return (?:\w+\.)+error \?|const error = \w+\.error\b/.test(text) ||
  (/if \(error\b[^)]*\) return/.test(text) && /\berror\b[^}\n]*\} = use\w*Query\b/.test(text));

test('no component gives way to a failed read on its own', () => {
  const files = globSync('web/**/*.{ts,tsx}').filter((file) => !/\.test\.|node_modules|\bdist\b/.test(file));
  expect(files.length).toBeGreaterThan(300);
  expect(files.filter((file) => givesWay(readFileSync(file, 'utf8')))).toEqual([]);
});

test.each([
  'if (query.error) return <ProblemNotice />;',
  'if (copy.query.error) return null;',
  'if (plan.error && !plan.data) return null;',
  'return plan.error ? <ProblemNotice /> : null;',
  'const error = method.error ?? journey.error;',
  'const { data, error, refetch } = useQuery(options);\n  if (error && !data) return null;',
])('finds %s', (text) => expect(givesWay(text)).toBe(true));
