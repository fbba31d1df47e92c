import { and, eq } from 'drizzle-orm';

import { Refusal } from '../../domain/errors.ts';
import type { Locale, Method } from '../../domain/method.ts';
import { emptyMethodCopy, type MethodCopy } from '../../domain/method-copy.ts';
import { requireRight } from '../policies/may.ts';
import type { Services } from '../services.ts';
import type { Work } from '../store/door.ts';
import { originalAndCopy } from '../store/queries/method-in-use.ts';
import { methodCopy } from '../store/schema/index.ts';

/** The copy after a change. */
export type SavedCopy = { version: number; copy: MethodCopy };

export type CopyChange = {
  method: string;
  /** Version last seen; 0 when the town had changed nothing. */
  version: number;
  locale?: Locale;
};

/**
 * Changes the town's copy of a method: `change` gives the new copy from the one that stands and the original in the
 * language. The copy is locked meanwhile. Adds an event of that `action` to the log.
 * Errors: NOT_ALLOWED; NOT_FOUND for a method that is not in use; STALE_VERSION with the copy as it is.
 */
export async function changeMethodCopy(
  work: Work,
  services: Services,
  { method, version, locale = 'sv', action, target }: CopyChange & { action: string; target: string },
  change: (copy: MethodCopy, original: Method) => MethodCopy | Promise<MethodCopy>,
): Promise<SavedCopy> {
  requireRight(work.scope, 'change-settings');
  const { original } = await originalAndCopy(work, services, method, locale);
  const standing = await lockCopy(work, method);
  if (standing.version !== version) throw new Refusal('STALE_VERSION', { current: standing });
  const copy = await change(standing.copy, original);
  await work.tx
    .update(methodCopy)
    .set({ changes: copy, version: version + 1, updatedAt: work.clock.now() })
    .where(at(work, method));
  await work.audit(action, target, { method });
  await work.changed('method', 'journey', 'collaboration');
  return { version: version + 1, copy };
}

/** The row of the copy, made when there is none, held until the transaction ends. */
async function lockCopy(work: Work, method: string): Promise<SavedCopy> {
  const { tx, scope } = work;
  await tx
    .insert(methodCopy)
    .values({ collaborationId: scope.collaborationId, method, changes: emptyMethodCopy(), version: 0 })
    .onConflictDoNothing();
  const [row] = await tx
    .select({ version: methodCopy.version, copy: methodCopy.changes })
    .from(methodCopy)
    .where(at(work, method))
    .for('update');
  return row!;
}

function at({ scope }: Work, method: string) {
  return and(eq(methodCopy.collaborationId, scope.collaborationId), eq(methodCopy.method, method));
}
