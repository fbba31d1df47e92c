import type { ActorImportPreview } from '../../contract/actors.ts';
import { guessColumns, type ColumnMapping } from '../../domain/actor-import-columns.ts';
import { type ActorImport, readActorRows } from '../../domain/actor-import.ts';
import { Refusal } from '../../domain/errors.ts';
import { requireRight } from '../policies/may.ts';
import type { Work } from '../store/door.ts';
import { mergedNames } from '../store/queries/actor-merges.ts';
import { listActors } from '../store/queries/actors.ts';
import { actor } from '../store/schema/index.ts';

export type ActorList = {
  /** Cells as text, headings first. */
  cells: string[][];
  /** Field of each column; guessed from the headings when left out. */
  columns?: ColumnMapping | undefined;
  duplicates: 'refuse' | 'skip';
};

const sampleRows = 8;

/** Says what an import of the list would do; saves nothing. Errors: NOT_ALLOWED. */
export async function previewActorImport(work: Work, list: ActorList): Promise<ActorImportPreview> {
  requireRight(work.scope, 'write-actors');
  const { result, columns } = await read(work, list);
  const [headings = [], ...rows] = list.cells;
  return {
    headings,
    columns,
    sample: rows.slice(0, sampleRows),
    rows: rows.filter((row) => row.some((cell) => cell.trim() !== '')).length,
    problem: result.problem,
    ready: result.drafts.length,
    errors: result.errors,
    skipped: result.skipped,
  };
}

/**
 * Imports the list: every row, or none when one is wrong.
 * Errors: NOT_ALLOWED, ROWS_INVALID with the problem and the rows.
 * @source inventory A06 D04
 */
export async function importActors(work: Work, list: ActorList): Promise<{ imported: number; skipped: number }> {
  requireRight(work.scope, 'write-actors');
  const { result } = await read(work, list);
  if (result.problem || result.errors.length > 0) {
    throw new Refusal('ROWS_INVALID', {
      problem: result.problem,
      errors: result.errors.slice(0, 200),
      count: result.errors.length,
    });
  }
  const { collaborationId } = work.scope;
  if (result.drafts.length > 0) {
    await work.tx.insert(actor).values(result.drafts.map((draft) => ({ ...draft.actor, collaborationId })));
  }
  await work.audit('actors.imported', collaborationId, { rows: result.drafts.length });
  await work.changed('actors', 'collaboration');
  return { imported: result.drafts.length, skipped: result.skipped.length };
}

async function read(
  work: Work,
  { cells, columns, duplicates }: ActorList,
): Promise<{ result: ActorImport; columns: ColumnMapping }> {
  const [headings = [], ...rows] = cells;
  const mapping = columns ?? guessColumns(headings);
  // A list that names a merged organisation again would make the double anew.
  const existingNames = [...(await listActors(work)).map(({ name }) => name), ...(await mergedNames(work))];
  return { result: readActorRows({ rows, columns: mapping, existingNames, duplicates }), columns: mapping };
}
