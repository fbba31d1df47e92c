import { and, eq, like } from 'drizzle-orm';

import { emptyLivePlain, type LivePlain } from '../../../worksheets/live-document.ts';
import type { Work } from '../door.ts';
import { liveDocument } from '../schema/index.ts';

export type WorksheetPlace = { method: string; station: string; exercise: string };

/** The name under which an exercise's shared sheet is stored. */
export function worksheetName({ method, station, exercise }: WorksheetPlace): string {
  return `exercise/${method}/${station}/${exercise}`;
}

/** What the group has written in an exercise; empty when nothing yet. */
export async function readWorksheet({ tx, scope }: Work, place: WorksheetPlace): Promise<LivePlain> {
  const [row] = await tx
    .select({ plain: liveDocument.plain })
    .from(liveDocument)
    .where(and(eq(liveDocument.collaborationId, scope.collaborationId), eq(liveDocument.name, worksheetName(place))));
  return { ...emptyLivePlain(), ...(row?.plain as Partial<LivePlain> | undefined) };
}

/** When each sheet of a method was last written in, by its name. */
export async function readWorksheetTimes({ tx, scope }: Work, method: string): Promise<Map<string, Date>> {
  const rows = await tx
    .select({ name: liveDocument.name, updatedAt: liveDocument.updatedAt })
    .from(liveDocument)
    .where(and(eq(liveDocument.collaborationId, scope.collaborationId), like(liveDocument.name, `exercise/${method}/%`)));
  return new Map(rows.map((row) => [row.name, row.updatedAt]));
}
