import type { ActorImportPreview, ListChoices } from '../../contract/actors.ts';
import { guessColumns, headingScore, isPersonHeading, type ColumnMapping } from '../../domain/actor-import-columns.ts';
import { excerpt } from '../../domain/actor-import-row.ts';
import { type ActorImport, readActorRows } from '../../domain/actor-import.ts';
import { Refusal } from '../../domain/errors.ts';
import type { ListFile } from '../../domain/list/list-file.ts';
import { type OpenList, openList } from '../../domain/list/open-list.ts';
import { requireRight } from '../policies/may.ts';
import type { Work } from '../store/door.ts';
import { mergedNames } from '../store/queries/actor-merges.ts';
import { listActors } from '../store/queries/actors.ts';
import { actor } from '../store/schema/index.ts';

export type ActorList = {
  file: ListFile;
  /** Field of each column; guessed from the headings when left out. */
  columns?: ColumnMapping | undefined;
  duplicates: 'refuse' | 'skip';
  choices?: ListChoices | undefined;
};

const sampleRows = 8;
const headingChoices = 15;

/** Says what an import of the list would do; saves nothing. Errors: NOT_ALLOWED. */
export async function previewActorImport(work: Work, list: ActorList): Promise<ActorImportPreview> {
  requireRight(work.scope, 'write-actors');
  const { result, columns, open } = await read(work, list);
  const sheet = list.file.sheets.find(({ name }) => name === open.sheet);
  return {
    sheets: open.sheets,
    sheet: open.sheet,
    headingRow: open.headingRow,
    rowsAbove: open.rowsAbove,
    firstRows: (sheet?.rows ?? [])
      .slice(0, headingChoices)
      .map((cells, row) => ({ row: row + 1, cells: cells.map(excerpt) }))
      .filter(({ cells }) => cells.length > 0),
    text: list.file.text && { encoding: list.file.text.encoding, delimiter: list.file.text.delimiter },
    headings: open.headings.map(excerpt),
    hiddenRows: open.rows.filter(({ isHidden }) => isHidden).length,
    hiddenColumns: open.hiddenColumns,
    personColumns: open.headings.flatMap((heading, column) => (isPersonHeading(heading) && !columns[column] ? [column] : [])),
    columns,
    sample: open.rows.slice(0, sampleRows).map(({ cells }) => cells.map(excerpt)),
    rows: open.rows.length,
    problem: result.problem,
    ready: result.drafts.length,
    errors: result.errors,
    skipped: result.skipped,
    notices: result.notices,
    unknownTrades: result.unknownTrades,
  };
}

/**
 * Imports the list: every row that is not left out, or none when one is wrong.
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
  { file, columns, duplicates, choices }: ActorList,
): Promise<{ result: ActorImport; columns: ColumnMapping; open: OpenList }> {
  const open = openList(file, headingScore, choices);
  const mapping = columns ? open.headings.map((_, column) => columns[column] ?? null) : guess(open);
  // A list that names a merged organisation again would make the double anew.
  const existingNames = [...(await listActors(work)).map(({ name }) => name), ...(await mergedNames(work))];
  const unclosed = file.text?.unclosedQuote ?? null;
  const result = readActorRows({
    rows: open.rows,
    headings: open.headings,
    remarks: open.remarks,
    columns: mapping,
    existingNames,
    choices: { ...choices, duplicates },
    isText: file.text !== null,
    unclosedQuote: unclosed === null ? null : unclosed + 1,
  });
  return { result, columns: mapping, open };
}

/** What the headings say; a column that is hidden in the file is not read by itself. */
function guess({ headings, rows, hiddenColumns }: OpenList): ColumnMapping {
  const shown = headings.map((heading, column) => (hiddenColumns.includes(column) ? '' : heading));
  return guessColumns(shown, (column) => rows.map(({ cells }) => cells[column] ?? ''));
}
