import { type Archetype, archetypes } from '../member.ts';
import { coreGroupPeople, type CoreGroupPerson } from './core-group-people.ts';

/** Who carries one of the six roles: ids of members who are in the group, and of those asked. */
export type ArchetypeCover = { archetype: Archetype; memberIds: string[]; askedIds: string[] };

export type ArchetypeCoverage = {
  /** All six, in the fixed order, also those without anyone. */
  covers: ArchetypeCover[];
  /** Roles that nobody in the group carries, though someone asked may. */
  gaps: Archetype[];
};

/**
 * How the six roles are spread over the core group. One person can carry several roles. Gaps are advice about whom to
 * look for, or what to take on together.
 * @source inventory B08
 */
export function archetypeCoverage(members: CoreGroupPerson[]): ArchetypeCoverage {
  const { inGroup, asked } = coreGroupPeople(members);
  const covers = archetypes.map((archetype) => ({
    archetype,
    memberIds: idsWith(archetype, inGroup),
    askedIds: idsWith(archetype, asked),
  }));
  return { covers, gaps: covers.filter(({ memberIds }) => memberIds.length === 0).map(({ archetype }) => archetype) };
}

function idsWith(archetype: Archetype, people: CoreGroupPerson[]): string[] {
  return people.filter((person) => person.archetypes.includes(archetype)).map(({ id }) => id);
}
