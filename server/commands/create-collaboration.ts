import { Refusal } from '../../domain/errors.ts';
import type { Locale } from '../../domain/method.ts';
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
 * Creates a collaboration with its first coordinator.
 * Errors: BAD_INPUT when the slug is not lower-case letters, digits and hyphens; ALREADY_EXISTS when it is taken.
 */
export async function createCollaboration(
  system: { db: SystemStore['db'] | Tx },
  input: NewCollaboration,
): Promise<{ id: string; slug: string }> {
  if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(input.slug)) throw new Refusal('BAD_INPUT', { fields: [{ path: 'slug' }] });
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
    if (!created) throw new Refusal('ALREADY_EXISTS', { slug: input.slug });
    await tx.insert(member).values({
      collaborationId: created.id,
      userId: input.coordinator.userId,
      name: input.coordinator.name,
      title: input.coordinator.title,
      role: 'coordinator',
      status: 'joined',
    });
    return created;
  });
}
