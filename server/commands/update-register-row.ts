import { and, eq, isNull, sql } from 'drizzle-orm';

import type { RegisterRow } from '../../contract/registers.ts';
import { Refusal } from '../../domain/errors.ts';
import type { RowValues } from '../../domain/register.ts';
import { requireRight } from '../policies/may.ts';
import type { Services } from '../services.ts';
import type { Work } from '../store/door.ts';
import { registerInUse, requireRegisterRow } from '../store/queries/register-rows.ts';
import { registerRow } from '../store/schema/index.ts';
import { checkRowValues } from './check-row-values.ts';
import { keepFeedbackTask } from './keep-feedback-task.ts';

export type RegisterRowChange = { register: string; id: string; version: number; values: RowValues };

/**
 * Changes the cells that `values` names and leaves the others; gives the new row.
 * Errors: NOT_ALLOWED; NOT_FOUND for the register, the row, an organisation or a named row; BAD_INPUT for a value that
 * does not fit its column; STALE_VERSION with `current`.
 */
export async function updateRegisterRow(work: Work, services: Services, change: RegisterRowChange): Promise<RegisterRow> {
  const { tx, scope } = work;
  requireRight(scope, 'write-content');
  const register = await registerInUse(work, services, change.register);
  await requireRegisterRow(work, change.register, change.id);
  await checkRowValues(work, register, change.values);
  const [row] = await tx
    .update(registerRow)
    .set({
      values: sql`${registerRow.values} || ${JSON.stringify(change.values)}::jsonb`,
      version: change.version + 1,
      updatedAt: work.clock.now(),
    })
    .where(
      and(
        eq(registerRow.collaborationId, scope.collaborationId),
        eq(registerRow.id, change.id),
        eq(registerRow.version, change.version),
        isNull(registerRow.removedAt),
      ),
    )
    .returning({ id: registerRow.id });
  const current = await requireRegisterRow(work, change.register, change.id);
  if (!row) throw new Refusal('STALE_VERSION', { current });
  await keepFeedbackTask(work, services, { register, isNew: false });
  await work.changed('registers');
  return current;
}
