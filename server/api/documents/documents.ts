import { diffPlans } from '../../../domain/plan-diff.ts';
import { Refusal } from '../../../domain/errors.ts';
import type { PlanSnapshot } from '../../../domain/document.ts';
import { freezeDocument } from '../../commands/freeze-document.ts';
import { verifyUrl } from '../../documents/verify-url.ts';
import { requireRight } from '../../policies/may.ts';
import { listConfirmations } from '../../store/queries/confirmations.ts';
import { listDocuments, readDocument } from '../../store/queries/documents.ts';
import { inside } from '../context.ts';
import { os } from '../implementer.ts';

const list = os.documents.list.handler(({ input, context }) => inside(context, input, listDocuments));

const get = os.documents.get.handler(({ input, context }) =>
  inside(context, input, async (work) => {
    const row = await readDocument(work, input.id);
    const ofKind = (await listDocuments(work)).filter(({ kind }) => kind === row.kind);
    return {
      ...ofKind.find(({ id }) => id === row.id)!,
      snapshot: row.snapshot,
      verifyUrl: verifyUrl(context.services, row.verifyCode),
      versions: ofKind.map(({ id, number, frozenAt }) => ({ id, number, frozenAt })),
      confirmationRows: await listConfirmations(work, row.id),
    };
  }),
);

const freeze = os.documents.freeze.handler(async ({ input, context }) => {
  // What people see on their screens is what is frozen: live texts are stored first.
  const collaborationId = await inside(context, input, async ({ scope }) => {
    requireRight(scope, 'freeze-documents');
    return scope.collaborationId;
  });
  await context.services.storeLiveDocuments(collaborationId);
  return inside(context, input, (work) => freezeDocument(work, context.services, input));
});

const compare = os.documents.compare.handler(({ input, context }) =>
  inside(context, input, async (work) => {
    const [after, before] = [await readDocument(work, input.id), await readDocument(work, input.other)];
    if (before.snapshot.kind !== 'plan' || after.snapshot.kind !== 'plan')
      throw new Refusal('BAD_INPUT', { fields: [{ path: 'other' }] });
    return {
      before: before.number,
      after: after.number,
      changes: diffPlans(before.snapshot.plan, after.snapshot.plan),
      names: { ...namesIn(before.snapshot), ...namesIn(after.snapshot) },
    };
  }),
);

export const documents = { list, get, freeze, compare };

function namesIn({ actors, plan }: PlanSnapshot): Record<string, string> {
  return Object.fromEntries([...actors.map(({ id, name }) => [id, name]), ...plan.goals.map(({ id, title }) => [id, title])]);
}
