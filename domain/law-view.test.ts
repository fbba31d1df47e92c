import { describe, expect, test } from 'vitest';

import { type LawInput, lawPoints, lawView, noLawFacts } from './law-view.ts';

const bare: LawInput = {
  ...{ today: '2027-06-01', facts: noLawFacts, figures: 0, groups: 0, places: 0, pictureUpdatedOn: null, planRevisedOn: null },
  ...{
    planVersion: null,
    planFrozenOn: null,
    causes: null,
    draftCauses: { count: 0, total: 0 },
    asked: 0,
    confirmed: 0,
    coordinators: 0,
    reportedOn: null,
  },
};
const facts = {
  ...{ pictureSettledBy: 'Brottsförebyggande rådet', pictureSettledOn: '2027-01-05' },
  ...{ planDecidedBy: 'Kommunstyrelsen', planDecision: '§ 12', planDecidedOn: '2027-01-10' },
  ...{ causesSettledBy: 'Kärngruppen', causesSettledOn: '2027-01-05', agreements: 'Dnr 12', coordination: 'Säkerhetschefen' },
  ...{ councilToldOn: '2027-03-10' },
  ...{ council: 'Kommundirektör, polisområdeschef', leadingBoard: 'Kommunstyrelsen', information: 'Kommunens webb' },
};
const full: LawInput = {
  ...bare,
  ...{ facts, figures: 3, groups: 2, places: 1, pictureUpdatedOn: '2026-02-01', planRevisedOn: '2027-01-10', planVersion: 2 },
  planFrozenOn: '2027-01-08',
  ...{
    causes: { count: 4, total: 4 },
    draftCauses: { count: 4, total: 4 },
    asked: 3,
    confirmed: 3,
    coordinators: 1,
    reportedOn: '2027-03-01',
  },
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
    ['plan', { planFrozenOn: '2027-01-10' }, 'in-place'],
    // Frozen again after the council decided: what is decided is an earlier version.
    ['plan', { planFrozenOn: '2027-01-11', planVersion: 3 }, 'partly'],
    ['causes', { facts: { ...facts, causesSettledOn: null } }, 'partly'],
    ['agreements', { facts: { ...facts, agreements: '' } }, 'partly'],
    ['coordination', { facts: { ...facts, coordination: '' } }, 'partly'],
    ['reporting', { facts: { ...facts, councilToldOn: null } }, 'partly'],
    ['causes', { causes: { count: 3, total: 4 } }, 'partly'],
    ['causes', { causes: { count: 0, total: 0 } }, 'missing'],
    ['causes', { causes: null }, 'missing'],
    ['agreements', { confirmed: 1 }, 'partly'],
    ['council', { facts: { ...facts, council: ' ' } }, 'missing'],
    ['reporting', { reportedOn: '2026-05-31' }, 'partly'],
    ['reporting', { reportedOn: '2026-06-01' }, 'in-place'],
    ['follow-up', { planRevisedOn: '2025-05-31' }, 'partly'],
    ['follow-up', { planRevisedOn: '2025-06-01' }, 'in-place'],
    ['follow-up', { planRevisedOn: '2025-05-31', pictureUpdatedOn: '2025-05-31' }, 'partly'],
    ['follow-up', { planRevisedOn: null, pictureUpdatedOn: null }, 'missing'],
  ] as const)('%s with %o is %s', (point, change, state) => {
    expect(states({ ...full, ...change })[point]).toBe(state);
  });

  test('nothing is in place by counts of rows, accounts and files alone', () => {
    const counted = { ...full, facts: noLawFacts, figures: 300, coordinators: 3 };
    const inPlace = lawView(counted).filter(({ state }) => state === 'in-place');
    // Days on which people said that they had reviewed the picture and the plan.
    expect(inPlace.map(({ point }) => point)).toEqual(['follow-up']);
  });

  test('each point says what is there and what is missing', () => {
    const parts = (input: LawInput, point: string) =>
      lawView(input)
        .find((line) => line.point === point)!
        .parts.map(({ part, state }) => [part, state]);
    expect(parts({ ...full, facts: { ...facts, agreements: '' } }, 'agreements')).toEqual([
      ['agreements-confirmed', 'in-place'],
      ['agreements-written', 'missing'],
    ]);
    expect(parts({ ...full, planRevisedOn: null }, 'follow-up')).toEqual([
      ['picture-updated', 'in-place'],
      ['plan-revised', 'missing'],
    ]);
    expect(parts({ ...full, facts: { ...facts, planDecidedOn: null } }, 'plan')).toEqual([
      ['plan-frozen', 'in-place'],
      ['plan-decided', 'partly'],
    ]);
  });

  test('the causes are those of the frozen plan, and a draft is told beside them', () => {
    const causes = (input: LawInput) => lawView(input).find(({ point }) => point === 'causes')!;
    expect(causes(full).draft).toBeNull();
    expect(causes({ ...full, draftCauses: { count: 0, total: 5 } })).toMatchObject({
      ...{ state: 'in-place', draft: { count: 0, total: 5 } },
    });
    expect(causes({ ...full, causes: null, draftCauses: { count: 5, total: 5 } })).toMatchObject({
      ...{ state: 'missing', draft: { count: 5, total: 5 } },
    });
  });
});
