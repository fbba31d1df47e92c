import { expect, test } from 'vitest';
import type { RoundSummary } from '../../../contract/rounds.ts';
import { repeatedRounds } from './then-and-now.tsx';

const round = (id: string, change: Partial<RoundSummary> = {}) =>
  ({ id, method: 'm', station: 's', exercise: 'e', field: 'f', state: 'closed', ...change }) as RoundSummary;

test('only a field whose rounds have been closed twice has a then and a now; its newest closed round says both', () => {
  const open = round('open', { state: 'open' });
  expect(repeatedRounds([round('1')])).toEqual([]);
  expect(repeatedRounds([open, round('1')])).toEqual([]);
  expect(repeatedRounds([round('2'), round('1', { field: 'other' })])).toEqual([]);
  const found = repeatedRounds([open, round('3'), round('x2', { exercise: 'x' }), round('2'), round('x1', { exercise: 'x' })]);
  expect(found.map(({ id }) => id)).toEqual(['3', 'x2']);
});
