import type { Actor, Trade } from '../actor.ts';
import { type Competence, competences } from '../member.ts';
import { coreGroupPeople, type CoreGroupPerson } from './core-group-people.ts';

/** What the rule needs to know of an organisation. */
export type CoreGroupActor = Pick<Actor, 'id' | 'trade'>;

/** People in a core group, and the fewest different organisations. */
export const coreGroupSize = { min: 4, max: 8 } as const;
export const coreGroupOrganisations = 2;

/** The two trades that must be there, each with strategic and operative competence. */
export const requiredTrades = ['social-services', 'police'] as const satisfies Trade[];
export type RequiredTrade = (typeof requiredTrades)[number];

/** `possible`: met if those who are asked say yes. */
export type BadgeState = 'met' | 'possible' | 'missing';

export type CoreGroupBadge =
  /** `missing` people to reach four, counting only those in; `over` people above eight, counting only those in. */
  | { key: 'size'; state: BadgeState; inGroup: number; asked: number; missing: number; over: number }
  /** `inGroup` organisations among those in, `missing` to reach two. */
  | { key: 'organisations'; state: BadgeState; inGroup: number; missing: number }
  /** A person from the trade. */
  | { key: RequiredTrade; state: BadgeState; inGroup: number; asked: number }
  /** `missing`: competences that nobody from the trade brings; `awaited`: only somebody asked does. */
  | { key: `${RequiredTrade}-competence`; state: BadgeState; missing: Competence[]; awaited: Competence[] }
  /** Somebody who carries the view of children and young people. */
  | { key: 'child-perspective'; state: BadgeState; inGroup: number; asked: number };

/**
 * The rules for who a core group is made of, one badge each, always in the same order: size, organisations, social
 * services and their competence, police and theirs, child perspective. A group of more than eight is `missing` with
 * `over` set. A person without an organisation, or with one that is not in `actors`, counts in the size alone.
 * @source inventory A07
 */
export function coreGroup(members: CoreGroupPerson[], actors: CoreGroupActor[]): CoreGroupBadge[] {
  const { inGroup, asked } = coreGroupPeople(members);
  const people: People = { inGroup, all: [...inGroup, ...asked] };
  const tradeOf = new Map(actors.map(({ id, trade }) => [id, trade]));
  return [
    sizeBadge(people),
    organisationsBadge(people, tradeOf),
    ...requiredTrades.flatMap((trade) => tradeBadges(trade, people, tradeOf)),
    childBadge(people),
  ];
}

type People = { inGroup: CoreGroupPerson[]; all: CoreGroupPerson[] };
type TradeOf = Map<string, Trade>;

/** Met by those in, else possible with those asked, else missing. */
function stateOf(isMet: boolean, isPossible: boolean): BadgeState {
  if (isMet) return 'met';
  return isPossible ? 'possible' : 'missing';
}

function sizeBadge({ inGroup, all }: People): CoreGroupBadge {
  const { min, max } = coreGroupSize;
  const count = inGroup.length;
  const state = stateOf(count >= min && count <= max, count < min && all.length >= min);
  const missing = Math.max(0, min - count);
  return { key: 'size', state, inGroup: count, asked: all.length - count, missing, over: Math.max(0, count - max) };
}

function organisationsBadge({ inGroup, all }: People, tradeOf: TradeOf): CoreGroupBadge {
  const count = (people: CoreGroupPerson[]) =>
    new Set(people.map(({ actorId }) => actorId).filter((id) => id !== null && tradeOf.has(id))).size;
  const here = count(inGroup);
  const state = stateOf(here >= coreGroupOrganisations, count(all) >= coreGroupOrganisations);
  return { key: 'organisations', state, inGroup: here, missing: Math.max(0, coreGroupOrganisations - here) };
}

function tradeBadges(trade: RequiredTrade, { inGroup, all }: People, tradeOf: TradeOf): CoreGroupBadge[] {
  const isFrom = ({ actorId }: CoreGroupPerson) => actorId !== null && tradeOf.get(actorId) === trade;
  const here = inGroup.filter(isFrom);
  const everyone = all.filter(isFrom);
  const lackedBy = (people: CoreGroupPerson[]) =>
    competences.filter((competence) => !people.some((person) => person.competences.includes(competence)));
  const missing = lackedBy(everyone);
  const awaited = lackedBy(here).filter((competence) => !missing.includes(competence));
  return [
    {
      key: trade,
      state: stateOf(here.length > 0, everyone.length > 0),
      inGroup: here.length,
      asked: everyone.length - here.length,
    },
    { key: `${trade}-competence`, state: stateOf(lackedBy(here).length === 0, missing.length === 0), missing, awaited },
  ];
}

function childBadge({ inGroup, all }: People): CoreGroupBadge {
  const count = (people: CoreGroupPerson[]) => people.filter(({ childPerspective }) => childPerspective).length;
  const here = count(inGroup);
  return { key: 'child-perspective', state: stateOf(here > 0, count(all) > 0), inGroup: here, asked: count(all) - here };
}
