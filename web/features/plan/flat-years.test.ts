import { describe, expect, test } from 'vitest';

import type { BudgetRow, Goal } from '../../../domain/plan.ts';
import { budgetChange, flattenBudgetRow, flattenGoal, goalChange, unflattenBudgetRow, unflattenGoal } from './flat-years.ts';

const goal: Goal = {
  id: 'g',
  title: 'Fler ser',
  description: '',
  measure: 'utbildade',
  unit: 'personer',
  startValue: 0,
  years: [{ year: 2026, target: 40, outcome: null }],
  smart: ['specific'],
  position: 1,
  version: 3,
};
const row: BudgetRow = {
  id: 'b',
  item: 'Lokal',
  kind: 'asset',
  sourceActorId: null,
  source: 'Kommunen',
  amounts: [{ year: 2026, amountSek: 10 }],
  position: 1,
  version: 2,
};

describe('a goal', () => {
  test('has a field for each year of the period and each year with a value', () => {
    const flat = flattenGoal(goal, [2027]);
    expect(flat).toMatchObject({
      title: 'Fler ser',
      'target-2026': 40,
      'outcome-2026': null,
      'target-2027': null,
      'outcome-2027': null,
    });
    expect(flat).not.toHaveProperty('years');
  });

  test('a change names only the cells that were written in', () => {
    expect(goalChange({ 'outcome-2026': 44 })).toEqual({ years: [{ year: 2026, outcome: 44 }] });
    expect(goalChange({ title: 'x', 'target-2027': null, 'outcome-2026': 1 })).toEqual({
      title: 'x',
      years: [
        { year: 2026, outcome: 1 },
        { year: 2027, target: null },
      ],
    });
    expect(goalChange({ startValue: 2 })).toEqual({ startValue: 2 });
  });

  test('comes back as it was', () => {
    expect(unflattenGoal(flattenGoal(goal, [2026]))).toEqual(goal);
  });
});

describe('a budget row', () => {
  test('an emptied amount is 0, and other fields go along', () => {
    expect(budgetChange({ item: 'Sal', 'amount-2026': null, 'amount-2027': 5 })).toEqual({
      item: 'Sal',
      amounts: [
        { year: 2026, amountSek: 0 },
        { year: 2027, amountSek: 5 },
      ],
    });
  });

  test('comes back as it was', () => {
    expect(unflattenBudgetRow(flattenBudgetRow(row, [2026]))).toEqual(row);
  });
});
