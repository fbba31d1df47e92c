import { groupingTypes } from '../../../domain/group-rows.ts';
import type { RegisterColumn } from '../../../domain/method.ts';
import { ViewSwitch } from '../../components/view-switch.tsx';
import { useI18n } from '../../lib/i18n.ts';

type RegisterViewsProps = { columns: readonly RegisterColumn[]; view: string; onChange: (view: string) => void };

/** A register as a table, or gathered by one of its columns: the strengths in one list, the places of each group in another. */
export function RegisterViews({ columns, view, onChange }: RegisterViewsProps) {
  const { t } = useI18n();
  const gathering = columns.filter(({ type }) => groupingTypes.includes(type));
  if (gathering.length === 0) return null;
  const views = [
    { value: 'table', label: t('registers.viewTable') },
    ...gathering.map(({ key, label }) => ({ value: key, label: t('registers.viewBy', { column: label }) })),
  ];
  return <ViewSwitch label={t('registers.view')} views={views} value={view} onChange={onChange} />;
}
