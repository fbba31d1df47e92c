import { expect, test } from 'vitest';

import { createChangeHistory } from './change-history.ts';

test('what has changed after a position is told once, for its own collaboration and for all', () => {
  const history = createChangeHistory();
  history.note('ort', ['actors']);
  const read = history.position();
  expect(history.since(read, 'ort')).toEqual([]);
  history.note('ort', ['plan', 'tasks']);
  history.note('annan', ['members']);
  history.note(null, ['method']);
  history.note('ort', ['plan']);
  expect(history.since(read, 'ort')).toEqual(['plan', 'tasks', 'method']);
  expect(history.since(history.position(), 'ort')).toEqual([]);
});

test('everything is read again when the changes in between are not known', () => {
  const history = createChangeHistory(2);
  const first = history.position();
  history.note('ort', ['actors']);
  history.note('ort', ['plan']);
  expect(history.since(first, 'ort')).toEqual(['actors', 'plan']);
  history.note('ort', ['tasks']);
  const ofAnother = createChangeHistory().position();
  for (const position of [first, ofAnother, '', 'x', `${first}9`, `${first.split('.')[0]}.x`])
    expect(history.since(position, 'ort')).toEqual(['reconnected']);
});
