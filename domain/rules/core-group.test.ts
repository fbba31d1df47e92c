import { describe, expect, it } from 'vitest';

import { coreGroup, type CoreGroupBadge } from './core-group.ts';
import type { CoreGroupPerson } from './core-group-people.ts';

const actors = [
  { id: 'social', trade: 'social-services' as const },
  { id: 'social-2', trade: 'social-services' as const },
  { id: 'police', trade: 'police' as const },
  { id: 'shelter', trade: 'civil-society' as const },
];

let count = 0;
const person = (actorId: string | null, change: Partial<CoreGroupPerson> = {}): CoreGroupPerson => ({
  id: `m${(count += 1)}`,
  actorId,
  role: 'core',
  status: 'joined',
  competences: ['strategic', 'operative'],
  childPerspective: false,
  archetypes: [],
  ...change,
});

const complete = () => [
  person('social', { role: 'coordinator', competences: ['strategic'] }),
  person('social', { competences: ['operative'] }),
  person('police'),
  person('shelter', { status: 'yes', childPerspective: true }),
];

const badge = (key: CoreGroupBadge['key'], members: CoreGroupPerson[]) =>
  coreGroup(members, actors).find((one) => one.key === key);

describe('coreGroup', () => {
  it('is all met by a group that follows the rules', () => {
    expect(coreGroup(complete(), actors)).toEqual([
      { key: 'size', state: 'met', inGroup: 4, asked: 0, missing: 0, over: 0 },
      { key: 'organisations', state: 'met', inGroup: 3, missing: 0 },
      { key: 'social-services', state: 'met', inGroup: 2, asked: 0 },
      { key: 'social-services-competence', state: 'met', missing: [], awaited: [] },
      { key: 'police', state: 'met', inGroup: 1, asked: 0 },
      { key: 'police-competence', state: 'met', missing: [], awaited: [] },
      { key: 'child-perspective', state: 'met', inGroup: 1, asked: 0 },
    ]);
  });

  it('names everything that is missing when nobody is there', () => {
    expect(coreGroup([], actors)).toEqual([
      { key: 'size', state: 'missing', inGroup: 0, asked: 0, missing: 4, over: 0 },
      { key: 'organisations', state: 'missing', inGroup: 0, missing: 2 },
      { key: 'social-services', state: 'missing', inGroup: 0, asked: 0 },
      { key: 'social-services-competence', state: 'missing', missing: ['strategic', 'operative'], awaited: [] },
      { key: 'police', state: 'missing', inGroup: 0, asked: 0 },
      { key: 'police-competence', state: 'missing', missing: ['strategic', 'operative'], awaited: [] },
      { key: 'child-perspective', state: 'missing', inGroup: 0, asked: 0 },
    ]);
  });

  it('turns possible, never met, when the whole group is only asked', () => {
    const members = complete().map((member) => ({ ...member, status: 'asked' as const }));
    expect(coreGroup(members, actors).map(({ state }) => state)).toEqual(Array.from({ length: 7 }, () => 'possible'));
  });

  it.each(['considered', 'no'] as const)('does not count people with the status %s', (status) => {
    const members = complete().map((member) => ({ ...member, status }));
    expect(coreGroup(members, actors)).toEqual(coreGroup([], actors));
  });

  it.each(['network', 'working-group', 'observer'] as const)('does not count people with the role %s', (role) => {
    const members = complete().map((member) => ({ ...member, role }));
    expect(coreGroup(members, actors)).toEqual(coreGroup([], actors));
  });
});

describe('size', () => {
  const group = (inGroup: number, asked: number) => [
    ...Array.from({ length: inGroup }, () => person('police')),
    ...Array.from({ length: asked }, () => person('police', { status: 'asked' })),
  ];
  it.each([
    [3, 0, { state: 'missing', missing: 1, over: 0 }],
    [3, 1, { state: 'possible', missing: 1, over: 0, asked: 1 }],
    [1, 2, { state: 'missing', missing: 3, over: 0 }],
    [4, 0, { state: 'met', missing: 0, over: 0 }],
    [8, 0, { state: 'met', missing: 0, over: 0 }],
    [8, 3, { state: 'met', missing: 0, over: 0, asked: 3 }],
    [9, 0, { state: 'missing', missing: 0, over: 1 }],
    [11, 1, { state: 'missing', missing: 0, over: 3 }],
  ])('%i in and %i asked', (inGroup, asked, expected) => {
    expect(badge('size', group(inGroup, asked))).toMatchObject({ inGroup, ...expected });
  });
});

describe('organisations', () => {
  it('counts different organisations, not people', () => {
    expect(badge('organisations', [person('police'), person('police')])).toMatchObject({
      state: 'missing',
      inGroup: 1,
      missing: 1,
    });
    expect(badge('organisations', [person('police'), person('social')])).toMatchObject({ state: 'met', inGroup: 2, missing: 0 });
  });

  it('does not count those without an organisation of the register', () => {
    const members = [person('police'), person(null), person(null), person('gone')];
    expect(badge('organisations', members)).toMatchObject({ state: 'missing', inGroup: 1, missing: 1 });
  });

  it('is possible with somebody asked', () => {
    const members = [person('police'), person('social', { status: 'asked' })];
    expect(badge('organisations', members)).toMatchObject({ state: 'possible', inGroup: 1, missing: 1 });
  });
});

describe.each(['social-services', 'police'] as const)('%s', (trade) => {
  const actorId = trade === 'police' ? 'police' : 'social';
  const elsewhere = trade === 'police' ? 'social' : 'police';

  it('is present through its own people alone', () => {
    expect(badge(trade, [person(elsewhere), person('shelter'), person(null)])).toMatchObject({ state: 'missing', inGroup: 0 });
    expect(badge(trade, [person(actorId)])).toMatchObject({ state: 'met', inGroup: 1 });
    expect(badge(trade, [person(actorId, { status: 'asked' })])).toMatchObject({ state: 'possible', inGroup: 0, asked: 1 });
  });

  it.each(['strategic', 'operative'] as const)('needs more than %s competence, and names the other', (competence) => {
    const other = competence === 'strategic' ? 'operative' : 'strategic';
    const one = person(actorId, { competences: [competence] });
    expect(badge(`${trade}-competence`, [one, person(elsewhere)])).toMatchObject({
      state: 'missing',
      missing: [other],
      awaited: [],
    });
    const asked = person(actorId, { competences: [other], status: 'asked' });
    expect(badge(`${trade}-competence`, [one, asked])).toMatchObject({ state: 'possible', missing: [], awaited: [other] });
    const joined = person(actorId, { competences: [other] });
    expect(badge(`${trade}-competence`, [one, joined])).toMatchObject({ state: 'met', missing: [], awaited: [] });
  });
});

describe('the competence of social services', () => {
  it('may come from two units', () => {
    const members = [person('social', { competences: ['strategic'] }), person('social-2', { competences: ['operative'] })];
    expect(badge('social-services-competence', members)).toMatchObject({ state: 'met' });
  });
});
