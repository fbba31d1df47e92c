import { createContext, type ReactNode, useContext, useMemo } from 'react';
import type { PlanActor, PlanView } from '../../../contract/plan-view.ts';
import { useMay, useSlug } from '../../lib/collaboration.ts';
import { useI18n } from '../../lib/i18n.ts';
import { planYears } from './plan-years.ts';

export type PlanContextValue = {
  slug: string;
  view: PlanView;
  mayWrite: boolean;
  /** Years with a column: the period, and years outside it where something stands. */
  years: number[];
  thisYear: number;
  /** Name of an organisation; empty for none. */
  nameOf: (actorId: string | null) => string;
  /** Organisations to choose among, by name. */
  actors: PlanActor[];
};

const PlanContext = createContext<PlanContextValue | null>(null);

/** Gives the parts of the plan page what they all need. */
export function PlanProvider({ view, children }: { view: PlanView; children: ReactNode }) {
  const slug = useSlug();
  const mayWrite = useMay('write-plan');
  const { t, format } = useI18n();
  const value = useMemo((): PlanContextValue => {
    const names = new Map(view.actors.map((actor) => [actor.id, actor.name]));
    return {
      slug,
      view,
      mayWrite,
      years: planYears(view.plan),
      thisYear: Number(view.today.slice(0, 4)),
      nameOf: (actorId) => (actorId === null ? '' : (names.get(actorId) ?? t('plan.unknownActor'))),
      actors: view.actors.filter((actor) => !actor.archived).toSorted((a, b) => format.compare(a.name, b.name)),
    };
  }, [slug, view, mayWrite, t, format]);
  return <PlanContext value={value}>{children}</PlanContext>;
}

export function usePlan(): PlanContextValue {
  const value = useContext(PlanContext);
  if (!value) throw new Error('usePlan is used outside a PlanProvider');
  return value;
}
