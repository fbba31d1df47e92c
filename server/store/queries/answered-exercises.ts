import { and, eq, like } from 'drizzle-orm';

import { emptyLivePlain, isLivePlainEmpty, type LivePlain } from '../../../worksheets/live-document.ts';
import type { Work } from '../door.ts';
import { liveDocument, round } from '../schema/index.ts';

/** Exercises of a method in which something is written or a round has been held, as `station/exercise`. */
export async function answeredExercises({ tx, scope }: Work, method: string): Promise<Set<string>> {
  const start = `exercise/${method}/`;
  const sheets = await tx
    .select({ name: liveDocument.name, plain: liveDocument.plain })
    .from(liveDocument)
    .where(and(eq(liveDocument.collaborationId, scope.collaborationId), like(liveDocument.name, `${start}%`)));
  const rounds = await tx
    .selectDistinct({ station: round.station, exercise: round.exercise })
    .from(round)
    .where(and(eq(round.collaborationId, scope.collaborationId), eq(round.method, method)));
  const isWritten = ({ plain }: (typeof sheets)[number]) =>
    !isLivePlainEmpty({ ...emptyLivePlain(), ...(plain as Partial<LivePlain>) });
  return new Set([
    ...sheets.filter(isWritten).map(({ name }) => name.slice(start.length)),
    ...rounds.map(({ station, exercise }) => `${station}/${exercise}`),
  ]);
}
