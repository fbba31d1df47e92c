import type { Activity } from './plan.ts';

/**
 * More than this for one organisation in one year is worth a warning. The numbers are this product's own: a
 * coordinator seldom has more than a fifth of a post, and each activity takes several meetings.
 * @source settlement 28
 */
export const overloadLimit = { activitiesPerYear: 8, ledPerYear: 4 } as const;

/** How much an organisation has on its plate in one year; `led` is the part where it stands first. */
export type YearLoad = { year: number; total: number; led: number; isOver: boolean };

export type ActorLoad = { actorId: string; total: number; led: number; years: YearLoad[] };

type PlannedWork = Pick<Activity, 'actorIds' | 'year' | 'status'>;

/**
 * Activities per responsible organisation and year, heaviest first (same load: by id). Dropped activities weigh
 * nothing; an organisation named twice in one activity counts once. Organisations without activities are not listed.
 */
export function loadPerActor(activities: PlannedWork[]): ActorLoad[] {
  const loads = new Map<string, Map<number, YearLoad>>();
  for (const { actorIds, year, status } of activities) {
    if (status === 'dropped') continue;
    for (const actorId of new Set(actorIds)) {
      const years = loads.get(actorId) ?? new Map<number, YearLoad>();
      loads.set(actorId, years);
      years.set(year, withOneMore(years.get(year), { year, isLed: actorId === actorIds[0] }));
    }
  }
  return [...loads].map(toActorLoad).toSorted((a, b) => b.total - a.total || (a.actorId < b.actorId ? -1 : 1));
}

function withOneMore(load: YearLoad | undefined, { year, isLed }: { year: number; isLed: boolean }): YearLoad {
  const total = (load?.total ?? 0) + 1;
  const led = (load?.led ?? 0) + (isLed ? 1 : 0);
  return { year, total, led, isOver: total > overloadLimit.activitiesPerYear || led > overloadLimit.ledPerYear };
}

function toActorLoad([actorId, byYear]: [string, Map<number, YearLoad>]): ActorLoad {
  const years = [...byYear.values()].toSorted((a, b) => a.year - b.year);
  const sum = (part: 'total' | 'led') => years.reduce((total, year) => total + year[part], 0);
  return { actorId, total: sum('total'), led: sum('led'), years };
}
