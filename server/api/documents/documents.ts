import { diffPlans } from '../../../domain/plan-diff.ts';
import { Refusal } from '../../../domain/errors.ts';
import { freezeDocument } from '../../commands/freeze-document.ts';
import { listConfirmations, listDocuments, readDocument } from '../../store/queries/documents.ts';
import { inside } from '../context.ts';
import { os } from '../implementer.ts';

export const list = os.documents.list.handler(({ input, context }) => inside(context, input, listDocuments));

export const get = os.documents.get.handler(({ input, context }) =>
  inside(context, input, async (work) => {
    const row = await readDocument(work, input.id);
    const item = (await listDocuments(work)).find((document) => document.id === row.id)!;
    return {
      ...item,
      snapshot: row.snapshot,
      verifyUrl: `${context.services.publicUrl}/verify/${row.verifyCode}`,
      confirmationRows: await listConfirmations(work, row.id),
    };
  }),
);

export const freeze = os.documents.freeze.handler(async ({ input, context }) => {
  // What people see on their screens is what is frozen: live texts are stored first.
  const { collaborationId } = await inside(context, input, async ({ scope }) => scope);
  await context.services.storeLiveDocuments(collaborationId);
  return inside(context, input, (work) => freezeDocument(work, context.services, input));
});

export const compare = os.documents.compare.handler(({ input, context }) =>
  inside(context, input, async (work) => {
    const [after, before] = [await readDocument(work, input.id), await readDocument(work, input.other)];
    if (before.snapshot.kind !== 'plan' || after.snapshot.kind !== 'plan') throw new Refusal('BAD_INPUT', { fields: [{ path: 'other' }] });
    return { before: before.number, after: after.number, changes: diffPlans(before.snapshot.plan, after.snapshot.plan) };
  }),
);
