import { eq } from 'drizzle-orm';

import { type HandedOver, handOver as handOverCommand } from '../../commands/hand-over.ts';
import { composeMail, type MailKind } from '../../mail/compose-mail.ts';
import { localeOf, sentence } from '../../sentences.ts';
import type { Work } from '../../store/door.ts';
import { readTownName } from '../../store/queries/town-name.ts';
import { user } from '../../store/schema/index.ts';
import { type ApiContext, inside } from '../context.ts';
import { os } from '../implementer.ts';

export const handOver = os.members.handOver.handler(({ input, context }) =>
  inside(context, input, async (work) => {
    const done = await handOverCommand(work, input);
    await tell(work, context, done, { kind: 'tookOver', userId: done.to.userId, become: input.become });
    await tell(work, context, done, { kind: 'handedOver', userId: done.from.userId, become: input.become });
    return { id: input.id };
  }),
);

/** Tells one of the two, in that person's language. */
async function tell(
  work: Work,
  { system, services }: ApiContext,
  { from, to }: HandedOver,
  { kind, userId, become }: { kind: MailKind; userId: string; become: string },
): Promise<void> {
  const [person] = await system.db.select({ email: user.email, locale: user.locale }).from(user).where(eq(user.id, userId));
  if (!person) return;
  const locale = localeOf(person.locale, null);
  const words = {
    town: (await readTownName(work)).name,
    from: from.title,
    to: to.title,
    become: sentence(locale, `mail.become.${become}`),
    url: `${services.publicUrl}/s/${work.scope.slug}`,
  };
  await work.mail({ ...composeMail({ kind, locale, words, publicUrl: services.publicUrl }), to: person.email });
}
