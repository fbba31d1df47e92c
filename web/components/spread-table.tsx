import './plain-table.css';
import { useI18n } from '../lib/i18n.ts';

type SpreadTableProps = { label: string; values: readonly number[]; steps: readonly number[]; stepLabels?: readonly string[] };

/** How many answers each step got: the data behind the dots. */
export function SpreadTable({ label, values, steps, stepLabels }: SpreadTableProps) {
  const { t, format } = useI18n();
  return (
    <table className="plain-table">
      <caption className="visually-hidden">{label}</caption>
      <thead>
        <tr>
          <th scope="col">{t('spread.value')}</th>
          <th scope="col" data-align="end">
            {t('spread.count')}
          </th>
        </tr>
      </thead>
      <tbody>
        {steps.map((step, index) => (
          <tr key={step}>
            <th scope="row">{stepLabels?.[index] ? `${step} ${stepLabels[index]}` : step}</th>
            <td data-align="end">{format.number(values.filter((value) => value === step).length)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
