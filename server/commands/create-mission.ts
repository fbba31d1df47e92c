import { daysInMonth, formatIsoDate } from '../../domain/dates.ts';
import { Refusal } from '../../domain/errors.ts';
import { requireRight } from '../policies/may.ts';
import type { Work } from '../store/door.ts';
import { readMissionActivity } from '../store/queries/missions.ts';
import { readPlanContent } from '../store/queries/plan.ts';
import { readRequiredActors } from '../store/queries/required-actors.ts';
import { mission, missionActor } from '../store/schema/index.ts';

/**
 * Gives a mission, alone or for an activity of the plan. What the plan says of the activity is what the charter begins
 * with, and the organisations that the town requires, with those that do the activity, must each have somebody in it.
 * Errors: NOT_ALLOWED; BAD_INPUT for an activity that the plan has not.
 * @source inventory V04 V05, settlement 23
 */
export async function createMission(
  work: Work,
  { title, activityId }: { title: string; activityId: string | null },
): Promise<{ id: string }> {
  const { tx, scope } = work;
  requireRight(scope, 'lead-missions');
  const fromPlan = activityId ? await readActivity(work, activityId) : null;
  const [row] = await tx
    .insert(mission)
    .values({ collaborationId: scope.collaborationId, title, activityId, ...fromPlan?.charter })
    .returning({ id: mission.id });
  const required = [...new Set([...(await readRequiredActors(work)), ...(fromPlan?.actorIds ?? [])])];
  if (required.length > 0)
    await tx
      .insert(missionActor)
      .values(required.map((actorId) => ({ collaborationId: scope.collaborationId, missionId: row!.id, actorId })));
  await work.audit('mission.given', row!.id, { fromPlan: activityId !== null });
  await work.changed('missions');
  return { id: row!.id };
}

async function readActivity(work: Work, activityId: string) {
  if (!(await readMissionActivity(work, activityId))) throw new Refusal('BAD_INPUT', { fields: [{ path: 'activityId' }] });
  const plan = await readPlanContent(work);
  const activity = plan.activities.find(({ id }) => id === activityId)!;
  const goal = plan.goals.find(({ id }) => id === activity.goalId);
  const { year, startMonth, endMonth } = activity;
  const lastMonth = endMonth ?? 12;
  return {
    actorIds: activity.actorIds,
    charter: {
      purpose: activity.cause,
      assignment: activity.what,
      goal: goal ? [goal.title, goal.measure].filter((text) => text !== '').join('. ') : '',
      startsOn: formatIsoDate({ year, month: startMonth ?? 1, day: 1 }),
      endsOn: formatIsoDate({ year, month: lastMonth, day: daysInMonth(year, lastMonth) }),
    },
  };
}
