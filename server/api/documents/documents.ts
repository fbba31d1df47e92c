import { followMerges } from '../../../domain/plan-actors.ts';
import { decidedChanges } from '../../../domain/plan-in-force.ts';
import { Refusal } from '../../../domain/errors.ts';
import type { PlanSnapshot } from '../../../domain/document.ts';
import { askMoreOrganisations } from '../../commands/ask-more-organisations.ts';
import { freezeDocument } from '../../commands/freeze-document.ts';
import { verifyUrl } from '../../documents/verify-url.ts';
import { requireRight } from '../../policies/may.ts';
import { readMergedActors } from '../../store/queries/actor-merges.ts';
import { listConfirmations } from '../../store/queries/confirmations.ts';
import { listDocuments, readDocument } from '../../store/queries/documents.ts';
import { listPlanActors } from '../../store/queries/plan.ts';
import type { Work } from '../../store/door.ts';
import { inside, insideToLook } from '../context.ts';
import { os } from '../implementer.ts';

const list = os.documents.list.handler(({ input, context }) => inside(context, input, listDocuments));

const get = os.documents.get.handler(({ input, context }) =>
  inside(context, input, async (work) => {
    const row = await readDocument(work, input.id);
    const ofKind = (await listDocuments(work)).filter(({ kind, subjectId }) => kind === row.kind && subjectId === row.subjectId);
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
  const collaborationId = await insideToLook(context, input, async ({ scope }) => {
    requireRight(scope, 'freeze-documents');
    return scope.collaborationId;
  });
  await context.services.storeLiveDocuments(collaborationId);
  return inside(context, input, (work) => freezeDocument(work, context.services, input));
});

const askMore = os.documents.askMore.handler(({ input, context }) =>
  inside(context, input, async (work) => ({ added: await askMoreOrganisations(work, input) })),
);

const compare = os.documents.compare.handler(({ input, context }) =>
  inside(context, input, async (work) => {
    const [after, before] = [await readDocument(work, input.id), await readDocument(work, input.other)];
    if (before.snapshot.kind !== 'plan' || after.snapshot.kind !== 'plan')
      throw new Refusal('BAD_INPUT', { fields: [{ path: 'other' }] });
    const merged = await readMergedActors(work);
    return {
      before: before.number,
      after: after.number,
      changes: decidedChanges(followMerges(before.snapshot.plan, merged), followMerges(after.snapshot.plan, merged)),
      names: { ...Object.fromEntries(await namesOf(work, merged)), ...namesIn(before.snapshot), ...namesIn(after.snapshot) },
    };
  }),
);

export const documents = { list, get, freeze, askMore, compare };

function namesIn({ actors, plan }: PlanSnapshot): Record<string, string> {
  return Object.fromEntries([...actors.map(({ id, name }) => [id, name]), ...plan.goals.map(({ id, title }) => [id, title])]);
}

/** Names of those that others are part of now; a document from before the merge may not name them itself. */
async function namesOf(work: Work, merged: Map<string, string>): Promise<[string, string][]> {
  const into = new Set(merged.values());
  return (await listPlanActors(work)).flatMap(({ id, name }) => (into.has(id) ? [[id, name] as [string, string]] : []));
}
