import { describe, expect, it } from 'vitest';

import type { StartDecisionSnapshot } from './document.ts';
import { emptyRichText } from './rich-text.ts';
import { touchedByVersion } from './touched-by-version.ts';

const decision: StartDecisionSnapshot = {
  kind: 'start-decision',
  schema: 1,
  collaboration: { name: 'Lilla staden', municipality: 'Lilla staden' },
  version: 1,
  frozenAt: '2026-01-01T00:00:00.000Z',
  decision: {
    outcome: 'start',
    wanted: true,
    conditions: true,
    startsOn: '2026-02-01',
    months: 18,
    reason: emptyRichText,
    alternative: '',
  },
  engagement: { statements: [] },
  direction: [],
  readiness: { rows: [], sum: null, mean: null, verdict: null },
  actors: [],
};

describe('a new start decision', () => {
  it('touches nobody when only its number, moment and register are new', () => {
    const next = {
      ...decision,
      version: 2,
      frozenAt: '2026-05-01T00:00:00.000Z',
      actors: [{ id: 'a', name: 'Polisen', trade: 'police' }],
    };
    expect(touchedByVersion(decision, next, ['a', 'b'])).toEqual(new Map());
  });

  it('touches everyone when its content changed', () => {
    const next = { ...decision, decision: { ...decision.decision, months: 12 } };
    expect([...touchedByVersion(decision, next, ['a', 'b']).keys()]).toEqual(['a', 'b']);
  });
});
