import { describe, expect, test } from 'vitest';

import { type LawInput, lawPoints, lawView, noLawFacts } from './law-view.ts';

const bare: LawInput = {
  ...{ today: '2027-06-01', facts: noLawFacts, figures: 0, groups: 0, places: 0, pictureUpdatedOn: null, planRevisedOn: null },
  ...{ planVersion: null, activities: 0, withCause: 0, asked: 0, confirmed: 0, coordinators: 0, reportedOn: null },
};
const facts = {
  ...{ pictureSettledBy: 'Brottsförebyggande rådet', pictureSettledOn: '2027-01-05' },
  ...{ planDecidedBy: 'Kommunstyrelsen', planDecision: '§ 12', planDecidedOn: '2027-01-10' },
  ...{ council: 'Kommundirektör, polisområdeschef', leadingBoard: 'Kommunstyrelsen', information: 'Kommunens webb' },
};
const full: LawInput = {
  ...bare,
  ...{ facts, figures: 3, groups: 2, places: 1, pictureUpdatedOn: '2026-02-01', planRevisedOn: '2027-01-10', planVersion: 2 },
  ...{ activities: 4, withCause: 4, asked: 3, confirmed: 3, coordinators: 1, reportedOn: '2027-03-01' },
};
const states = (input: LawInput) => Object.fromEntries(lawView(input).map(({ point, state }) => [point, state]));

describe('the law view', () => {
  test('of a new town: all is missing; of a town that has done it all: all is in place', () => {
    expect(new Set(Object.values(states(bare)))).toEqual(new Set(['missing']));
    expect(new Set(Object.values(states(full)))).toEqual(new Set(['in-place']));
    expect(lawView(bare).map(({ point }) => point)).toEqual([...lawPoints]);
  });

  test.each([
    ['picture', { facts: { ...facts, pictureSettledOn: null } }, 'partly'],
    ['picture', { facts: { ...facts, pictureSettledBy: ' ' }, figures: 300, groups: 20, places: 10 }, 'partly'],
    ['picture', { facts: { ...facts, pictureSettledBy: '' }, figures: 0, groups: 0, places: 0 }, 'missing'],
    ['plan', { facts: { ...facts, planDecidedOn: null } }, 'partly'],
    ['causes', { withCause: 3 }, 'partly'],
    ['causes', { activities: 0, withCause: 0 }, 'missing'],
    ['agreements', { confirmed: 1 }, 'partly'],
    ['council', { facts: { ...facts, council: ' ' } }, 'missing'],
    ['reporting', { reportedOn: '2026-05-31' }, 'partly'],
    ['reporting', { reportedOn: '2026-06-01' }, 'in-place'],
    ['follow-up', { planRevisedOn: '2025-05-31' }, 'partly'],
    ['follow-up', { planRevisedOn: '2025-06-01' }, 'in-place'],
    ['follow-up', { planRevisedOn: '2025-05-31', pictureUpdatedOn: '2025-05-31' }, 'missing'],
  ] as const)('%s with %o is %s', (point, change, state) => {
    expect(states({ ...full, ...change })[point]).toBe(state);
  });
});
