import { and, count, desc, eq, inArray, sql } from 'drizzle-orm';

import { type PlanContent, planTextKeys } from '../../../domain/plan.ts';
import { emptyRichText, type RichText } from '../../../domain/rich-text.ts';
import { sentence } from '../../sentences.ts';
import type { Work } from '../door.ts';
import { activity, actor, confirmation, document, liveDocument, plan } from '../schema/index.ts';
import { inWordOrder } from '../word-order.ts';
import { selectPlanRows } from './plan-rows.ts';
import { readTownName } from './town-name.ts';

/** The plan's frame as the API shows it; `updatedAt` is when anything in the plan, texts apart, last changed. */
export type PlanFrame = Pick<PlanContent, 'title' | 'startYear' | 'endYear' | 'goalLimitReason'> & {
  version: number;
  updatedAt: Date;
};

/** Years of a plan that nobody has given a period yet. */
const usualYears = 3;

/** What a plan holds before anyone has touched it: the usual title in the town's language, this year and the two after it. */
export async function newPlanFrame(work: Work): Promise<PlanFrame> {
  const { clock } = work;
  const startYear = Number(clock.today().slice(0, 4));
  const title = sentence((await readTownName(work)).language, 'plan.defaultTitle');
  return { title, startYear, endYear: startYear + usualYears - 1, goalLimitReason: '', version: 1, updatedAt: clock.now() };
}

/** The frame as stored; null before the plan has been opened by someone who writes in it. */
export async function readPlanFrame({ tx, scope }: Work): Promise<PlanFrame | null> {
  const [row] = await tx.select().from(plan).where(eq(plan.collaborationId, scope.collaborationId));
  if (!row) return null;
  const { collaborationId: _town, ...frame } = row;
  return frame;
}

/**
 * The whole plan as plain data, its live texts included: what pages read, what is frozen, what documents are made
 * from. A town that has no plan yet gets an empty one. Texts are as they were last stored, a second or so after typing.
 */
export async function readPlanContent(work: Work): Promise<PlanContent> {
  const { version: _version, updatedAt: _updatedAt, ...frame } = (await readPlanFrame(work)) ?? (await newPlanFrame(work));
  return {
    ...frame,
    texts: (await readPlanTexts(work)).texts,
    overallGoals: await selectPlanRows(work, 'overallGoals'),
    goals: await selectPlanRows(work, 'goals'),
    activities: await selectPlanRows(work, 'activities'),
    budget: await selectPlanRows(work, 'budget'),
    grants: await selectPlanRows(work, 'grants'),
    communication: await selectPlanRows(work, 'communication'),
    evaluation: await selectPlanRows(work, 'evaluation'),
  };
}

/** The live texts of the plan, and when they were last stored. */
export async function readPlanTexts({ tx, scope }: Work): Promise<{ texts: PlanContent['texts']; updatedAt: Date | null }> {
  const [row] = await tx
    .select({ rich: sql<Record<string, RichText> | null>`${liveDocument.plain} -> 'rich'`, updatedAt: liveDocument.updatedAt })
    .from(liveDocument)
    .where(and(eq(liveDocument.collaborationId, scope.collaborationId), eq(liveDocument.name, 'plan')));
  const texts = Object.fromEntries(planTextKeys.map((key) => [key, row?.rich?.[key] ?? emptyRichText])) as PlanContent['texts'];
  return { texts, updatedAt: row?.updatedAt ?? null };
}

/** Frozen versions of the plan, newest first, with how many organisations have answered. */
export async function listPlanVersions(work: Work) {
  const { tx, scope } = work;
  const rows = await tx
    .select({ id: document.id, number: document.number, frozenAt: document.frozenAt, sha256: document.sha256 })
    .from(document)
    .where(and(eq(document.collaborationId, scope.collaborationId), eq(document.kind, 'plan')))
    .orderBy(desc(document.number));
  const [newest] = rows;
  return { versions: rows, confirmations: newest ? await countConfirmations(work, newest.id) : null };
}

async function countConfirmations({ tx, scope }: Work, documentId: string): Promise<{ decided: number; total: number }> {
  const [row] = await tx
    .select({
      total: count(),
      decided: sql<number>`(count(*) filter (where ${inArray(confirmation.state, ['confirmed', 'reserved', 'declined'])}))::integer`,
    })
    .from(confirmation)
    .where(and(eq(confirmation.collaborationId, scope.collaborationId), eq(confirmation.documentId, documentId)));
  return { decided: row?.decided ?? 0, total: row?.total ?? 0 };
}

/** Names that the plan needs: every organisation of the register; archived ones keep their name in what they once did. */
export function listPlanActors({ tx, scope }: Work) {
  return tx
    .select({
      id: actor.id,
      name: actor.name,
      trade: actor.trade,
      ring: actor.ring,
      archived: sql<boolean>`${actor.archivedAt} is not null`,
    })
    .from(actor)
    .where(eq(actor.collaborationId, scope.collaborationId))
    .orderBy(inWordOrder(actor.name));
}

/** How many activities a goal has. */
export async function countActivities({ tx, scope }: Work, goalId: string): Promise<number> {
  const [row] = await tx
    .select({ n: count() })
    .from(activity)
    .where(and(eq(activity.collaborationId, scope.collaborationId), eq(activity.goalId, goalId)));
  return row!.n;
}
