import { Refusal } from '../../domain/errors.ts';
import type { Work } from '../store/door.ts';
import {
  type NewPlanRow,
  type PlanRowKind,
  type PlanRows,
  selectPlanRows,
  updatePlanRow as store,
} from '../store/queries/plan-rows.ts';
import { namedActors, type PlainRowKind } from './add-plan-row.ts';
import { notePlanChange, openPlan } from './open-plan.ts';
import { requireActors } from './require-actors.ts';

/**
 * Changes a row that stands alone; gives the new row.
 * Errors: NOT_ALLOWED; NOT_FOUND for the row or an organisation; STALE_VERSION with `current`.
 */
export async function updatePlanRow<K extends Exclude<PlainRowKind, 'budget'>>(
  work: Work,
  kind: K,
  { id, version, ...values }: { id: string; version: number } & Partial<NewPlanRow<K>>,
): Promise<PlanRows[K]> {
  await openPlan(work);
  await requireCurrent(work, kind, { id, version });
  await requireActors(work, namedActors(values));
  await store(work, kind, { id, version, values: values as unknown as Partial<NewPlanRow<K>> });
  await notePlanChange(work);
  return (await selectPlanRows(work, kind, id))[0]!;
}

/** The row, when it exists and is still at `version`. Errors: NOT_FOUND; STALE_VERSION with `current`. */
export async function requireCurrent<K extends PlanRowKind>(
  work: Work,
  kind: K,
  { id, version }: { id: string; version: number },
): Promise<PlanRows[K]> {
  const [current] = await selectPlanRows(work, kind, id);
  if (!current) throw new Refusal('NOT_FOUND');
  if (current.version !== version) throw new Refusal('STALE_VERSION', { current });
  return current;
}
