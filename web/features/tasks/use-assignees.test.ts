import { expect, test } from 'vitest';
import { assigneeFields, assigneeOf } from './use-assignees.ts';

test('a task is given to a person, to an organisation or to nobody, never to two', () => {
  for (const fields of [
    { memberId: 'm1', actorId: null },
    { memberId: null, actorId: 'a1' },
    { memberId: null, actorId: null },
  ]) {
    expect(assigneeFields(assigneeOf(fields))).toEqual(fields);
  }
});

test('a person goes before the organisation when an older task names both', () => {
  expect(assigneeOf({ memberId: 'm1', actorId: 'a1' })).toBe('member:m1');
});
