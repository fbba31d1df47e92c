import { eq } from 'drizzle-orm';

import { Refusal } from '../../domain/errors.ts';
import { lensOver, type MethodUse, roadsOf, methodUseOf, withUse } from '../../domain/method-use.ts';
import { requireRight } from '../policies/may.ts';
import type { Services } from '../services.ts';
import type { Work } from '../store/door.ts';
import { answeredExercises } from '../store/queries/answered-exercises.ts';
import { listRounds } from '../store/queries/rounds.ts';
import { collaboration } from '../store/schema/index.ts';

/**
 * Says how the town uses a method on board. Answers are never removed: a method that is taken up again has them.
 * Errors: NOT_ALLOWED; NOT_FOUND for a method that is not on board; LAST_METHOD when no road would be left; BAD_INPUT for a lens
 * that looks at no road of the town; ROUND_OPEN while a round of it is open; METHOD_HAS_ANSWERS with how many exercises hold
 * answers, unless `anyway`.
 * @source inventory S00
 */
export async function setMethodUse(
  work: Work,
  services: Services,
  { method: id, use, anyway }: { method: string; use: MethodUse; anyway: boolean },
): Promise<void> {
  const { tx, scope } = work;
  requireRight(scope, 'change-settings');
  const method = services.method(id, 'sv');
  if (!method) throw new Refusal('NOT_FOUND', { method: id });
  const here = eq(collaboration.id, scope.collaborationId);
  const [row] = await tx
    .select({ methods: collaboration.methods, lenses: collaboration.lenses, version: collaboration.version })
    .from(collaboration)
    .where(here)
    .for('update');
  const before = row!;
  if (methodUseOf(before, id) === use) return;
  const after = withUse(before, id, use);
  if (roadsOf(after).length === 0) throw new Refusal('LAST_METHOD');
  if (use === 'lens' && lensOver(method.lens, after).length === 0) throw new Refusal('BAD_INPUT', { fields: [{ path: 'use' }] });
  if (use === 'off') {
    const [open] = await listRounds(work, { method: id, state: 'open' });
    if (open) throw new Refusal('ROUND_OPEN', { id: open.id });
    const answers = (await answeredExercises(work, id)).size;
    if (answers > 0 && !anyway) throw new Refusal('METHOD_HAS_ANSWERS', { count: answers });
  }
  // A lens whose last road goes has nothing to look at any more.
  const lenses = after.lenses.filter((lens) => lensOver(services.method(lens, 'sv')?.lens ?? [], after).length > 0);
  const methods = after.methods.filter((one) => lenses.includes(one) || !after.lenses.includes(one));
  await tx
    .update(collaboration)
    .set({ methods, lenses, version: before.version + 1 })
    .where(here);
  await work.audit('method.used', scope.collaborationId, { method: id, use });
  await work.changed('collaboration', 'method', 'journey', 'registers');
}
