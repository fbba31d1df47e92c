import { randomUUID } from 'node:crypto';

import { and, eq, isNull } from 'drizzle-orm';

import { Refusal } from '../../domain/errors.ts';
import type { Locale } from '../../domain/method.ts';
import { hashToken } from '../auth/tokens.ts';
import { answerBefore, type NamedRequest, rememberAnswer } from '../store/request-answers.ts';
import type { Tx } from '../store/door.ts';
import { entryLink, installation, user } from '../store/schema/index.ts';
import type { Clock } from '../clock.ts';
import type { SystemStore } from '../store/system.ts';
import { createCollaboration } from './create-collaboration.ts';

export type SetUpInstallation = {
  token: string;
  name: string;
  email: string;
  /** The function, "samordnare". */
  title: string;
  town: string;
  municipality: string;
  slug: string;
  locale: Locale;
  method?: string | undefined;
};

export type SetUp = { userId: string; slug: string };

/**
 * Makes the first account, an administrator, and the first collaboration with that person as coordinator. Works once.
 * The same request sent again is answered as the first. Errors: LINK_USED when Ringar is set up; LINK_EXPIRED for a link that does not work; ALREADY_EXISTS when the address
 * or the short name is taken (the link then still works); BAD_INPUT for a short name that cannot be used.
 */
export async function setUpInstallation(
  system: SystemStore,
  input: SetUpInstallation,
  request: NamedRequest | null = null,
): Promise<SetUp> {
  const who = `set-up:${hashToken(input.token)}`;
  return system.db.transaction(async (tx) => {
    const [row] = await tx.select({ setUpAt: installation.setUpAt }).from(installation).for('update');
    const before = await answerBefore<SetUp>({ db: tx }, who, request);
    if (before) return before;
    await requireSetUpLink({ db: tx, clock: system.clock }, input.token);
    if (row?.setUpAt) throw new Refusal('LINK_USED');
    const userId = randomUUID();
    const made = await tx
      .insert(user)
      // The one who holds the set-up link runs the server, and is believed about the address.
      .values({ id: userId, name: input.name, email: input.email, emailVerified: true, locale: input.locale, admin: true })
      .onConflictDoNothing()
      .returning({ id: user.id });
    if (made.length === 0) throw new Refusal('ALREADY_EXISTS', { field: 'email' });
    const { id, slug } = await createCollaboration(
      { db: tx },
      {
        slug: input.slug,
        name: input.town,
        municipality: input.municipality,
        language: input.locale,
        method: input.method,
        coordinator: { userId, name: input.name, title: input.title },
      },
    );
    await tx
      .update(entryLink)
      .set({ usedAt: system.clock.now() })
      .where(eq(entryLink.tokenHash, hashToken(input.token)));
    await tx.update(installation).set({ setUpAt: system.clock.now() });
    const answer = { userId, slug };
    await rememberAnswer(tx, { who, collaborationId: id, request, answer });
    return answer;
  });
}

/** LINK_USED for a set-up link that has done its work, LINK_EXPIRED for one that is unknown, voided or too old. */
export async function requireSetUpLink(
  { db, clock }: { db: SystemStore['db'] | Tx; clock: Clock },
  token: string,
): Promise<void> {
  const [found] = await db
    .select()
    .from(entryLink)
    .where(and(eq(entryLink.tokenHash, hashToken(token)), eq(entryLink.kind, 'set-up'), isNull(entryLink.userId)));
  if (!found) throw new Refusal('LINK_EXPIRED');
  if (found.usedAt) throw new Refusal('LINK_USED');
  if (found.expiresAt < clock.now()) throw new Refusal('LINK_EXPIRED');
}
