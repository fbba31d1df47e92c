import { and, asc, eq, type InferInsertModel, sql } from 'drizzle-orm';

import type { Activity, BudgetRow, CommunicationRow, EvaluationRow, Goal, GrantRow, OverallGoal } from '../../../domain/plan.ts';
import type { Work } from '../door.ts';
import {
  activity,
  activityActor,
  budgetRow,
  communicationRow,
  evaluationRow,
  goal,
  grantRow,
  overallGoal,
} from '../schema/index.ts';

/** The rows of a plan, by the names they have in `PlanContent`. */
export type PlanRows = {
  overallGoals: OverallGoal;
  goals: Goal;
  activities: Activity;
  budget: BudgetRow;
  grants: GrantRow;
  communication: CommunicationRow;
  evaluation: EvaluationRow;
};
export type PlanRowKind = keyof PlanRows;

/** What each table keeps; `actorIds` of an activity live in a table of their own. */
const tables = {
  overallGoals: overallGoal,
  goals: goal,
  activities: activity,
  budget: budgetRow,
  grants: grantRow,
  communication: communicationRow,
  evaluation: evaluationRow,
} as const;

type PlanTable = typeof goal;
type Stored<K extends PlanRowKind> = (typeof tables)[K]['$inferSelect'];
export type NewPlanRow<K extends PlanRowKind> = Omit<
  InferInsertModel<(typeof tables)[K]>,
  'collaborationId' | 'id' | 'position' | 'version'
>;

/** All tables share the columns that these queries name; only the rest differs. */
const tableOf = (kind: PlanRowKind) => tables[kind] as unknown as PlanTable;

/** Rows of one kind in their order, as the API shows them; with `id`, that row alone. */
export async function selectPlanRows<K extends PlanRowKind>(work: Work, kind: K, id?: string): Promise<PlanRows[K][]> {
  const table = tableOf(kind);
  const here = eq(table.collaborationId, work.scope.collaborationId);
  const rows = await work.tx
    .select()
    .from(table)
    .where(id === undefined ? here : and(here, eq(table.id, id)))
    .orderBy(asc(table.position), asc(table.id));
  const actorsOf = kind === 'activities' ? await selectActivityActors(work, id) : new Map<string, string[]>();
  return rows.map((row) => shown(kind, row as never, actorsOf));
}

function shown<K extends PlanRowKind>(kind: K, row: Stored<K>, actorsOf: Map<string, string[]>): PlanRows[K] {
  const { collaborationId: _town, createdAt: _made, updatedAt: _changed, ...rest } = row;
  if (kind === 'activities') return { ...rest, actorIds: actorsOf.get(row.id) ?? [] } as unknown as PlanRows[K];
  if (kind === 'overallGoals') {
    const { id, text, origin, version } = row as Stored<'overallGoals'>;
    return { id, text, ...(origin === '' ? {} : { origin }), version } as PlanRows[K];
  }
  return rest as unknown as PlanRows[K];
}

async function selectActivityActors({ tx, scope }: Work, activityId?: string): Promise<Map<string, string[]>> {
  const here = eq(activityActor.collaborationId, scope.collaborationId);
  const rows = await tx
    .select({ activityId: activityActor.activityId, actorId: activityActor.actorId })
    .from(activityActor)
    .where(activityId === undefined ? here : and(here, eq(activityActor.activityId, activityId)))
    .orderBy(asc(activityActor.activityId), asc(activityActor.position));
  const byActivity = new Map<string, string[]>();
  for (const row of rows) byActivity.set(row.activityId, [...(byActivity.get(row.activityId) ?? []), row.actorId]);
  return byActivity;
}

/** Adds a row after the last one of its kind; gives its id. */
export async function insertPlanRow<K extends PlanRowKind>({ tx, scope }: Work, kind: K, values: NewPlanRow<K>): Promise<string> {
  const table = tableOf(kind);
  const [last] = await tx
    .select({ position: sql<number>`coalesce(max(${table.position}), 0)` })
    .from(table)
    .where(eq(table.collaborationId, scope.collaborationId));
  const [row] = await tx
    .insert(table)
    .values({
      ...(values as never as NewPlanRow<'goals'>),
      collaborationId: scope.collaborationId,
      position: (last?.position ?? 0) + 1,
    })
    .returning({ id: table.id });
  return row!.id;
}

/** Changes a row that is still at `version`; false when it is not, or no longer exists. */
export async function updatePlanRow<K extends PlanRowKind>(
  { tx, scope, clock }: Work,
  kind: K,
  { id, version, values }: { id: string; version: number; values: Partial<NewPlanRow<K>> },
): Promise<boolean> {
  const table = tableOf(kind);
  const changed = await tx
    .update(table)
    .set({ ...(values as Partial<NewPlanRow<'goals'>>), version: version + 1, updatedAt: clock.now() })
    .where(and(eq(table.collaborationId, scope.collaborationId), eq(table.id, id), eq(table.version, version)))
    .returning({ id: table.id });
  return changed.length > 0;
}

/** Removes a row; false when it does not exist. */
export async function deletePlanRow({ tx, scope }: Work, kind: PlanRowKind, id: string): Promise<boolean> {
  const table = tableOf(kind);
  const removed = await tx
    .delete(table)
    .where(and(eq(table.collaborationId, scope.collaborationId), eq(table.id, id)))
    .returning({ id: table.id });
  return removed.length > 0;
}

/** Ids of one kind in their order. */
export async function selectPlanOrder({ tx, scope }: Work, kind: PlanRowKind): Promise<string[]> {
  const table = tableOf(kind);
  const rows = await tx
    .select({ id: table.id })
    .from(table)
    .where(eq(table.collaborationId, scope.collaborationId))
    .orderBy(asc(table.position), asc(table.id));
  return rows.map((row) => row.id);
}

/** Gives rows the positions 1, 2, … in the order of `ids`. The order is no content: versions stay. */
export async function storePlanOrder({ tx, scope }: Work, kind: PlanRowKind, ids: string[]): Promise<void> {
  const table = tableOf(kind);
  await tx.execute(sql`
    update ${table} set position = o.place
    from unnest(${sql.param(ids)}::uuid[]) with ordinality as o(row_id, place)
    where ${table.collaborationId} = ${scope.collaborationId} and ${table.id} = o.row_id and position is distinct from o.place`);
}

/** Makes `actorIds` the organisations of an activity, the first one leading. */
export async function storeActivityActors({ tx, scope }: Work, activityId: string, actorIds: string[]): Promise<void> {
  await tx
    .delete(activityActor)
    .where(and(eq(activityActor.collaborationId, scope.collaborationId), eq(activityActor.activityId, activityId)));
  if (actorIds.length === 0) return;
  await tx
    .insert(activityActor)
    .values(actorIds.map((actorId, position) => ({ collaborationId: scope.collaborationId, activityId, actorId, position })));
}
