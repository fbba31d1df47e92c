import { and, eq, max } from 'drizzle-orm';

import { Refusal } from '../../../domain/errors.ts';
import { readVerifyCode } from '../../../domain/verify-code.ts';
import type { SystemStore } from '../../store/system.ts';
import { collaboration, document } from '../../store/schema/index.ts';
import { os } from '../implementer.ts';

const get = os.verification.get.handler(async ({ input, context }) => {
  await context.limit('link');
  const code = readVerifyCode(input.code);
  if (code === null) throw new Refusal('NOT_FOUND');
  return findByCode(context.system, code);
});

/** Public: anyone who holds the paper may check which frozen version its code belongs to, and nothing more. */
export const verification = { get };

async function findByCode({ db }: SystemStore, code: string) {
  const [found] = await db
    .select({
      collaborationId: document.collaborationId,
      collaboration: collaboration.name,
      kind: document.kind,
      subjectId: document.subjectId,
      number: document.number,
      frozenAt: document.frozenAt,
      sha256: document.sha256,
    })
    .from(document)
    .innerJoin(collaboration, eq(collaboration.id, document.collaborationId))
    .where(eq(document.verifyCode, code));
  if (!found) throw new Refusal('NOT_FOUND');
  const { collaborationId, subjectId, frozenAt, ...shown } = found;
  const [newest] = await db
    .select({ number: max(document.number) })
    .from(document)
    .where(and(eq(document.collaborationId, collaborationId), eq(document.kind, found.kind), eq(document.subjectId, subjectId)));
  // The papers of a mission follow on each other; none takes the place of the one before.
  const latest = found.kind === 'mission' ? found.number : (newest?.number ?? found.number);
  return { ...shown, frozenAt: frozenAt.toISOString(), newest: latest };
}
