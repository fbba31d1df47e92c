import { eq } from 'drizzle-orm';

import { type HandedOver, handOver as handOverCommand } from '../../commands/hand-over.ts';
import { composeMail, type MailKind } from '../../mail/compose-mail.ts';
import { localeOf, sentence } from '../../sentences.ts';
import { collaboration, user } from '../../store/schema/index.ts';
import { type ApiContext, inside } from '../context.ts';
import { os } from '../implementer.ts';

export const handOver = os.members.handOver.handler(async ({ input, context }) => {
  const done = await inside(context, input, async (work) => {
    const handedOver = await handOverCommand(work, input);
    const here = eq(collaboration.id, work.scope.collaborationId);
    const [town] = await work.tx
      .select({ id: collaboration.id, name: collaboration.name, slug: collaboration.slug })
      .from(collaboration)
      .where(here);
    return { ...handedOver, town: town! };
  });
  await tell(context, done, { kind: 'tookOver', userId: done.to.userId, become: input.become });
  await tell(context, done, { kind: 'handedOver', userId: done.from.userId, become: input.become });
  return { id: input.id };
});

/** Tells one of the two, in that person's language. */
async function tell(
  { system, services }: ApiContext,
  { from, to, town }: HandedOver & { town: { id: string; name: string; slug: string } },
  { kind, userId, become }: { kind: MailKind; userId: string; become: string },
): Promise<void> {
  const [person] = await system.db.select({ email: user.email, locale: user.locale }).from(user).where(eq(user.id, userId));
  if (!person) return;
  const locale = localeOf(person.locale, null);
  const words = {
    town: town.name,
    from: from.title,
    to: to.title,
    become: sentence(locale, `mail.become.${become}`),
    url: `${services.publicUrl}/s/${town.slug}`,
  };
  await services.sendMail({
    ...composeMail({ kind, locale, words, publicUrl: services.publicUrl }),
    to: person.email,
    collaborationId: town.id,
  });
}
