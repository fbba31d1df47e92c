import { eq } from 'drizzle-orm';

import { Refusal } from '../../../domain/errors.ts';
import { asSignatory } from '../../auth/resolve-link.ts';
import { attachConfirmation } from '../../commands/attach-confirmation.ts';
import { decideConfirmation } from '../../commands/decide-confirmation.ts';
import { readSignatoryView } from '../../store/queries/signatory-view.ts';
import { collaboration, document } from '../../store/schema/index.ts';
import { os } from '../implementer.ts';

export const get = os.signatory.get.handler(({ input, context }) => asSignatory(context, input.token, readSignatoryView));

export const decide = os.signatory.decide.handler(({ input, context }) =>
  asSignatory(context, input.token, async (work, id) => {
    const { token: _token, ...decision } = input;
    await decideConfirmation(work, { ...decision, id }, 'link');
    return readSignatoryView(work, id);
  }),
);

export const attach = os.signatory.attach.handler(({ input, context }) =>
  asSignatory(context, input.token, async (work, id) => {
    await attachConfirmation(work, { id, file: input.file }, 'link');
    return readSignatoryView(work, id);
  }),
);

/** Public: anyone who holds the paper may check which frozen version its code belongs to. */
export const verify = os.verification.get.handler(async ({ input, context }) => {
  const { db } = context.system;
  const [found] = await db.select().from(document).where(eq(document.verifyCode, input.code));
  if (!found) throw new Refusal('NOT_FOUND');
  const [town] = await db.select({ name: collaboration.name }).from(collaboration).where(eq(collaboration.id, found.collaborationId));
  const versions = await db
    .select({ kind: document.kind, number: document.number })
    .from(document)
    .where(eq(document.collaborationId, found.collaborationId));
  return {
    collaboration: town!.name,
    kind: found.kind,
    number: found.number,
    frozenAt: found.frozenAt.toISOString(),
    sha256: found.sha256,
    newest: Math.max(...versions.filter((row) => row.kind === found.kind).map((row) => row.number)),
  };
});
