import type { MovedCell } from './actor-merge.ts';
import type { RowValue, RowValues } from './register.ts';

/**
 * Lets every cell that names the organisation `from` name `to`, whatever the column is declared as (a register that no
 * method has any more follows too). A list that named both names `to` once. Gives the changed cells, and where they
 * named it; nothing when no cell does.
 */
export function renameInCells(values: RowValues, from: string, to: string): { changed: RowValues; cells: MovedCell[] } {
  const changed: RowValues = {};
  const cells: MovedCell[] = [];
  for (const [key, value] of Object.entries(values)) {
    if (value === from) {
      changed[key] = to;
      cells.push({ key, index: null, both: false });
    } else if (Array.isArray(value) && value.includes(from)) {
      const both = value.includes(to);
      changed[key] = both ? value.filter((id) => id !== from) : value.map((id) => (id === from ? to : id));
      cells.push({ key, index: value.indexOf(from), both });
    }
  }
  return { changed, cells };
}

/**
 * The reverse of `renameInCells`: cells that still name `to` name `from` again, in its old place as far as the list
 * reaches; `to` stays where it stood itself. `left` counts cells that no longer name it.
 */
export function putBackInCells(
  values: RowValues,
  cells: readonly MovedCell[],
  { from, to }: { from: string; to: string },
): { changed: RowValues; left: number } {
  const changed: RowValues = {};
  let left = 0;
  for (const cell of cells) {
    const value = restored(values[cell.key] ?? null, cell, { from, to });
    if (value === null) left += 1;
    else changed[cell.key] = value;
  }
  return { changed, left };
}

function restored(value: RowValue, { index, both }: MovedCell, { from, to }: { from: string; to: string }): RowValue {
  if (index === null) return value === to ? from : null;
  if (!Array.isArray(value) || !value.includes(to)) return null;
  return both ? value.toSpliced(index, 0, from) : value.map((id) => (id === to ? from : id));
}
