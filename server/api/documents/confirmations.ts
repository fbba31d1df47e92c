import { askConfirmation, revokeConfirmationLinks } from '../../commands/ask-confirmation.ts';
import { attachConfirmation } from '../../commands/attach-confirmation.ts';
import { decideConfirmation } from '../../commands/decide-confirmation.ts';
import { viewConfirmation } from '../../store/queries/documents.ts';
import { inside } from '../context.ts';
import { os } from '../implementer.ts';

export const decide = os.confirmations.decide.handler(({ input, context }) =>
  inside(context, input, async (work) => {
    const { collaboration: _collaboration, ...decision } = input;
    await decideConfirmation(work, decision, 'member');
    return viewConfirmation(work, input.id);
  }),
);

export const ask = os.confirmations.ask.handler(({ input, context }) =>
  inside(context, input, (work) => askConfirmation(work, context.services, input, context.locale)),
);

export const revoke = os.confirmations.revoke.handler(({ input, context }) =>
  inside(context, input, async (work) => ({ ended: await revokeConfirmationLinks(work, input.id) })),
);

export const attach = os.confirmations.attach.handler(({ input, context }) =>
  inside(context, input, async (work) => {
    await attachConfirmation(work, input, 'member');
    return viewConfirmation(work, input.id);
  }),
);
