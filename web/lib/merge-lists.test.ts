import { describe, expect, test } from 'vitest';

import { mergeLists } from './merge-lists.ts';

const line = (id: string, text = id) => ({ id, text });
const base = [line('a'), line('b')];

describe('lines that two people write in the same list', () => {
  test('a line added by each is kept, theirs first', () => {
    const both = [...base, line('t'), line('m')];
    expect(mergeLists(base, [...base, line('m')], [...base, line('t')])).toEqual({ mine: both, theirs: both });
  });

  test('one changes a line, the other removes another', () => {
    const both = [line('a', 'new')];
    expect(mergeLists(base, [line('a', 'new'), line('b')], [line('a')])).toEqual({ mine: both, theirs: both });
  });

  test('a line that both changed is the only difference between the sides', () => {
    const merged = mergeLists(base, [line('a', 'x'), line('b'), line('m')], [line('a', 'y'), line('b'), line('t')]);
    expect(merged).toEqual({
      mine: [line('a', 'x'), line('b'), line('t'), line('m')],
      theirs: [line('a', 'y'), line('b'), line('t'), line('m')],
    });
  });

  test('a line that one changed and the other removed is asked about', () => {
    expect(mergeLists(base, [line('a', 'x'), line('b')], [line('b')])).toEqual({
      mine: [line('b'), line('a', 'x')].toSorted((one, other) => (one.id < other.id ? -1 : 1)),
      theirs: [line('b')],
    });
  });

  test('lines without an id are told apart by year or name, and not joined where two share it', () => {
    const both = [
      { year: 2027, target: 1 },
      { year: 2028, target: 2 },
    ];
    expect(mergeLists([], [both[1]], [both[0]])).toEqual({ mine: both, theirs: both });
    expect(mergeLists([], [{ label: '112' }, { label: '112' }], [])).toBeNull();
    expect(mergeLists([1], [1, 2], [1, 3])).toBeNull();
    expect(mergeLists('a', 'b', 'c')).toBeNull();
  });
});
