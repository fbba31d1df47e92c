import { type AskedConfirmation, askConfirmation, revokeConfirmationLinks } from '../../commands/ask-confirmation.ts';
import { attachConfirmation, detachConfirmation } from '../../commands/attach-confirmation.ts';
import { decideConfirmation } from '../../commands/decide-confirmation.ts';
import { composeMail } from '../../mail/compose-mail.ts';
import { dateWords } from '../../mail/date-words.ts';
import { sentence } from '../../sentences.ts';
import type { Work } from '../../store/door.ts';
import { viewConfirmation } from '../../store/queries/confirmations.ts';
import { type ApiContext, inside } from '../context.ts';
import { os } from '../implementer.ts';

const decide = os.confirmations.decide.handler(({ input, context }) =>
  inside(context, input, async (work) => {
    const { collaboration: _collaboration, ...decision } = input;
    await decideConfirmation(work, decision, 'member');
    return viewConfirmation(work, input.id);
  }),
);

const ask = os.confirmations.ask.handler(async ({ input, context }) => {
  const { mailId, ...asked } = await inside(context, input, async (work) => {
    if (input.email) await context.limit('invite', work.scope.collaborationId);
    const made = await askConfirmation(work, input);
    const url = `${context.services.publicUrl}/link/${made.token}`;
    const message = input.email ? await sendQuestion(work, context, { asked: made, url, email: input.email }) : null;
    return { url, expiresAt: made.expiresAt.toISOString(), mailId: message };
  });
  return { ...asked, mail: mailId === null ? null : await context.services.mailOutcome(mailId) };
});

const revoke = os.confirmations.revoke.handler(({ input, context }) =>
  inside(context, input, async (work) => ({ ended: await revokeConfirmationLinks(work, input.id) })),
);

const attach = os.confirmations.attach.handler(({ input, context }) =>
  inside(context, input, async (work) => {
    await attachConfirmation(work, input, 'member');
    return viewConfirmation(work, input.id);
  }),
);

const detach = os.confirmations.detach.handler(({ input, context }) =>
  inside(context, input, async (work) => {
    await detachConfirmation(work, input.id);
    return viewConfirmation(work, input.id);
  }),
);

export const confirmations = { decide, ask, revoke, attach, detach };

async function sendQuestion(
  work: Work,
  { services }: ApiContext,
  { asked, url, email }: { asked: AskedConfirmation; url: string; email: string },
): Promise<string> {
  const locale = asked.language;
  const words = {
    town: asked.town,
    organisation: asked.organisation,
    document: sentence(locale, `documents.kindsThe.${asked.kind}`),
    by: asked.answerBy ? sentence(locale, 'mail.confirmation.by', { date: dateWords(locale, asked.answerBy) }) : '',
    url,
    until: dateWords(locale, asked.expiresAt),
  };
  const mail = composeMail({ kind: 'confirmation', locale, words, publicUrl: services.publicUrl });
  return work.mail({ ...mail, to: email });
}
