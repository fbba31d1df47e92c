import type { ListChoices } from '../../../contract/actors.ts';
import { createActor, setActorArchived, updateActor } from '../../commands/change-actor.ts';
import { importActors, previewActorImport } from '../../commands/import-actors.ts';
import { mergeActors } from '../../commands/merge-actors.ts';
import { previewActorMerge } from '../../commands/preview-actor-merge.ts';
import { undoActorMerge } from '../../commands/undo-actor-merge.ts';
import { createMakingLimit } from '../../documents/making-limit.ts';
import { requireRight } from '../../policies/may.ts';
import { listActorMerges, readActorNow } from '../../store/queries/actor-merges.ts';
import { listActors, readActor } from '../../store/queries/actors.ts';
import { readSpreadsheet } from '../../uploads/read-spreadsheet.ts';
import { type ApiContext, inside, insideToLook } from '../context.ts';
import { os } from '../implementer.ts';

const list = os.actors.list.handler(({ input, context }) => inside(context, input, listActors));

const create = os.actors.create.handler(({ input: { collaboration, ...fields }, context }) =>
  inside(context, { collaboration }, (work) => createActor(work, fields)),
);

const update = os.actors.update.handler(({ input: { collaboration, ...change }, context }) =>
  inside(context, { collaboration }, (work) => updateActor(work, change)),
);

const archive = os.actors.archive.handler(({ input, context }) =>
  inside(context, input, async (work) => {
    await setActorArchived(work, input.id, true);
    return { id: input.id };
  }),
);

const restore = os.actors.restore.handler(({ input, context }) =>
  inside(context, input, async (work) => {
    await setActorArchived(work, input.id, false);
    return readActor(work, input.id);
  }),
);

/** Lists are read one at a time for everybody, so nobody may fill the queue. */
const withinLimit = createMakingLimit({ person: 2, collaboration: 2 }, 'TOO_MANY_LISTS');

/** An uploaded list; read before the transaction begins, since a large file takes its time. */
async function listOf(context: ApiContext, input: { collaboration: string; file: File; choices?: ListChoices | undefined }) {
  const by = await insideToLook(context, input, async ({ scope }) => {
    requireRight(scope, 'write-actors');
    return { collaborationId: scope.collaborationId, person: scope.userId };
  });
  return withinLimit(by, async () => readSpreadsheet(new Uint8Array(await input.file.arrayBuffer()), input.choices?.delimiter));
}

const previewImport = os.actors.previewImport.handler(async ({ input, context }) => {
  const file = await listOf(context, input);
  return inside(context, input, (work) => previewActorImport(work, { ...input, file }));
});

const importList = os.actors.import.handler(async ({ input, context }) => {
  const file = await listOf(context, input);
  return inside(context, input, (work) => importActors(work, { ...input, file }));
});

const get = os.actors.get.handler(({ input, context }) => inside(context, input, (work) => readActorNow(work, input.id)));

const previewMerge = os.actors.previewMerge.handler(({ input, context }) =>
  inside(context, input, (work) => previewActorMerge(work, { kept: input.id, merged: input.other })),
);

const merge = os.actors.merge.handler(({ input, context }) => inside(context, input, (work) => mergeActors(work, input)));

const merges = os.actors.merges.handler(({ input, context }) => inside(context, input, (work) => listActorMerges(work)));

const undoMerge = os.actors.undoMerge.handler(({ input, context }) =>
  inside(context, input, (work) => undoActorMerge(work, input.id)),
);

export const actors = {
  list,
  get,
  previewMerge,
  merge,
  merges,
  undoMerge,
  create,
  update,
  archive,
  restore,
  previewImport,
  import: importList,
};
