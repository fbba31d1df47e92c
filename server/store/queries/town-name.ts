import { eq } from 'drizzle-orm';

import type { DocumentTown } from '../../../domain/document.ts';
import type { Work } from '../door.ts';
import { collaboration } from '../schema/index.ts';

/** What the town is called on its papers, and the language that they are in. */
export async function readTownName({ tx, scope }: Work): Promise<Required<DocumentTown>> {
  const [town] = await tx
    .select({ name: collaboration.name, municipality: collaboration.municipality, language: collaboration.language })
    .from(collaboration)
    .where(eq(collaboration.id, scope.collaborationId));
  return town!;
}
