import { describe, expect, it } from 'vitest';

import { archetypes, type Archetype, type MemberRole, type RecruitStatus } from '../member.ts';
import { archetypeCoverage } from './archetype-coverage.ts';

const person = (id: string, carried: Archetype[], status: RecruitStatus = 'joined', role: MemberRole = 'core') => ({
  id,
  actorId: null,
  role,
  status,
  competences: [],
  childPerspective: false,
  archetypes: carried,
});

describe('archetypeCoverage', () => {
  it('names all six as gaps when nobody is there', () => {
    const { covers, gaps } = archetypeCoverage([]);
    expect(gaps).toEqual(archetypes);
    expect(covers).toEqual(archetypes.map((archetype) => ({ archetype, memberIds: [], askedIds: [] })));
  });

  it('lists everyone who carries a role, and several roles of one person', () => {
    const { covers, gaps } = archetypeCoverage([
      person('a', ['visionary', 'seller']),
      person('b', ['seller'], 'yes', 'coordinator'),
      person('c', ['teacher', 'caretaker', 'administrator']),
    ]);
    expect(covers.find(({ archetype }) => archetype === 'seller')?.memberIds).toEqual(['a', 'b']);
    expect(covers.find(({ archetype }) => archetype === 'teacher')?.memberIds).toEqual(['c']);
    expect(gaps).toEqual(['strategist']);
  });

  it('keeps a gap open while the person is only asked', () => {
    const { covers, gaps } = archetypeCoverage([person('a', ['strategist'], 'asked')]);
    expect(covers[1]).toEqual({ archetype: 'strategist', memberIds: [], askedIds: ['a'] });
    expect(gaps).toContain('strategist');
  });

  it('leaves out those who are only considered, said no, or are outside the core group', () => {
    const members = [
      person('a', ['visionary'], 'considered'),
      person('b', ['visionary'], 'no'),
      person('c', ['visionary'], 'joined', 'network'),
    ];
    expect(archetypeCoverage(members)).toEqual(archetypeCoverage([]));
  });
});
