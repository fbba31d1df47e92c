import { describe, expect, it } from 'vitest';
import { effortSoFar, type Occasion } from './road-calendar.ts';

const on = (date: string | null, isFixed = true, kind: Occasion['kind'] = 'session', station = 'plan'): Occasion => ({
  ...{ station, kind, index: 1, date, isFixed },
});

describe('effortSoFar', () => {
  const planned = { sessions: 2, days: 1 };

  it('counts decided days that have passed as spent, those ahead as decided, and proposals as neither', () => {
    const occasions = [
      on('2026-03-01'),
      on('2026-03-02', false),
      on('2026-03-10'),
      on('2026-03-11', true, 'day'),
      on(null, false, 'day'),
      on('2026-03-01', true, 'session', 'actors'),
    ];
    expect(effortSoFar(occasions, 'plan', planned, '2026-03-10')).toEqual({
      planned,
      spent: { sessions: 2, days: 0 },
      decided: { sessions: 0, days: 1 },
    });
  });

  it('is nothing without a calendar', () => {
    const none = { sessions: 0, days: 0 };
    expect(effortSoFar([], 'plan', planned, '2026-03-10')).toEqual({ planned, spent: none, decided: none });
  });
});
