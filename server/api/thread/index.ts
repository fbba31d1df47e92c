import { bringIn } from '../../commands/bring-in.ts';
import { requireRight } from '../../policies/may.ts';
import { openItems } from '../../store/queries/items.ts';
import { listOffers } from '../../store/queries/offers.ts';
import { readThread } from '../../store/queries/thread.ts';
import { inside } from '../context.ts';
import { os } from '../implementer.ts';

/** The procedures of `contract/thread.ts`. */
export const thread = {
  offers: os.thread.offers.handler(async ({ input, context }) => {
    // What people have just written is offered too: live texts are stored first.
    const collaborationId = await inside(context, input, async ({ scope }) => {
      requireRight(scope, 'read-worksheets');
      return scope.collaborationId;
    });
    await context.services.storeLiveDocuments(collaborationId);
    return inside(context, input, async (work) =>
      listOffers(work, await openItems(work, context.services, context.locale), input),
    );
  }),
  bringIn: os.thread.bringIn.handler(({ input: { collaboration, ...wanted }, context }) =>
    inside(context, { collaboration }, async (work) =>
      bringIn(work, context.services, { ...wanted, items: await openItems(work, context.services, context.locale) }),
    ),
  ),
  get: os.thread.get.handler(({ input, context }) =>
    inside(context, input, async (work) => readThread(work, await openItems(work, context.services, context.locale), input.ref)),
  ),
};
