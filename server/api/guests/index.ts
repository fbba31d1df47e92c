import { asGuest } from '../../auth/resolve-link.ts';
import { answerAsGuest } from '../../commands/answer-as-guest.ts';
import { type AskedGuest, askGuest, removeGuest, renewGuestLink } from '../../commands/ask-guest.ts';
import { readGuests, readGuestView } from '../../store/queries/guests.ts';
import { type ApiContext, inside } from '../context.ts';
import { os } from '../implementer.ts';

const made = ({ services }: ApiContext, { id, token, expiresAt }: AskedGuest) => ({
  id,
  url: `${services.publicUrl}/guest/${token}`,
  expiresAt: expiresAt.toISOString(),
});

/** For those who ask guests. */
export const guests = {
  list: os.guests.list.handler(({ input, context }) => inside(context, input, (work) => readGuests(work, input))),
  ask: os.guests.ask.handler(({ input: { collaboration, ...input }, context }) =>
    inside(context, { collaboration }, async (work) => made(context, await askGuest(work, context.services, input))),
  ),
  renew: os.guests.renew.handler(({ input, context }) =>
    inside(context, input, async (work) => made(context, await renewGuestLink(work, input.id))),
  ),
  remove: os.guests.remove.handler(({ input, context }) => inside(context, input, (work) => removeGuest(work, input.id))),
};

const get = os.guest.get.handler(async ({ input, context }) => {
  await context.limit('link');
  const { services, locale } = context;
  return asGuest(context, input.token, (work, link) => readGuestView(work, services, { ...link, locale }));
});

const answer = os.guest.answer.handler(async ({ input, context }) => {
  await context.limit('link');
  const { services, locale } = context;
  return asGuest(context, input.token, async (work, link) => {
    await answerAsGuest(work, services, { id: link.subjectId, answers: input.answers });
    return readGuestView(work, services, { ...link, locale });
  });
});

/** For guests, by their link. */
export const guest = { get, answer };
