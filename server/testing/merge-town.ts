import pg from 'pg';

import { buildTownWithPlan } from './town-with-plan.ts';
import type { TestRingar } from './test-ringar.ts';
import {
  activity,
  activityActor,
  budgetRow,
  communicationRow,
  evaluationRow,
  goal,
  grantRow,
  member,
  registerRow,
  task,
  threadLink,
} from '../store/schema/index.ts';

/**
 * A town in which everything that can name an organisation names the hotel; the police is the one it will be merged
 * into, and stands beside it where both can.
 */
export async function buildMergeTown(ringar: TestRingar) {
  const base = await buildTownWithPlan(ringar);
  const { town, ids, client, collaboration, asProgram } = base;
  const { police: kept, hotel: merged, school } = ids;
  const collaborationId = town.id;
  const rows = await asProgram(async ({ tx }) => {
    const [first] = await tx.insert(goal).values({ collaborationId, title: 'Mål 2' }).returning({ id: goal.id });
    const plain = { collaborationId, goalId: first!.id, year: 2026, riskAnswer: 'no-risk' as const };
    const [alone, both] = await tx
      .insert(activity)
      .values([
        { ...plain, title: 'Ensam' },
        { ...plain, title: 'Båda' },
      ])
      .returning({ id: activity.id });
    await tx.insert(activityActor).values([
      { collaborationId, activityId: alone!.id, actorId: merged, position: 0 },
      { collaborationId, activityId: alone!.id, actorId: school, position: 1 },
      { collaborationId, activityId: both!.id, actorId: merged, position: 0 },
      { collaborationId, activityId: both!.id, actorId: school, position: 1 },
      { collaborationId, activityId: both!.id, actorId: kept, position: 2 },
    ]);
    const [budget] = await tx.insert(budgetRow).values({ collaborationId, item: 'Lokal', sourceActorId: merged }).returning();
    const [grant] = await tx.insert(grantRow).values({ collaborationId, source: 'Fond', actorId: merged }).returning();
    const [tells] = await tx.insert(communicationRow).values({ collaborationId, audience: 'Alla', actorId: merged }).returning();
    const [checks] = await tx.insert(evaluationRow).values({ collaborationId, what: 'Nuläge', actorId: merged }).returning();
    const [job] = await tx.insert(task).values({ collaborationId, title: 'Ring', actorId: merged }).returning();
    const [person] = await tx
      .insert(member)
      .values({ collaborationId, name: 'Receptionschef', role: 'network', actorId: merged })
      .returning();
    const cells = await tx
      .insert(registerRow)
      .values([
        { collaborationId, register: 'actor-assessments', values: { actor: merged, influence: 3 } },
        { collaborationId, register: 'actor-assessments', values: { actor: kept, influence: 5 } },
        { collaborationId, register: 'places', values: { place: 'Stationen', actors: [merged, school] } },
        { collaborationId, register: 'places', values: { place: 'Torget', actors: [school, merged, kept] } },
        { collaborationId, register: 'gone-since', values: { whoever: merged }, removedAt: new Date() },
      ])
      .returning({ id: registerRow.id });
    const link = { collaborationId, label: 'Hotellet' };
    await tx.insert(threadLink).values([
      { ...link, fromRef: `actor:${merged}`, toRef: `row:${cells[0]!.id}`, place: 'register:actor-assessments' },
      { ...link, fromRef: `actor:${kept}`, toRef: `row:${cells[1]!.id}`, place: 'register:actor-assessments' },
      { ...link, fromRef: `actor:${merged}`, toRef: `goal:${first!.id}`, place: 'goals' },
      { ...link, fromRef: `goal:${first!.id}`, toRef: `actor:${merged}`, place: 'register:actors' },
    ]);
    return {
      alone: alone!.id,
      both: both!.id,
      budget: budget!.id,
      grant: grant!.id,
      communication: tells!.id,
      evaluation: checks!.id,
      task: job!.id,
      member: person!.id,
      cells: cells.map(({ id }) => id),
    };
  });
  const actorOf = async (id: string) => client.actors.get({ collaboration, id });
  /** Merges as a page does: from what both are now. */
  const merge = async (who = client, choices: Record<string, 'kept' | 'merged' | 'both'> = {}) => {
    const [one, other] = [await actorOf(kept), await actorOf(merged)];
    return who.actors.merge({
      collaboration,
      id: kept,
      version: one.version,
      other: merged,
      otherVersion: other.version,
      choices: { name: 'kept', contactEmail: 'kept', ...choices },
    });
  };
  const undo = (id: string, who = client) => who.actors.undoMerge({ collaboration, id });
  return { ...base, kept, merged, rows, merge, undo, actorOf };
}

export type MergeTown = Awaited<ReturnType<typeof buildMergeTown>>;

/** What may differ after a merge and its undoing: how often and when a row was saved, and that it happened. */
const marks = ['version', 'updated_at'];
const records = ['audit_event', 'actor_merge'];

/** Every row of the town in every table, as JSON without its marks, in order. */
export async function wholeTown(ringar: TestRingar, town: string): Promise<Record<string, string[]>> {
  const owner = new pg.Client({ connectionString: ringar.ownerUrl });
  await owner.connect();
  const { rows: tables } = await owner.query<{ name: string }>(
    `select table_name as name from information_schema.columns where table_schema = 'public' and column_name = 'collaboration_id'`,
  );
  const whole: Record<string, string[]> = {};
  for (const { name } of tables.filter((table) => !records.includes(table.name))) {
    const { rows } = await owner.query<{ row: string }>(
      `select (to_jsonb(t) - $2::text[])::text as row from ${pg.escapeIdentifier(name)} t where collaboration_id = $1 order by 1`,
      [town, marks],
    );
    whole[name] = rows.map(({ row }) => row);
  }
  await owner.end();
  return whole;
}

/** The tables in which something still names the organisation. */
export async function tablesNaming(ringar: TestRingar, town: string, id: string): Promise<string[]> {
  const whole = await wholeTown(ringar, town);
  return Object.keys(whole)
    .filter((name) => whole[name]!.some((row) => row.includes(id)))
    .toSorted();
}
