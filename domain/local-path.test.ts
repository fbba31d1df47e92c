import { expect, test } from 'vitest';

import { localPath } from './local-path.ts';

test.each(['/', '/s/exempelstad', '/s/exempelstad/plan/goals?year=2027#goal-2', '/invitation/abc'])(
  '%s is a path here',
  (path) => {
    expect(localPath(path)).toBe(path);
  },
);

test.each([
  undefined,
  null,
  '',
  'https://elsewhere.example/',
  '//elsewhere.example',
  '/\\elsewhere.example',
  '/\t/elsewhere.example',
  '/s\\..\\x',
  'javascript:alert(1)',
  ' /s',
  '/sign-in',
  '/sign-in?to=/s',
  '/entry/abc',
  '/api/auth/sign-out',
  `/${'a'.repeat(600)}`,
])('%s leads to the start page', (path) => {
  expect(localPath(path)).toBe('/');
});
