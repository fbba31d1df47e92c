import { and, eq } from 'drizzle-orm';

import { Refusal } from '../../domain/errors.ts';
import { periodProblem } from '../../domain/plan-period.ts';
import type { PlanContent } from '../../domain/plan.ts';
import type { Work } from '../store/door.ts';
import type { PlanFrame } from '../store/queries/plan.ts';
import { plan } from '../store/schema/index.ts';
import { notePlanChange, openPlan } from './open-plan.ts';

type FrameChange = Partial<Pick<PlanContent, 'title' | 'startYear' | 'endYear' | 'goalLimitReason'>>;

/**
 * Changes the plan's title, period or its reason for more than five goals; gives the new frame. Rows outside a
 * shortened period stay: nothing written is lost by moving the period.
 * Errors: NOT_ALLOWED; STALE_VERSION with `current`; BAD_INPUT with `problem` when the period cannot be.
 * @source inventory M03, settlement 24
 */
export async function updatePlan(work: Work, { version, ...change }: FrameChange & { version: number }): Promise<PlanFrame> {
  const frame = await openPlan(work);
  if (frame.version !== version) throw new Refusal('STALE_VERSION', { current: shownFrame(frame) });
  const problem = periodProblem({ ...frame, ...change });
  if (problem && (change.startYear !== undefined || change.endYear !== undefined)) {
    throw new Refusal('BAD_INPUT', { fields: [{ path: 'startYear' }, { path: 'endYear' }], problem });
  }
  const next = { ...frame, ...change, version: version + 1 };
  await work.tx
    .update(plan)
    .set({ ...change, version: next.version })
    .where(and(eq(plan.collaborationId, work.scope.collaborationId), eq(plan.version, version)));
  await notePlanChange(work);
  return next;
}

function shownFrame({ updatedAt: _updatedAt, ...frame }: PlanFrame): Omit<PlanFrame, 'updatedAt'> {
  return frame;
}
