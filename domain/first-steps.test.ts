import { expect, test } from 'vitest';

import { firstSteps } from './first-steps.ts';

const doneOf = ([organisations, invited, rounds]: readonly [number, number, number]) =>
  firstSteps({ organisations, invited, rounds })?.map(({ key, done }) => (done ? key : '')) ?? null;

test.each([
  [
    [0, 0, 0],
    ['', '', ''],
  ],
  [
    [1, 0, 0],
    ['organisation', '', ''],
  ],
  [
    [0, 2, 0],
    ['', 'invite', ''],
  ],
  [
    [3, 2, 0],
    ['organisation', 'invite', ''],
  ],
  [
    [0, 0, 1],
    ['', '', 'round'],
  ],
  [[1, 1, 1], null],
] as const)('with %j of organisations, invited and rounds, done is %j', (counts, done) => {
  expect(doneOf(counts)).toEqual(done);
});
