import { Card } from '../../components/card.tsx';
import { type Column, DataTable } from '../../components/data-table.tsx';
import { EmptyState } from '../../components/empty-state.tsx';
import { Menu } from '../../components/menu.tsx';
import { useI18n } from '../../lib/i18n.ts';
import { usePlan } from './plan-context.tsx';
import { QuickLine } from '../../components/quick-line.tsx';
import { fieldLabel, fieldsOf, plainWords } from './row-fields.tsx';
import { usePlanDialog } from './use-plan-dialog.ts';
import { type RowOf, stepTarget, usePlanRows } from './use-plan-rows.ts';

type TableKind = 'grants' | 'communication';

/** A register of the plan: a table, a line to add with, a form for each row. */
export function RowsTable({ kind }: { kind: TableKind }) {
  const { t } = useI18n();
  const { slug, view, mayWrite } = usePlan();
  const rows = usePlanRows(kind, slug);
  const { open } = usePlanDialog();
  const columns = useRowColumns(kind);
  const stored: RowOf<TableKind>[] = view.plan[kind];
  const [first] = fieldsOf(kind)[0]!;
  return (
    <Card title={t(`plan.${kind}.title`)} flush>
      <p className="plan-table-lead muted">{t(`plan.${kind}.lead`)}</p>
      <DataTable
        caption={t(`plan.${kind}.title`)}
        columns={columns}
        rows={stored}
        rowKey={({ id }) => id}
        empty={
          <EmptyState level={3} title={t(`plan.${kind}.emptyTitle`)}>
            {t(`plan.${kind}.empty`)}
          </EmptyState>
        }
      />
      {mayWrite ? (
        <div className="plan-table-add">
          <QuickLine
            draftKey={`plan/${slug}/new-${kind}`}
            label={t(`plan.${kind}.newLabel`)}
            showLabel
            onAdd={async (text) => open(kind, (await rows.add({ [first]: text })).id)}
          />
        </div>
      ) : null}
    </Card>
  );
}

function useRowColumns(kind: TableKind): Column<RowOf<TableKind>>[] {
  const { t, format } = useI18n();
  const { nameOf, mayWrite } = usePlan();
  const { open } = usePlanDialog();
  const columns = fieldsOf(kind).map(([key, type], index): Column<RowOf<TableKind>> => {
    const words = (row: RowOf<TableKind>) =>
      plainWords(type, (row as unknown as Record<string, unknown>)[key], { format, nameOf });
    return {
      key,
      header: fieldLabel(kind, key, t),
      ...(index === 0 ? { rowHeader: true } : {}),
      ...(type === 'money' ? { align: 'end' as const } : {}),
      cell: (row) =>
        index === 0 ? (
          <button type="button" className="link-like" aria-haspopup="dialog" onClick={() => open(kind, row.id)}>
            {words(row).trim() || t(`plan.${kind}.untitled`)}
          </button>
        ) : (
          <span className="plan-cell-text">{words(row)}</span>
        ),
      sortValue: (row) =>
        type === 'money' || type === 'date'
          ? ((row as unknown as Record<string, string | number | null>)[key] ?? '')
          : words(row),
    };
  });
  return mayWrite
    ? [
        ...columns,
        {
          key: 'menu',
          header: t('plan.rowActions'),
          hideHeader: true,
          align: 'end',
          cell: (row) => <RowMenu kind={kind} row={row} />,
        },
      ]
    : columns;
}

function RowMenu({ kind, row }: { kind: TableKind; row: RowOf<TableKind> }) {
  const { t } = useI18n();
  const { slug, view } = usePlan();
  const rows = usePlanRows(kind, slug);
  const { open } = usePlanDialog();
  const ids = view.plan[kind].map(({ id }) => id);
  const name = String((row as unknown as Record<string, unknown>)[fieldsOf(kind)[0]![0]]);
  const step = (by: -1 | 1) => {
    const before = stepTarget(ids, row.id, by);
    if (before !== undefined) void rows.move(row.id, before);
  };
  return (
    <Menu
      variant="plain"
      icon="more"
      iconOnly
      label={t('plan.rowMenu', { row: name })}
      items={[
        { label: t('common.edit'), icon: 'edit', onSelect: () => open(kind, row.id) },
        { label: t('plan.moveUp'), icon: 'arrow-up', disabled: ids[0] === row.id, onSelect: () => step(-1) },
        { label: t('plan.moveDown'), icon: 'arrow-down', disabled: ids.at(-1) === row.id, onSelect: () => step(1) },
        {
          label: t('common.remove'),
          icon: 'trash',
          danger: true,
          onSelect: () => void rows.remove(row, { removed: t(`plan.${kind}.removed`) }),
        },
      ]}
    />
  );
}
