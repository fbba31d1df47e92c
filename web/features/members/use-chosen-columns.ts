import { useState } from 'react';

import { type MemberColumn, memberColumns } from './member-columns.tsx';

const storageKey = 'ringar.member-columns';
const first: readonly MemberColumn[] = ['actor', 'role', 'status', 'competences'];

function read(): readonly MemberColumn[] {
  try {
    const stored = JSON.parse(localStorage.getItem(storageKey) ?? 'null') as unknown;
    return Array.isArray(stored) ? memberColumns.filter((column) => stored.includes(column)) : first;
  } catch {
    return first;
  }
}

/** The columns one wants to see, remembered on this device. */
export function useChosenColumns(): [readonly MemberColumn[], (columns: readonly MemberColumn[]) => void] {
  const [columns, setColumns] = useState(read);
  return [
    columns,
    (next) => {
      setColumns(next);
      try {
        localStorage.setItem(storageKey, JSON.stringify(next));
      } catch {
        // Blocked storage: the choice lives as long as the page.
      }
    },
  ];
}
