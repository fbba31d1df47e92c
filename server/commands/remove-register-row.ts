import { and, eq, isNotNull, isNull } from 'drizzle-orm';

import type { RegisterRow } from '../../contract/registers.ts';
import { Refusal } from '../../domain/errors.ts';
import { requireRight } from '../policies/may.ts';
import type { Services } from '../services.ts';
import type { Work } from '../store/door.ts';
import { registerInUse, requireRegisterRow } from '../store/queries/register-rows.ts';
import { registerRow } from '../store/schema/index.ts';
import { keepFeedbackTask } from './keep-feedback-task.ts';

export type RegisterRowPlace = { register: string; id: string };

/** Removes a row; what came from it keeps its words. It can be restored. Errors: NOT_ALLOWED; NOT_FOUND. */
export async function removeRegisterRow(work: Work, services: Services, place: RegisterRowPlace): Promise<{ id: string }> {
  await setRemoved(work, services, place, work.clock.now());
  return { id: place.id };
}

/** Puts a removed row back where it stood. Errors: NOT_ALLOWED; NOT_FOUND when it is not removed. */
export async function restoreRegisterRow(work: Work, services: Services, place: RegisterRowPlace): Promise<RegisterRow> {
  await setRemoved(work, services, place, null);
  return requireRegisterRow(work, place.register, place.id);
}

async function setRemoved(work: Work, services: Services, place: RegisterRowPlace, removedAt: Date | null): Promise<void> {
  const { tx, scope } = work;
  requireRight(scope, 'write-content');
  const register = await registerInUse(work, services, place.register);
  const [row] = await tx
    .update(registerRow)
    .set({ removedAt })
    .where(
      and(
        eq(registerRow.collaborationId, scope.collaborationId),
        eq(registerRow.register, place.register),
        eq(registerRow.id, place.id),
        removedAt === null ? isNotNull(registerRow.removedAt) : isNull(registerRow.removedAt),
      ),
    )
    .returning({ id: registerRow.id });
  if (!row) throw new Refusal('NOT_FOUND');
  await keepFeedbackTask(work, services, { register, isNew: removedAt === null });
  await work.changed('registers', 'thread');
}
