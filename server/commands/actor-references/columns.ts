import { and, count, eq, inArray, sql } from 'drizzle-orm';

import type { MovedColumn } from '../../../domain/actor-merge.ts';
import {
  budgetRow,
  communicationRow,
  evaluationRow,
  grantRow,
  guest,
  member,
  missionActor,
  missionHandover,
  requiredActor,
  task,
} from '../../store/schema/index.ts';
import type { References } from './references.ts';

/** Tables with one organisation in a column. All have an id and a version; `kind` is what people know the rows as. */
const tables = {
  member: { table: member, field: 'actorId', kind: 'members' },
  task: { table: task, field: 'actorId', kind: 'tasks' },
  budget: { table: budgetRow, field: 'sourceActorId', kind: 'budget' },
  grant: { table: grantRow, field: 'actorId', kind: 'grants' },
  communication: { table: communicationRow, field: 'actorId', kind: 'communication' },
  evaluation: { table: evaluationRow, field: 'actorId', kind: 'evaluation' },
  mission: { table: missionActor, field: 'actorId', kind: 'missions' },
  'mission-handover': { table: missionHandover, field: 'actorId', kind: 'missionHandovers' },
  required: { table: requiredActor, field: 'actorId', kind: 'required' },
  guest: { table: guest, field: 'actorId', kind: 'guests' },
} as const satisfies Record<MovedColumn, { table: unknown; field: string; kind: string }>;
const names = Object.keys(tables) as MovedColumn[];

/** The queries name only what all of them have; the column of the organisation stands for each one's own. */
function partsOf(name: MovedColumn) {
  const { field } = tables[name];
  const table = tables[name].table as unknown as typeof task;
  const column = (table as unknown as Record<string, typeof task.actorId>)[field]!;
  const to = (actorId: string) => ({ [field]: actorId, version: sql`${table.version} + 1` }) as never;
  return { table, column, to };
}

/** Members, tasks and rows of the plan: an organisation in a column. A new version, so that a stale page is refused. */
export const columnReferences: References<'column'> = {
  async count({ tx, scope }, actorId) {
    const counts = [];
    for (const name of names) {
      const { table, column } = partsOf(name);
      const here = and(eq(table.collaborationId, scope.collaborationId), eq(column, actorId));
      const [row] = await tx.select({ n: count() }).from(table).where(here);
      counts.push([tables[name].kind, row!.n] as const);
    }
    return Object.fromEntries(counts);
  },
  async move({ tx, scope }, { kept, merged }) {
    const moved = [];
    for (const name of names) {
      const { table, column, to } = partsOf(name);
      const here = and(eq(table.collaborationId, scope.collaborationId), eq(column, merged));
      const rows = await tx.update(table).set(to(kept)).where(here).returning({ id: table.id });
      if (rows.length > 0) moved.push({ kind: 'column' as const, column: name, ids: rows.map(({ id }) => id) });
    }
    return moved;
  },
  async putBack({ tx, scope }, { kept, merged }, { column: name, ids }) {
    const { table, column, to } = partsOf(name);
    const here = and(eq(table.collaborationId, scope.collaborationId), inArray(table.id, ids), eq(column, kept));
    const rows = await tx.update(table).set(to(merged)).where(here).returning({ id: table.id });
    return ids.length - rows.length;
  },
};
