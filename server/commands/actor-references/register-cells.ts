import { and, asc, eq, sql } from 'drizzle-orm';

import { putBackInCells, renameInCells } from '../../../domain/rename-in-cells.ts';
import type { RowValues } from '../../../domain/register.ts';
import type { Work } from '../../store/door.ts';
import { registerRow } from '../../store/schema/index.ts';
import type { References } from './references.ts';

/**
 * Cells of declared registers, in removed rows too, since those can be restored. Two rows about the same organisation
 * (two assessments, say) both stay: which of them is right only the group knows.
 */
export const registerReferences: References<'cells'> = {
  async count(work, actorId) {
    const rows = await rowsNaming(work, actorId);
    return { registerRows: rows.filter(({ removedAt }) => removedAt === null).length };
  },
  async move(work, { kept, merged }) {
    const moved = [];
    for (const { id, values } of await rowsNaming(work, merged)) {
      const { changed, cells } = renameInCells(values, merged, kept);
      await store(work, id, changed);
      moved.push({ kind: 'cells' as const, id, cells });
    }
    return moved;
  },
  async putBack(work, { kept, merged }, { id, cells }) {
    const here = and(eq(registerRow.collaborationId, work.scope.collaborationId), eq(registerRow.id, id));
    const [row] = await work.tx.select({ values: registerRow.values }).from(registerRow).where(here).for('update');
    if (!row) return 1;
    const { changed, left } = putBackInCells(row.values, cells, { from: merged, to: kept });
    if (Object.keys(changed).length > 0) await store(work, id, changed);
    return left;
  },
};

async function rowsNaming({ tx, scope }: Work, actorId: string) {
  const rows = await tx
    .select({ id: registerRow.id, values: registerRow.values, removedAt: registerRow.removedAt })
    .from(registerRow)
    .where(and(eq(registerRow.collaborationId, scope.collaborationId), sql`${registerRow.values}::text like ${`%${actorId}%`}`))
    .orderBy(asc(registerRow.id))
    .for('update');
  return rows.filter(({ values }) => Object.values(values).flat().includes(actorId));
}

async function store({ tx, scope }: Work, id: string, changed: RowValues): Promise<void> {
  await tx
    .update(registerRow)
    .set({ values: sql`${registerRow.values} || ${JSON.stringify(changed)}::jsonb`, version: sql`${registerRow.version} + 1` })
    .where(and(eq(registerRow.collaborationId, scope.collaborationId), eq(registerRow.id, id)));
}
