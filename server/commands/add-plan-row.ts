import { Refusal } from '../../domain/errors.ts';
import type { Work } from '../store/door.ts';
import { insertPlanRow, type NewPlanRow, type PlanRowKind, type PlanRows, selectPlanRows } from '../store/queries/plan-rows.ts';
import { notePlanChange, openPlan } from './open-plan.ts';
import { requireActors } from './require-actors.ts';

/** Most rows of one kind; far more than a plan that people read. */
export const mostPlanRows = 1_000;

/** Kinds whose rows stand alone; goals and activities have rules of their own. */
export type PlainRowKind = Exclude<PlanRowKind, 'goals' | 'activities'>;

/**
 * Adds a row after the last one of its kind and gives it.
 * Errors: NOT_ALLOWED; NOT_FOUND for an organisation that is not in the register; BAD_INPUT past 1,000 rows.
 */
export async function addPlanRow<K extends PlainRowKind>(work: Work, kind: K, values: NewPlanRow<K>): Promise<PlanRows[K]> {
  await openPlan(work);
  await requireActors(work, namedActors(values));
  const id = await insertWithinLimit(work, kind, values);
  await notePlanChange(work);
  return (await selectPlanRows(work, kind, id))[0]!;
}

/** Inserts a row unless there are too many of its kind; gives its id. The plan must be open. */
export async function insertWithinLimit<K extends PlanRowKind>(work: Work, kind: K, values: NewPlanRow<K>): Promise<string> {
  const rows = await selectPlanRows(work, kind);
  if (rows.length >= mostPlanRows) throw new Refusal('BAD_INPUT', { limit: mostPlanRows });
  return insertPlanRow(work, kind, values);
}

/** The organisations that a plain row names. */
export function namedActors(values: { actorId?: string | null; sourceActorId?: string | null }): string[] {
  return [values.actorId, values.sourceActorId].filter((id): id is string => typeof id === 'string');
}
