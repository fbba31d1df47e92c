import { sql } from 'drizzle-orm';

import { Refusal } from '../../domain/errors.ts';
import { requireRight } from '../policies/may.ts';
import type { Services } from '../services.ts';
import type { Work } from '../store/door.ts';
import { lockRegister, registerInUse, selectRegisterRows } from '../store/queries/register-rows.ts';
import type { RegisterRowPlace } from './remove-register-row.ts';

/**
 * Puts a row before another one, or last when `before` is null; gives the new order. Moving changes no version.
 * Errors: NOT_ALLOWED; NOT_FOUND for the register or either row.
 */
export async function moveRegisterRow(
  work: Work,
  services: Services,
  { register, id, before }: RegisterRowPlace & { before: string | null },
): Promise<{ order: string[] }> {
  const { tx, scope } = work;
  requireRight(scope, 'write-content');
  await registerInUse(work, services, register);
  await lockRegister(work, register);
  const order = (await selectRegisterRows(work, register)).map((row) => row.id);
  if (!order.includes(id) || (before !== null && !order.includes(before))) throw new Refusal('NOT_FOUND');
  if (before === id) return { order };
  const moved = order.filter((other) => other !== id);
  moved.splice(before === null ? moved.length : moved.indexOf(before), 0, id);
  await tx.execute(sql`
    update register_row r set position = o.position
    from unnest(${sql.param(moved)}::uuid[]) with ordinality as o(id, position)
    where r.collaboration_id = ${scope.collaborationId} and r.id = o.id`);
  await work.changed('registers');
  return { order: moved };
}
