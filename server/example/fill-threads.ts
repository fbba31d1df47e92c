import { type ItemRef, paragraphKey, parseItemRef, writeItemRef } from '../../domain/item-ref.ts';
import type { Work } from '../store/door.ts';
import { selectPlanRows } from '../store/queries/plan-rows.ts';
import { threadLink } from '../store/schema/index.ts';
import type { ExampleRef, ExampleThread } from './data/threads.ts';
import type { ExampleWorksheet } from './data/worksheets.ts';
import type { RowIds } from './fill-registers.ts';

export type ThreadsToFill = {
  method: string;
  worksheets: Record<string, ExampleWorksheet>;
  threads: ExampleThread[];
  rowIds: RowIds;
  /** Member who has brought everything in. */
  broughtBy: string;
};

/** Id of a line of an example worksheet; `index` counts from 0. */
export const lineId = (field: string, index: number) => `${field}-${index + 1}`;

/** Links what an example town has brought in to where it came from. Everything named must be there. */
export async function fillThreads(work: Work, filling: ThreadsToFill): Promise<void> {
  const { tx, scope } = work;
  for (const { from, to, on } of filling.threads) {
    const toRef = await refOf(work, filling, to);
    await tx.insert(threadLink).values({
      collaborationId: scope.collaborationId,
      fromRef: await refOf(work, filling, from),
      toRef,
      place: placeOf(to, toRef),
      label: wordsOf(filling, from),
      broughtBy: filling.broughtBy,
      broughtAt: new Date(`${on}T10:00:00Z`),
    });
  }
}

/** The place as `bringIn` names it. */
function placeOf(to: ExampleRef, toRef: string): string {
  if ('register' in to) return `register:${to.register}`;
  if ('goal' in to) return 'goals';
  if ('communication' in to) return 'communication';
  return 'line' in to ? `list:${toRef.slice('line:'.length, toRef.indexOf('#'))}` : toRef;
}

async function refOf(work: Work, filling: ThreadsToFill, ref: ExampleRef): Promise<string> {
  const word = writeItemRef(await find(work, filling, ref));
  if (parseItemRef(word) === null) throw new Error(`The example's thread names what it does not have: ${JSON.stringify(ref)}`);
  return word;
}

async function find(work: Work, { method, worksheets, rowIds }: ThreadsToFill, ref: ExampleRef): Promise<ItemRef> {
  if ('register' in ref) return { kind: 'row', id: rowIds.get(ref.register)?.get(ref.row) ?? '' };
  if ('goal' in ref) return { kind: 'goal', id: idOf(await selectPlanRows(work, 'goals'), 'title', ref.goal) };
  if ('activity' in ref) return { kind: 'activity', id: idOf(await selectPlanRows(work, 'activities'), 'title', ref.activity) };
  if ('communication' in ref)
    return { kind: 'communication', id: idOf(await selectPlanRows(work, 'communication'), 'audience', ref.communication) };
  const { sheet, ...address } = addressOf(method, 'field' in ref ? ref.field : ref.text);
  if ('answer' in ref) return { kind: 'answer', ...address, item: ref.answer };
  if ('text' in ref) return { kind: 'text', part: paragraphKey(firstParagraph(worksheets[sheet], address.field)), ...address };
  const index = worksheets[sheet]?.list?.[address.field]?.indexOf(ref.line) ?? -1;
  return { kind: 'line', ...address, line: index < 0 ? '' : lineId(address.field, index) };
}

/** What a rich text begins with: that paragraph is what was brought in. */
const firstParagraph = (sheet: ExampleWorksheet | undefined, field: string) => sheet?.rich?.[field]?.split('\n')[0] ?? '';

/** `station/exercise.field` in its parts; `sheet` is `station/exercise`. */
function addressOf(method: string, written: string) {
  const [sheet = '', field = ''] = written.split('.');
  const [station = '', exercise = ''] = sheet.split('/');
  return { sheet, method, station, exercise, field };
}

function idOf<Key extends string>(rows: ({ id: string } & Record<Key, string>)[], key: Key, words: string): string {
  return rows.find((row) => row[key] === words)?.id ?? '';
}

/** What the source says. */
function wordsOf({ worksheets }: ThreadsToFill, from: ExampleRef): string {
  if ('text' in from) {
    const [sheet = '', field = ''] = from.text.split('.');
    return firstParagraph(worksheets[sheet], field).replace(/\s+/g, ' ').slice(0, 300);
  }
  if ('register' in from) return from.row;
  if ('line' in from) return from.line;
  if ('answer' in from) return from.answer;
  if ('goal' in from) return from.goal;
  return 'activity' in from ? from.activity : from.communication;
}
