import type { Field } from './method.ts';

/** A row of a shared sheet as it is kept: an id, a text, and what its field type adds. */
export type SheetRow = Record<string, unknown>;

/** Rows under one heading; `heading` is null for a plain list and for notes that stand nowhere. */
export type OutlineGroup = { heading: string | null; lines: OutlineLine[] };
/** `depth` 0 for the first level. `row` is the id of the row that the line comes from. */
export type OutlineLine = { row: string; text: string; depth: number };

/** Field types kept as rows of the shared sheet. */
export const rowTypes = ['list', 'tree', 'wall', 'grid', 'chooser'] as const;
export type RowType = (typeof rowTypes)[number];
export const isRowType = (type: Field['type']): type is RowType => (rowTypes as readonly string[]).includes(type);

const wordsOf = (value: unknown): string => (typeof value === 'string' ? value : '');
const idOf = (row: SheetRow): string => wordsOf(row['id']);

/**
 * What the rows of a field say, as the list that is read aloud, printed and exported: a branch of a tree with what grows
 * from what, the notes under each heading of a wall, a row of a grid with a text under each heading, a part of the work
 * with the way chosen for it and why. Empty rows and empty groups are left out.
 */
export function sheetOutline(field: Pick<Field, 'type' | 'items'>, rows: readonly SheetRow[]): OutlineGroup[] {
  return groupsOf(field, rows)
    .map(({ heading, lines }) => ({ heading, lines: lines.filter(({ text }) => text.trim() !== '') }))
    .filter(({ lines, heading }) => lines.length > 0 || (isByRow(field.type) && (heading ?? '').trim() !== ''));
}

/** True for the types in which each row is a heading of its own. */
const isByRow = (type: Field['type']) => type === 'grid' || type === 'chooser';

function groupsOf({ type, items }: Pick<Field, 'type' | 'items'>, rows: readonly SheetRow[]): OutlineGroup[] {
  switch (type) {
    case 'tree':
      return items.map(({ key, label }) => ({ heading: label, lines: treeLines(treeUnder(rows, key)) }));
    case 'wall':
      return [
        ...items.map(({ key, label }) => ({ heading: label, lines: notesAt(rows, (place) => place === key) })),
        { heading: null, lines: notesAt(rows, (place) => !items.some(({ key }) => key === place)) },
      ];
    case 'grid':
      return rows.map((row) => ({
        heading: wordsOf(row['text']),
        lines: items.flatMap(({ key, label }) => {
          const text = wordsOf(row[key]);
          return text.trim() === '' ? [] : [{ row: idOf(row), text: `${label}: ${text}`, depth: 0 }];
        }),
      }));
    case 'chooser':
      return rows.map((row) => ({
        heading: wordsOf(row['text']),
        lines: [items.find(({ key }) => key === row['choice'])?.label ?? '', wordsOf(row['why'])].map((text) => ({
          row: idOf(row),
          text,
          depth: 0,
        })),
      }));
    default:
      return [{ heading: null, lines: rows.map((row) => ({ row: idOf(row), text: wordsOf(row['text']), depth: 0 })) }];
  }
}

const notesAt = (rows: readonly SheetRow[], isThere: (place: unknown) => boolean): OutlineLine[] =>
  rows.filter((row) => isThere(row['place'])).map((row) => ({ row: idOf(row), text: wordsOf(row['text']), depth: 0 }));

/** A row of a tree with the rows that grow from it. */
export type TreeNode<Row extends SheetRow = SheetRow> = { row: Row; children: TreeNode<Row>[] };

/**
 * The rows of one branch of a tree. A row whose parent is gone, stands in another branch or closes a ring (two people moved
 * at once) grows from the branch itself, so that none is ever lost.
 */
export function treeUnder<Row extends SheetRow>(rows: readonly Row[], branch: string): TreeNode<Row>[] {
  const here = rows.filter((row) => row['branch'] === branch);
  const byId = new Map(here.map((row) => [idOf(row), row]));
  const placed = new Set<Row>();
  const isRooted = (row: Row): boolean => {
    const seen = new Set<Row>();
    for (let at: Row | undefined = row; at !== undefined; at = byId.get(wordsOf(at['parent']))) {
      if (seen.has(at)) return false;
      seen.add(at);
    }
    return true;
  };
  const grow = (row: Row): TreeNode<Row> => {
    placed.add(row);
    const children = here.filter((child) => child['parent'] === row['id'] && !placed.has(child));
    return { row, children: children.map(grow) };
  };
  return here
    .filter((row) => !byId.has(wordsOf(row['parent'])) || !isRooted(row))
    .flatMap((row) => (placed.has(row) ? [] : [grow(row)]));
}

const treeLines = (nodes: readonly TreeNode[], depth = 0): OutlineLine[] =>
  nodes.flatMap(({ row, children }) => [
    { row: idOf(row), text: wordsOf(row['text']), depth },
    ...treeLines(children, depth + 1),
  ]);
