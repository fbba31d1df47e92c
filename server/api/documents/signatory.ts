import { asSignatory } from '../../auth/resolve-link.ts';
import { attachConfirmation } from '../../commands/attach-confirmation.ts';
import { decideConfirmation } from '../../commands/decide-confirmation.ts';
import { readSignatoryView } from '../../store/queries/signatory-view.ts';
import { os } from '../implementer.ts';

const get = os.signatory.get.handler(async ({ input, context }) => {
  await context.limit('link');
  return asSignatory(context, input.token, readSignatoryView);
});

const decide = os.signatory.decide.handler(async ({ input, context }) => {
  await context.limit('link');
  return asSignatory(context, input.token, async (work, link) => {
    const { token: _token, ...decision } = input;
    await decideConfirmation(work, { ...decision, id: link.subjectId }, 'link');
    return readSignatoryView(work, link);
  });
});

const attach = os.signatory.attach.handler(async ({ input, context }) => {
  await context.limit('link');
  return asSignatory(context, input.token, async (work, link) => {
    await attachConfirmation(work, { id: link.subjectId, file: input.file }, 'link');
    return readSignatoryView(work, link);
  });
});

/** For people with a personal link and no account. */
export const signatory = { get, decide, attach };
