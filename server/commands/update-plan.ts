import { and, eq } from 'drizzle-orm';

import { Refusal } from '../../domain/errors.ts';
import { type LeftOutside, leftOutside } from '../../domain/left-outside.ts';
import { periodProblem } from '../../domain/plan-period.ts';
import type { PlanContent } from '../../domain/plan.ts';
import type { Work } from '../store/door.ts';
import type { PlanFrame } from '../store/queries/plan.ts';
import { selectPlanRows } from '../store/queries/plan-rows.ts';
import { plan } from '../store/schema/index.ts';
import { notePlanChange, openPlan } from './open-plan.ts';

type FrameChange = Partial<Pick<PlanContent, 'title' | 'startYear' | 'endYear' | 'goalLimitReason'>>;

/** `leave`: ids of rows that the writer has seen fall outside the new period, and lets stand there. */
type Input = FrameChange & { version: number; leave?: string[] };

/**
 * Changes the plan's title, period or its reason for more than five goals; gives the new frame. Rows outside a
 * shortened period stay: nothing written is lost by moving the period.
 * Errors: NOT_ALLOWED; STALE_VERSION with `current`; BAD_INPUT with `problem` when the period cannot be; CONFIRM_NEEDED with
 * `outside` (`LeftOutside[]`) when the period leaves out something that `leave` does not name.
 * @source inventory M03, settlement 24
 */
export async function updatePlan(work: Work, { version, leave = [], ...change }: Input): Promise<PlanFrame> {
  const frame = await openPlan(work);
  if (frame.version !== version) throw new Refusal('STALE_VERSION', { current: shownFrame(frame) });
  const problem = periodProblem({ ...frame, ...change });
  if (problem && (change.startYear !== undefined || change.endYear !== undefined)) {
    throw new Refusal('BAD_INPUT', { fields: [{ path: 'startYear' }, { path: 'endYear' }], problem });
  }
  const outside = await newlyOutside(work, frame, { ...frame, ...change });
  if (outside.some(({ id }) => !leave.includes(id))) throw new Refusal('CONFIRM_NEEDED', { outside });
  const next = { ...frame, ...change, version: version + 1 };
  await work.tx
    .update(plan)
    .set({ ...change, version: next.version })
    .where(and(eq(plan.collaborationId, work.scope.collaborationId), eq(plan.version, version)));
  await notePlanChange(work);
  return next;
}

async function newlyOutside(work: Work, frame: PlanFrame, next: PlanFrame): Promise<LeftOutside[]> {
  if (next.startYear <= frame.startYear && next.endYear >= frame.endYear) return [];
  const goals = await selectPlanRows(work, 'goals');
  const activities = await selectPlanRows(work, 'activities');
  const budget = await selectPlanRows(work, 'budget');
  return leftOutside({ ...frame, goals, activities, budget }, next);
}

function shownFrame({ updatedAt: _updatedAt, ...frame }: PlanFrame): Omit<PlanFrame, 'updatedAt'> {
  return frame;
}
