import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { budgetSums } from './budget-sums.ts';
import { buildBudgetRow } from './plan.fixture.ts';

const amounts = (...list: [number, number][]) => list.map(([year, amountSek]) => ({ year, amountSek }));

describe('budgetSums', () => {
  it('is empty for an empty budget', () => {
    expect(budgetSums([])).toEqual({ totalSek: 0, years: [], sources: [], kinds: [], rows: [] });
    expect(budgetSums([buildBudgetRow()])).toMatchObject({ totalSek: 0, sources: [], rows: [{ id: 'b1', sumSek: 0 }] });
  });

  it('sums per year, source, kind and row', () => {
    const rows = [
      buildBudgetRow({ id: 'b1', source: ' Fund ', amounts: amounts([2027, 100], [2026, 50]) }),
      buildBudgetRow({ id: 'b2', sourceActorId: 'town', source: 'ignored', kind: 'time', amounts: amounts([2026, 400]) }),
      buildBudgetRow({ id: 'b3', source: '  fund ', amounts: amounts([2028, 7]) }),
      buildBudgetRow({ id: 'b4', sourceActorId: 'town', amounts: amounts([2027, 1]) }),
      buildBudgetRow({ id: 'b5', amounts: amounts([2026, 2]) }),
    ];
    expect(budgetSums(rows)).toEqual({
      totalSek: 560,
      years: [
        { year: 2026, sumSek: 452 },
        { year: 2027, sumSek: 101 },
        { year: 2028, sumSek: 7 },
      ],
      sources: [
        {
          actorId: 'town',
          source: 'ignored',
          sumSek: 401,
          years: [
            { year: 2026, sumSek: 400 },
            { year: 2027, sumSek: 1 },
            { year: 2028, sumSek: 0 },
          ],
        },
        {
          actorId: null,
          source: 'Fund',
          sumSek: 157,
          years: [
            { year: 2026, sumSek: 50 },
            { year: 2027, sumSek: 100 },
            { year: 2028, sumSek: 7 },
          ],
        },
        {
          actorId: null,
          source: '',
          sumSek: 2,
          years: [
            { year: 2026, sumSek: 2 },
            { year: 2027, sumSek: 0 },
            { year: 2028, sumSek: 0 },
          ],
        },
      ],
      kinds: [
        { kind: 'money', sumSek: 160 },
        { kind: 'time', sumSek: 400 },
      ],
      rows: [
        { id: 'b1', sumSek: 150 },
        { id: 'b2', sumSek: 400 },
        { id: 'b3', sumSek: 7 },
        { id: 'b4', sumSek: 1 },
        { id: 'b5', sumSek: 2 },
      ],
    });
  });

  it('takes sources with other case and spaces as one, but not an organisation and a text', () => {
    const rows = ['Stora  fonden', 'stora fonden ', 'STORA\u00a0FONDEN'].map((source) =>
      buildBudgetRow({ source, amounts: amounts([2026, 1]) }),
    );
    rows.push(buildBudgetRow({ sourceActorId: 'stora fonden', amounts: amounts([2026, 1]) }));
    expect(budgetSums(rows).sources.map(({ sumSek }) => sumSek)).toEqual([3, 1]);
  });

  it('counts a year with nothing in it', () => {
    expect(budgetSums([buildBudgetRow({ amounts: amounts([2026, 0]) })])).toMatchObject({
      totalSek: 0,
      years: [{ year: 2026, sumSek: 0 }],
    });
  });

  it('is exact with amounts of 10^12', () => {
    const rows = Array.from({ length: 900 }, (_, index) =>
      buildBudgetRow({ id: `b${index}`, amounts: amounts([2026, 1e12], [2027, 1e12 - 1]) }),
    );
    expect(budgetSums(rows).totalSek).toBe(900 * 1e12 + 900 * (1e12 - 1));
  });

  it.each([-1, 0.5, NaN, Infinity, 1e12 + 1])('refuses the amount %d and names the row', (amountSek) => {
    const rows = [
      buildBudgetRow({ id: 'ok', amounts: amounts([2026, 1]) }),
      buildBudgetRow({ id: 'odd', amounts: amounts([2026, amountSek]) }),
    ];
    expect(() => budgetSums(rows)).toThrow(
      expect.objectContaining({ code: 'BAD_INPUT', data: { row: 'odd', year: 2026, amountSek } }),
    );
  });

  it('refuses a sum that can no longer be counted exactly', () => {
    const rows = Array.from({ length: 9008 }, (_, index) => buildBudgetRow({ id: `b${index}`, amounts: amounts([2026, 1e12]) }));
    expect(() => budgetSums(rows)).toThrow('BAD_INPUT');
    expect(budgetSums(rows.slice(1)).totalSek).toBe(9007e12);
  });

  it('gives the same total by year, source, kind and row', () => {
    const row = fc.record({
      source: fc.constantFrom('A', 'b', ''),
      sourceActorId: fc.constantFrom(null, 'x'),
      kind: fc.constantFrom('money' as const, 'time' as const, 'asset' as const),
      amounts: fc.array(fc.record({ year: fc.integer({ min: 2026, max: 2029 }), amountSek: fc.integer({ min: 0, max: 1e12 }) }), {
        maxLength: 5,
      }),
    });
    fc.assert(
      fc.property(fc.array(row, { maxLength: 20 }), (list) => {
        const sums = budgetSums(list.map((change, index) => buildBudgetRow({ id: `b${index}`, ...change })));
        for (const part of [sums.years, sums.sources, sums.kinds, sums.rows]) {
          expect(part.reduce((total, { sumSek }) => total + sumSek, 0)).toBe(sums.totalSek);
        }
      }),
    );
  });
});
