import { and, desc, eq, gt, gte, lte, sql } from 'drizzle-orm';

import type { SinceLast } from '../../../contract/follow-up.ts';
import type { Work } from '../door.ts';
import { activity, activityFollowUp, confirmation, document, mission, missionReport, task } from '../schema/index.ts';
import { actor } from '../schema/index.ts';
import { inWordOrder } from '../word-order.ts';

/**
 * What changed between two days, the first not included: how activities stand, reports of missions, frozen documents,
 * answers of organisations, and tasks. Each activity once, as it stands last. @source inventory V02
 */
export async function changesBetween(work: Work, { after, until }: { after: string | null; until: string }): Promise<SinceLast> {
  const { tx, scope } = work;
  const here = scope.collaborationId;
  const from = after ?? '1990-01-01';
  const day = sql`${until}::date + 1`;
  const start = sql`${from}::date + 1`;
  const followed = await tx
    .selectDistinctOn([activityFollowUp.activityId], {
      id: activity.id,
      title: activity.title,
      status: activityFollowUp.status,
      light: activityFollowUp.light,
      sentence: activityFollowUp.sentence,
    })
    .from(activityFollowUp)
    .innerJoin(
      activity,
      and(eq(activity.collaborationId, activityFollowUp.collaborationId), eq(activity.id, activityFollowUp.activityId)),
    )
    .where(and(eq(activityFollowUp.collaborationId, here), gte(activityFollowUp.at, start), sql`${activityFollowUp.at} < ${day}`))
    .orderBy(activityFollowUp.activityId, desc(activityFollowUp.at));
  const reports = await tx
    .select({
      missionId: mission.id,
      title: mission.title,
      on: missionReport.on,
      light: missionReport.light,
      sentence: missionReport.sentence,
    })
    .from(missionReport)
    .innerJoin(mission, and(eq(mission.collaborationId, missionReport.collaborationId), eq(mission.id, missionReport.missionId)))
    .where(and(eq(missionReport.collaborationId, here), gt(missionReport.on, from), lte(missionReport.on, until)))
    .orderBy(desc(missionReport.on));
  const documents = await tx
    .select({ id: document.id, kind: document.kind, number: document.number })
    .from(document)
    .where(
      and(
        eq(document.collaborationId, here),
        sql`${document.kind} in ('plan', 'start-decision')`,
        gte(document.frozenAt, start),
        sql`${document.frozenAt} < ${day}`,
      ),
    )
    .orderBy(desc(document.frozenAt));
  const answers = await tx
    .select({ actor: actor.name, state: confirmation.state })
    .from(confirmation)
    .innerJoin(actor, and(eq(actor.collaborationId, confirmation.collaborationId), eq(actor.id, confirmation.actorId)))
    .where(and(eq(confirmation.collaborationId, here), gt(confirmation.decidedOn, from), lte(confirmation.decidedOn, until)))
    .orderBy(inWordOrder(actor.name));
  const [tasks] = await tx
    .select({
      overdue: sql<number>`count(*) filter (where ${task.dueOn} < ${until}::date)::integer`,
      open: sql<number>`count(*)::integer`,
    })
    .from(task)
    .where(and(eq(task.collaborationId, here), eq(task.status, 'open')));
  return { after, activities: followed, reports, documents, answers, tasks: tasks! };
}
