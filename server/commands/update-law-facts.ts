import { eq } from 'drizzle-orm';

import { Refusal } from '../../domain/errors.ts';
import type { LawFacts } from '../../domain/law-view.ts';
import { requireRight } from '../policies/may.ts';
import type { Work } from '../store/door.ts';
import { factsOf } from '../store/queries/law-view.ts';
import { collaboration } from '../store/schema/index.ts';

/**
 * Changes what the town says of itself for the law view: who decided the plan, who sits in the council, who leads, where
 * inhabitants can read. Errors: NOT_ALLOWED; STALE_VERSION with what stands there.
 * @source law 2023:196 §§ 5, 10, 12, 13
 */
export async function updateLawFacts(work: Work, { version, ...change }: Partial<LawFacts> & { version: number }): Promise<void> {
  const { tx, scope } = work;
  requireRight(scope, 'change-settings');
  const here = eq(collaboration.id, scope.collaborationId);
  const [row] = await tx.select().from(collaboration).where(here).for('update');
  const current = factsOf(row!.settings.law);
  if (row!.version !== version) throw new Refusal('STALE_VERSION', { current: { ...current, version: row!.version } });
  await tx
    .update(collaboration)
    .set({ settings: { ...row!.settings, law: { ...current, ...change } }, version: version + 1 })
    .where(here);
  await work.audit('law.changed', scope.collaborationId, { fields: Object.keys(change).join(' ') });
  await work.changed('collaboration');
}
