import { Refusal } from '../../domain/errors.ts';
import type { Locale } from '../../domain/method.ts';
import { answerBefore, type NamedRequest, rememberAnswer } from '../store/request-answers.ts';
import type { Tx } from '../store/door.ts';
import { collaboration, member } from '../store/schema/index.ts';
import type { SystemStore } from '../store/system.ts';

export type NewCollaboration = {
  slug: string;
  name: string;
  municipality: string;
  /** The language that the group writes in. */
  language?: Locale;
  coordinator: { userId: string; name: string; title: string };
  example?: boolean;
  /** The method that it begins with; the usual one when not said. */
  method?: string | undefined;
};

/**
 * Creates a collaboration with its first coordinator. The same request sent again is answered as the first.
 * Errors: BAD_INPUT when the slug is not lower-case letters, digits and hyphens; ALREADY_EXISTS when it is taken.
 */
export async function createCollaboration(
  system: { db: SystemStore['db'] | Tx },
  input: NewCollaboration,
  request: NamedRequest | null = null,
): Promise<{ id: string; slug: string }> {
  if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(input.slug)) throw new Refusal('BAD_INPUT', { fields: [{ path: 'slug' }] });
  const who = input.coordinator.userId;
  return system.db.transaction(async (tx) => {
    const [created] = await tx
      .insert(collaboration)
      .values({
        slug: input.slug,
        name: input.name,
        municipality: input.municipality,
        language: input.language ?? 'sv',
        example: input.example ?? false,
        ...(input.method === undefined ? {} : { methods: [input.method] }),
      })
      .onConflictDoNothing()
      .returning({ id: collaboration.id, slug: collaboration.slug });
    if (!created) {
      const before = await answerBefore<{ id: string; slug: string }>({ db: tx }, who, request);
      if (before) return before;
      throw new Refusal('ALREADY_EXISTS', { slug: input.slug });
    }
    await tx.insert(member).values({
      collaborationId: created.id,
      userId: input.coordinator.userId,
      name: input.coordinator.name,
      title: input.coordinator.title,
      role: 'coordinator',
      status: 'joined',
    });
    await rememberAnswer(tx, { who, collaborationId: created.id, request, answer: created });
    return created;
  });
}
