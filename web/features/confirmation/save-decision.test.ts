import { describe, expect, it } from 'vitest';

import type { DecisionInput } from '../../../contract/confirmations.ts';
import { conflictingDecision, decisionProblems, saveDecision } from './save-decision.ts';

const decision: DecisionInput = {
  state: 'declined',
  decidingBody: 'Styrelsen',
  decidedOn: '2026-03-01',
  paragraph: '',
  signatory: '',
  reason: 'Inte i år.',
};

/** A server that takes what it is sent and counts versions. */
function buildServer(version: number) {
  const sent: [string, number][] = [];
  const send = async ({ state }: DecisionInput, seen: number) => {
    sent.push([state, seen]);
    version += 1;
    return { state, version };
  };
  return { sent, send };
}

describe('saving a decision', () => {
  it('is one step while nothing is decided, or when the same decision is corrected', async () => {
    for (const state of ['proposed', 'anchored', 'declined'] as const) {
      const { sent, send } = buildServer(4);
      await saveDecision({ state, version: 4 }, decision, send);
      expect(sent).toEqual([['declined', 4]]);
    }
  });

  it('opens an earlier decision first, and builds on the version that gave', async () => {
    const { sent, send } = buildServer(4);
    const saved = await saveDecision({ state: 'confirmed', version: 4 }, decision, send);
    expect(sent).toEqual([
      ['proposed', 4],
      ['declined', 5],
    ]);
    expect(saved).toEqual({ state: 'declined', version: 6 });
  });
});

describe('what stops a decision', () => {
  it('is what lacks a value', () => {
    expect(decisionProblems({ ...decision, decidingBody: ' ', reason: '' }, '2026-04-01')).toEqual(['decidingBody', 'reason']);
    expect(decisionProblems({ ...decision, state: 'confirmed', reason: '' }, '2026-04-01')).toEqual([]);
  });

  it('is a day that has not been, but only for a decision', () => {
    expect(decisionProblems(decision, '2026-02-28')).toEqual(['future']);
    expect(decisionProblems(decision, '2026-03-01')).toEqual([]);
    expect(decisionProblems({ ...decision, state: 'anchored' }, '2026-02-28')).toEqual([]);
  });
});

describe('two who decide at once', () => {
  const base: DecisionInput = { ...decision, state: 'proposed', decidingBody: '', decidedOn: null, reason: '' };

  it('are joined when the other one changed nothing that matters', () => {
    expect(conflictingDecision(base, decision, base)).toEqual([]);
    expect(conflictingDecision(base, decision, { ...decision })).toEqual([]);
  });

  it('are compared field by field where both wrote', () => {
    const theirs: DecisionInput = { ...decision, state: 'confirmed', decidedOn: '2026-02-11', reason: '' };
    expect(conflictingDecision(base, decision, theirs)).toEqual(['state', 'decidedOn']);
  });
});
