import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { engagement } from './engagement.ts';

const statements = (values: (boolean | null)[]) => values.map((value, index) => ({ key: `s${index + 1}`, value }));
const seven = (value: boolean | null) => Array.from({ length: 7 }, () => value);

describe('engagement', () => {
  it('says go only when all seven are a yes', () => {
    expect(engagement(statements(seven(true)))).toEqual({ verdict: 'go', yes: 7, noKeys: [], missingKeys: [] });
  });

  it.each([0, 1, 2, 3, 4, 5, 6])('suggests something smaller when statement %i is a no', (index) => {
    const result = engagement(statements(seven(true).with(index, false)));
    expect(result).toEqual({ verdict: 'consider-smaller', yes: 6, noKeys: [`s${index + 1}`], missingKeys: [] });
  });

  it.each([0, 3, 6])('says nothing while statement %i has no value', (index) => {
    expect(engagement(statements(seven(true).with(index, null)))).toEqual({
      verdict: null,
      yes: 6,
      noKeys: [],
      missingKeys: [`s${index + 1}`],
    });
    expect(engagement(statements(seven(false).with(index, null))).verdict).toBeNull();
  });

  it('says nothing about a part of the test', () => {
    expect(engagement([]).verdict).toBeNull();
    expect(engagement(statements(seven(true).slice(1))).verdict).toBeNull();
    expect(engagement(statements(seven(false).slice(1))).verdict).toBeNull();
  });

  it('asks for a yes to every statement a town has added', () => {
    expect(engagement(statements([...seven(true), false])).verdict).toBe('consider-smaller');
    expect(engagement(statements([...seven(true), true])).verdict).toBe('go');
  });

  it('counts each statement once', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(true, false, null)), (values) => {
        const { yes, noKeys, missingKeys } = engagement(statements(values));
        expect(yes).toBe(values.filter((value) => value === true).length);
        expect(yes + noKeys.length + missingKeys.length).toBe(values.length);
      }),
    );
  });
});
