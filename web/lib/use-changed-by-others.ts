import { useEffect, useRef, useState } from 'react';
import { sameValue } from './same-value.ts';

type Versioned = { id: string; version: number };

/**
 * Fields that someone else has changed while the form was open, by the names of the row; empty until it happens.
 * `shown` is the row as the form shows it: what comes back from one's own save is no news.
 */
export function useChangedByOthers<Row extends Versioned>(
  row: Row,
  shown: Row,
): { fields: (keyof Row & string)[]; dismiss: () => void } {
  const before = useRef({ row, shown });
  const [fields, setFields] = useState<(keyof Row & string)[]>([]);
  useEffect(() => {
    const last = before.current;
    before.current = { row, shown };
    if (last.row.id !== row.id || last.row.version === row.version) return;
    const changed = (Object.keys(row) as (keyof Row & string)[]).filter(
      (key) => key !== 'version' && !sameValue(row[key], last.row[key]) && !sameValue(row[key], last.shown[key]),
    );
    if (changed.length > 0) setFields((known) => [...new Set([...known, ...changed])]);
  }, [row, shown]);
  return { fields, dismiss: () => setFields([]) };
}
