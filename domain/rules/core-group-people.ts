import type { Member } from '../member.ts';

/** What the rules need to know of a person. */
export type CoreGroupPerson = Pick<
  Member,
  'id' | 'actorId' | 'role' | 'status' | 'competences' | 'childPerspective' | 'archetypes'
>;

/**
 * Who counts in the rules about the core group: people with the role coordinator or core. `inGroup` have said yes or
 * joined; `asked` have been asked and may come. Those only considered, and those who said no, count nowhere.
 * @source inventory A07, B06-B07
 */
export function coreGroupPeople<Person extends CoreGroupPerson>(members: Person[]): { inGroup: Person[]; asked: Person[] } {
  const core = members.filter(({ role }) => role === 'coordinator' || role === 'core');
  return {
    inGroup: core.filter(({ status }) => status === 'yes' || status === 'joined'),
    asked: core.filter(({ status }) => status === 'asked'),
  };
}
