import { describe, expect, it } from 'vitest';

import {
  afterFreeze,
  carryOver,
  checkDecision,
  confirmationSummary,
  isDecided,
  nextStates,
  tidyDecision,
} from './document-confirmation.ts';
import { type ConfirmationState, confirmationStates } from './document.ts';

const empty = { decidingBody: '', decidedOn: null, reason: '' };
const filled = { decidingBody: 'nämnden', decidedOn: '2026-11-02', reason: 'så här' };

describe('which state may follow', () => {
  it.each<[ConfirmationState, ConfirmationState[]]>([
    ['proposed', ['proposed', 'anchored', 'confirmed', 'reserved', 'declined']],
    ['anchored', ['proposed', 'anchored', 'confirmed', 'reserved', 'declined']],
    ['confirmed', ['confirmed', 'proposed']],
    ['reserved', ['reserved', 'proposed']],
    ['declined', ['declined', 'proposed']],
  ])('%s', (from, expected) => {
    expect(nextStates(from)).toEqual(expected);
    for (const state of confirmationStates) {
      expect(checkDecision(from, { state, ...filled }).missing).toEqual(expected.includes(state) ? [] : ['state']);
    }
  });
});

describe('what a decision lacks', () => {
  it.each<[ConfirmationState, string[]]>([
    ['proposed', []],
    ['anchored', []],
    ['confirmed', ['decidingBody', 'decidedOn']],
    ['reserved', ['decidingBody', 'decidedOn', 'reason']],
    ['declined', ['decidingBody', 'decidedOn', 'reason']],
  ])('%s', (state, missing) => {
    expect(checkDecision('proposed', { state, ...empty }).missing).toEqual(missing);
    expect(isDecided(state)).toBe(missing.length > 0);
  });

  it('takes spaces for nothing, and wants a real day', () => {
    const decision = { state: 'declined' as const, decidingBody: ' ', decidedOn: '2026-02-30', reason: '\n' };
    expect(checkDecision('anchored', decision).missing).toEqual(['decidingBody', 'decidedOn', 'reason']);
  });

  it('needs no reason for a plain yes', () => {
    expect(checkDecision('proposed', { ...filled, state: 'confirmed', reason: '' }).missing).toEqual([]);
  });
});

describe('what a state has room for', () => {
  const written = { ...filled, paragraph: '§ 4', signatory: 'ordförande' };
  it.each<[ConfirmationState, object]>([
    ['proposed', { decidingBody: '', decidedOn: null, paragraph: '', signatory: '', reason: '' }],
    ['anchored', { decidingBody: 'nämnden', decidedOn: null, paragraph: '', signatory: '', reason: '' }],
    ['confirmed', { ...written, reason: '' }],
    ['reserved', written],
    ['declined', written],
  ])('%s', (state, expected) => {
    expect(tidyDecision({ state, ...written })).toEqual({ state, ...expected });
  });
});

describe('a new version', () => {
  const reason = { section: 'activities', kind: 'changed', label: 'Insatsvecka' };
  const answer = (actorId: string, state: ConfirmationState) => ({ actorId, state, decidedVersion: 1 });

  it.each(['anchored', 'confirmed', 'reserved', 'declined'] as const)('keeps what is %s when it is not touched', (state) => {
    const before = answer('police', state);
    expect(carryOver(['police'], [before], new Map())).toEqual([{ actorId: 'police', kept: before, reopened: [] }]);
    expect(carryOver(['police'], [before], new Map([['hotel', [reason]]]))[0]?.kept).toBe(before);
  });

  it.each(['anchored', 'confirmed', 'reserved', 'declined'] as const)(
    'opens what is %s when it is touched, and says why',
    (state) => {
      const result = carryOver(['police'], [answer('police', state)], new Map([['police', [reason, reason]]]));
      expect(result).toEqual([{ actorId: 'police', kept: null, reopened: [reason, reason] }]);
    },
  );

  it('has nothing to open for an organisation that is new or was only asked', () => {
    const touched = new Map([
      ['police', [reason]],
      ['school', [reason]],
    ]);
    expect(carryOver(['police', 'school'], [answer('police', 'proposed')], touched)).toEqual([
      { actorId: 'police', kept: null, reopened: [] },
      { actorId: 'school', kept: null, reopened: [] },
    ]);
  });

  it('remembers why it was opened again until there is an answer', () => {
    const waiting = { ...answer('police', 'proposed'), reopenedReasons: [reason] };
    const goal = { section: 'goals', kind: 'added', label: 'Färre köp' };
    expect(carryOver(['police'], [waiting], new Map())[0]?.reopened).toEqual([reason]);
    expect(carryOver(['police'], [waiting], new Map([['police', [{ ...reason }, goal]]]))[0]?.reopened).toEqual([reason, goal]);
  });

  it('follows the organisations that are asked now', () => {
    const earlier = [answer('police', 'confirmed'), answer('hotel', 'confirmed')];
    expect(carryOver(['hotel', 'school'], earlier, new Map()).map(({ actorId, kept }) => [actorId, kept?.actorId])).toEqual([
      ['hotel', 'hotel'],
      ['school', undefined],
    ]);
  });
});

describe('the summary', () => {
  it('counts each state', () => {
    const states: ConfirmationState[] = [
      'proposed',
      'anchored',
      'anchored',
      'confirmed',
      'reserved',
      'declined',
      'confirmed',
      'confirmed',
    ];
    expect(confirmationSummary(states.map((state) => ({ state })))).toEqual({
      total: 8,
      decided: 5,
      proposed: 1,
      anchored: 2,
      confirmed: 3,
      reserved: 1,
      declined: 1,
    });
  });

  it('is all zero for nobody', () => {
    expect(Object.values(confirmationSummary([]))).toEqual([0, 0, 0, 0, 0, 0, 0]);
  });
});

describe('after a freeze', () => {
  const row = (state: ConfirmationState, decidedVersion: number | null = null) => ({ state, decidedVersion });

  it.each([
    ['nobody is asked', 1, [], { kept: 0, asked: 0 }],
    ['all wait', 1, [row('proposed'), row('anchored')], { kept: 0, asked: 2 }],
    [
      'two answer the first version at once',
      1,
      [row('confirmed', 1), row('declined', 1), row('proposed')],
      { kept: 0, asked: 1 },
    ],
    [
      'decisions about earlier versions hold',
      3,
      [row('confirmed', 1), row('reserved', 2), row('confirmed', 3)],
      { kept: 2, asked: 0 },
    ],
  ])('%s', (_case, number, rows, expected) => {
    expect(afterFreeze(rows, number)).toEqual(expected);
  });
});
