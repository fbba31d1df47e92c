import { Refusal } from '../../domain/errors.ts';
import type { Work } from '../store/door.ts';
import { selectPlanRows } from '../store/queries/plan-rows.ts';
import { requireActors } from './require-actors.ts';

type Checked = {
  goalId?: string | undefined;
  year?: number | undefined;
  startMonth?: number | null | undefined;
  endMonth?: number | null | undefined;
  actorIds?: string[] | undefined;
};

/**
 * Refuses what an activity cannot be; what is undefined is not checked.
 * Errors: NOT_FOUND for a goal or organisation of another plan; BAD_INPUT with the fields' paths for a year outside
 * the period or an end before the start.
 */
export async function checkActivity(
  work: Work,
  activity: Checked,
  period: { startYear: number; endYear: number },
): Promise<void> {
  const { goalId, year, startMonth, endMonth, actorIds } = activity;
  if (year !== undefined && (year < period.startYear || year > period.endYear)) {
    throw new Refusal('BAD_INPUT', { fields: [{ path: 'year' }], startYear: period.startYear, endYear: period.endYear });
  }
  if (startMonth && endMonth && endMonth < startMonth) throw new Refusal('BAD_INPUT', { fields: [{ path: 'endMonth' }] });
  if (goalId !== undefined && (await selectPlanRows(work, 'goals', goalId)).length === 0)
    throw new Refusal('NOT_FOUND', { what: 'goal' });
  if (actorIds) await requireActors(work, actorIds);
}
