import { describe, expect, it } from 'vitest';
import { keptEnd } from './period-dialog.tsx';

describe('the last year when the first one is changed', () => {
  it.each([
    ['stays', 2027, 2028, 2028],
    ['stays when the plan begins earlier', 2024, 2028, 2028],
    ['moves to the first year when it would come before it', 2030, 2028, 2030],
    ['moves when the plan would be longer than ten years', 2015, 2028, 2024],
  ])('%s', (_case, start, end, expected) => {
    expect(keptEnd(start, end)).toBe(expected);
  });
});
