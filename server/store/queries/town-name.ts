import { eq } from 'drizzle-orm';

import type { Work } from '../door.ts';
import { collaboration } from '../schema/index.ts';

/** What the town is called on its papers. */
export async function readTownName({ tx, scope }: Work): Promise<{ name: string; municipality: string }> {
  const [town] = await tx
    .select({ name: collaboration.name, municipality: collaboration.municipality })
    .from(collaboration)
    .where(eq(collaboration.id, scope.collaborationId));
  return town!;
}
