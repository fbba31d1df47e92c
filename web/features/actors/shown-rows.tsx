import type { ReactNode } from 'react';

import { Disclosure } from '../../components/disclosure.tsx';
import { useI18n } from '../../lib/i18n.ts';

const shownAtOnce = 8;
const shownAtMost = 200;

type ShownRowsProps<Row> = {
  rows: readonly Row[];
  keyOf: (row: Row) => string;
  render: (row: Row) => ReactNode;
};

/** Rows of a file as a list: the first few, the others folded, and how many are left when there are very many. */
export function ShownRows<Row>({ rows, keyOf, render }: ShownRowsProps<Row>) {
  const { t } = useI18n();
  if (rows.length === 0) return null;
  const item = (row: Row) => <li key={keyOf(row)}>{render(row)}</li>;
  const rest = rows.slice(shownAtOnce, shownAtMost);
  return (
    <>
      <ul className="import-rows">{rows.slice(0, shownAtOnce).map(item)}</ul>
      {rest.length > 0 ? (
        <Disclosure summary={t('actors.import.more', { count: rows.length - shownAtOnce })}>
          <ul className="import-rows">{rest.map(item)}</ul>
          {rows.length > shownAtMost ? <p>{t('actors.import.yetMore', { count: rows.length - shownAtMost })}</p> : null}
        </Disclosure>
      ) : null}
    </>
  );
}
