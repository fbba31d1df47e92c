import { expect, test } from 'vitest';

import { lensOver, methodUses, roadsOf, methodUseOf, withUse } from './method-use.ts';

const start = { methods: ['a', 'b'], lenses: ['b'] };

test('a road, a lens, and what is not in use', () => {
  expect(['a', 'b', 'c'].map((id) => methodUseOf(start, id))).toEqual(['road', 'lens', 'off']);
  expect(roadsOf(start)).toEqual(['a']);
});

test('whatever one is used as is what it is then, and no other changes', () => {
  for (const id of ['a', 'b', 'c'])
    for (const use of methodUses) {
      const after = withUse(start, id, use);
      expect([id, use, methodUseOf(after, id)]).toEqual([id, use, use]);
      for (const other of ['a', 'b', 'c'].filter((one) => one !== id))
        expect(methodUseOf(after, other)).toBe(methodUseOf(start, other));
      expect(after.lenses.every((lens) => after.methods.includes(lens))).toBe(true);
      expect(new Set(after.methods).size).toBe(after.methods.length);
    }
});

test('a lens looks at roads alone', () => {
  const lens = [{ method: 'a', station: 's', exercises: ['x/y'] }];
  expect(lensOver(lens, start)).toEqual(['a']);
  expect(lensOver(lens, withUse(start, 'a', 'off'))).toEqual([]);
});
