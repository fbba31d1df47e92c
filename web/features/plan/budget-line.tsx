import { lineLimit } from '../../../domain/text-limits.ts';
import { type BudgetRow, resourceKinds } from '../../../domain/plan.ts';
import { ConflictDialog, type ConflictField } from '../../components/conflict-dialog.tsx';
import { Menu } from '../../components/menu.tsx';
import { NumberField } from '../../components/number-field.tsx';
import { SaveState } from '../../components/save-state.tsx';
import { Select } from '../../components/select.tsx';
import { TextField } from '../../components/text-field.tsx';
import { type I18n, useI18n } from '../../lib/i18n.ts';
import { budgetChange, flattenBudgetRow, type FlatBudgetRow, unflattenBudgetRow } from './flat-years.ts';
import { usePlan } from './plan-context.tsx';
import { useFlatRecord } from './use-flat-record.ts';
import { stepTarget, usePlanRows } from './use-plan-rows.ts';

const mostSek = 1e12;

/** In place of an organisation: the source is written as text. */
const otherSource = 'other';

export type BudgetLineProps = {
  row: BudgetRow;
  years: readonly number[];
  sumSek: number;
  /** The row as it is being written, for the sums. */
  onType: (row: BudgetRow) => void;
};

/** One item of the budget, every cell open for writing. */
export function BudgetLine({ row, years, sumSek, onType }: BudgetLineProps) {
  const { t, format } = useI18n();
  const { slug, actors, nameOf, mayWrite } = usePlan();
  const record = useFlatRecord({
    kind: 'budget',
    row,
    slug,
    flatten: (stored: BudgetRow) => flattenBudgetRow(stored, years),
    change: budgetChange,
  });
  const values = record.value;
  const inRow = values.item.trim() || t('plan.budget.untitled');

  function set(patch: Partial<FlatBudgetRow>): void {
    record.set(patch);
    onType(unflattenBudgetRow({ ...values, ...patch } as FlatBudgetRow));
  }

  if (!mayWrite) {
    return (
      <tr role="row">
        <th scope="row">{inRow}</th>
        <td role="cell" data-label={t('plan.budget.kind')}>
          {t(`plan.resource.${row.kind}`)}
        </td>
        <td role="cell" data-label={t('plan.budget.source')}>
          {row.sourceActorId ? nameOf(row.sourceActorId) : row.source}
        </td>
        {years.map((year) => (
          <td key={year} role="cell" data-align="end" data-label={year}>
            {format.money(values[`amount-${year}`] ?? 0)}
          </td>
        ))}
        <td role="cell" data-align="end" data-label={t('plan.budget.sum')}>
          {format.money(sumSek)}
        </td>
      </tr>
    );
  }
  return (
    <tr role="row">
      <th scope="row" data-label={t('plan.budget.item')}>
        <TextField
          label={t('plan.budget.cell', { column: t('plan.budget.item'), row: inRow })}
          hideLabel
          value={values.item}
          maxLength={lineLimit}
          onChange={(item) => set({ item })}
        />
        <span className="print-only">{inRow}</span>
        <LineState record={record} fields={conflictFields(years, { t, format, nameOf })} />
      </th>
      <td role="cell" data-label={t('plan.budget.kind')}>
        <Select
          label={t('plan.budget.cell', { column: t('plan.budget.kind'), row: inRow })}
          hideLabel
          value={values.kind}
          options={resourceKinds.map((kind) => ({ value: kind, label: t(`plan.resource.${kind}`) }))}
          onChange={(kind) => set({ kind })}
        />
        <span className="print-only">{t(`plan.resource.${values.kind}`)}</span>
      </td>
      <td role="cell" data-label={t('plan.budget.source')}>
        <div className="stack" data-gap="1">
          <Select
            label={t('plan.budget.cell', { column: t('plan.budget.source'), row: inRow })}
            hideLabel
            value={values.sourceActorId ?? otherSource}
            options={[
              { value: otherSource, label: t('plan.budget.otherSource') },
              ...actors.map(({ id, name }) => ({ value: id, label: name })),
            ]}
            onChange={(source) => set(source === otherSource ? { sourceActorId: null } : { sourceActorId: source, source: '' })}
          />
          {values.sourceActorId === null ? (
            <TextField
              label={t('plan.budget.sourceText', { row: inRow })}
              hideLabel
              placeholder={t('plan.budget.sourcePlaceholder')}
              value={values.source}
              maxLength={lineLimit}
              onChange={(source) => set({ source })}
            />
          ) : null}
        </div>
        <span className="print-only">{values.sourceActorId ? nameOf(values.sourceActorId) : values.source}</span>
      </td>
      {years.map((year) => (
        <td key={year} role="cell" data-align="end" data-label={year}>
          <NumberField
            label={t('plan.budget.cell', { column: String(year), row: inRow })}
            hideLabel
            whole
            money
            min={0}
            max={mostSek}
            value={values[`amount-${year}`] ?? null}
            onChange={(amount) => set({ [`amount-${year}`]: amount } as Partial<FlatBudgetRow>)}
          />
          <span className="print-only">{format.money(values[`amount-${year}`] ?? 0)}</span>
        </td>
      ))}
      <td role="cell" data-align="end" data-label={t('plan.budget.sum')} className="budget-sum">
        {format.money(sumSek)}
      </td>
      <td role="cell" className="budget-menu">
        <BudgetMenu row={row} name={inRow} />
      </td>
    </tr>
  );
}

type LineStateProps = {
  record: ReturnType<typeof useFlatRecord<'budget', FlatBudgetRow>>;
  fields: ConflictField<FlatBudgetRow>[];
};

/** Only what needs to be seen: that something is not saved, and a conflict. */
function LineState({ record, fields }: LineStateProps) {
  const { kind } = record.state;
  return (
    <>
      {kind === 'waiting' || kind === 'refused' || kind === 'conflict' ? (
        <SaveState state={record.state} onRetry={() => void record.flush()} />
      ) : null}
      <ConflictDialog conflict={record.conflict} fields={fields} onResolve={(chosen) => void record.resolve(chosen)} />
    </>
  );
}

function BudgetMenu({ row, name }: { row: BudgetRow; name: string }) {
  const { t } = useI18n();
  const { slug, view } = usePlan();
  const rows = usePlanRows('budget', slug);
  const ids = view.plan.budget.map(({ id }) => id);
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
        { label: t('plan.moveUp'), icon: 'arrow-up', disabled: ids[0] === row.id, onSelect: () => step(-1) },
        { label: t('plan.moveDown'), icon: 'arrow-down', disabled: ids.at(-1) === row.id, onSelect: () => step(1) },
        {
          label: t('common.remove'),
          icon: 'trash',
          danger: true,
          onSelect: () => void rows.remove(row, { removed: t('plan.budget.removed') }),
        },
      ]}
    />
  );
}

const resourceWord = (kind: BudgetRow['kind'], t: I18n['t']) => t(`plan.resource.${kind}`);

function conflictFields(
  years: readonly number[],
  { t, format, nameOf }: Pick<I18n, 't' | 'format'> & { nameOf: (id: string | null) => string },
): ConflictField<FlatBudgetRow>[] {
  return [
    { key: 'item', label: t('plan.budget.item') },
    { key: 'kind', label: t('plan.budget.kind'), show: (value) => resourceWord(value as BudgetRow['kind'], t) },
    { key: 'sourceActorId', label: t('plan.budget.source'), show: (id) => nameOf(id as string | null) || null },
    { key: 'source', label: t('plan.budget.source') },
    ...years.map((year): ConflictField<FlatBudgetRow> => ({
      key: `amount-${year}`,
      label: String(year),
      show: (amount) => format.money(Number(amount ?? 0)),
    })),
  ];
}
